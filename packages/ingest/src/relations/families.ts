import { authorship } from './authorship.js';
import { places } from './places.js';
import { posts } from './posts.js';
import { quotes } from './quotes.js';
import type { RelationFamily } from './scene.js';
import { structure } from './structure.js';

/** The families of relations, each a file. A new one is a file and a line here. */
export const FAMILIES: readonly RelationFamily[] = [posts, places, structure, authorship, quotes];
