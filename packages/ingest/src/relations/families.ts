import { authorship } from './authorship.js';
import { appointments } from './appointments.js';
import { careers } from './careers.js';
import { employment } from './employment.js';
import { attendance } from './attendance.js';
import { founding } from './founding.js';
import { meetings } from './meetings.js';
import { visits } from './visits.js';
import { partnership } from './partnership.js';
import { places } from './places.js';
import { policies } from './policies.js';
import { posts } from './posts.js';
import { products } from './products.js';
import { quotes } from './quotes.js';
import type { RelationFamily } from './scene.js';
import { seats } from './seats.js';
import { sharedPosts } from './shared-posts.js';
import { structure } from './structure.js';

/** The families of relations, each a file. A new one is a file and a line here. */
export const FAMILIES: readonly RelationFamily[] = [
  posts,
  sharedPosts,
  seats,
  careers,
  appointments,
  employment,
  founding,
  places,
  structure,
  authorship,
  quotes,
  partnership,
  policies,
  products,
  visits,
  attendance,
  meetings,
];
