import type { EdgeType, NodeType } from '../api/types.js';

/** Colours of the canvas in one theme. Node colours stand out from `paper` by 3:1 or more. */
export interface Palette {
  paper: string;
  ink: string;
  /** Names of what stands back while something else is selected. */
  faint: string;
  accent: string;
  nodes: Record<NodeType, string>;
  /** Inside of a node: its icon. */
  icon: string;
  edges: Record<EdgeFamily, string>;
}

/** Relations of one kind share a colour: sixteen colours could not be told apart. */
export type EdgeFamily = 'post' | 'structure' | 'contact' | 'policy' | 'business' | 'press';

const FAMILY: Record<EdgeType, EdgeFamily> = {
  WORKS_FOR: 'post',
  MEMBER_OF: 'post',
  REPRESENTS: 'post',
  LOCATED_IN: 'structure',
  PART_OF: 'structure',
  MET: 'contact',
  VISITED: 'contact',
  ATTENDED: 'contact',
  QUOTED: 'contact',
  PROPOSED: 'policy',
  IMPLEMENTS: 'policy',
  ISSUED: 'policy',
  PARTNERS_WITH: 'business',
  DEVELOPED: 'business',
  AUTHORED: 'press',
  PUBLISHED_BY: 'press',
  MENTIONS: 'press',
};

export function familyOf(type: string): EdgeFamily {
  return FAMILY[type as EdgeType] ?? 'press';
}

export const LIGHT: Palette = {
  paper: '#faf8f3',
  ink: '#221f1a',
  faint: '#a29a8c',
  accent: '#a8321f',
  nodes: {
    Person: '#c2481b',
    Organization: '#2563a8',
    Place: '#2f7d4f',
    Policy: '#7a3fb5',
    Product: '#0b7285',
    Event: '#b02a6f',
    Article: '#6b655b',
  },
  icon: '#ffffff',
  edges: {
    post: '#d79a78',
    structure: '#9dbfa6',
    contact: '#d59ab6',
    policy: '#b79fd6',
    business: '#8db3d9',
    press: '#c2bcae',
  },
};

export const DARK: Palette = {
  paper: '#16171b',
  ink: '#ece8e1',
  faint: '#6f6d6a',
  accent: '#f08a73',
  nodes: {
    Person: '#f28a5b',
    Organization: '#6ea8ef',
    Place: '#63bf86',
    Policy: '#b08af0',
    Product: '#45b7cb',
    Event: '#ea79b0',
    Article: '#a19b90',
  },
  icon: '#16171b',
  edges: {
    post: '#7d4a32',
    structure: '#3b5f48',
    contact: '#70405a',
    policy: '#574278',
    business: '#37557a',
    press: '#4b4a48',
  },
};

/** A colour between two, both as `#rrggbb`; `share` of the second. */
export function mix(first: string, second: string, share: number): string {
  const channel = (at: number) => {
    const a = parseInt(first.slice(at, at + 2), 16);
    const b = parseInt(second.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
