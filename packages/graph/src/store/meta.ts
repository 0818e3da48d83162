/** Label and id of the node that says how a store is laid out and counts its changes. */
export const META_LABEL = 'Guanxi';
export const META_ID = 'guanxi';

/** What the node says. */
export interface StoreMeta {
  layout: number;
  revision: number;
}
