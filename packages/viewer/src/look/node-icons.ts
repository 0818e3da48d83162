import type { NodeType } from '../api/types.js';

/**
 * A shape for each node type, so that colour is never the only sign: SVG paths on a 24 by 24 field, filled by the
 * even-odd rule, for the canvas and the page alike.
 */
export const NODE_ICONS: Record<NodeType, string> = {
  Person: 'M12 12.2a4.4 4.4 0 1 0 0-8.8 4.4 4.4 0 0 0 0 8.8ZM3.6 21c0-4.6 3.6-7.2 8.4-7.2s8.4 2.6 8.4 7.2Z',
  Organization:
    'M12 2.6 2.8 7.8v1.9h18.4V7.8ZM5 11.2h2.8v6.4H5Zm5.6 0h2.8v6.4h-2.8Zm5.6 0H19v6.4h-2.8ZM2.8 19h18.4v2.4H2.8Z',
  Place:
    'M12 2a7.2 7.2 0 0 0-7.2 7.2c0 5.2 7.2 12.8 7.2 12.8s7.2-7.6 7.2-12.8A7.2 7.2 0 0 0 12 2Zm0 10a2.8 2.8 0 1 1 0-5.6 2.8 2.8 0 0 1 0 5.6Z',
  Policy: 'M5 2.4h9.6L19 6.8v14.8H5ZM8 9.2v1.7h8V9.2Zm0 3.7v1.7h8v-1.7Zm0 3.7v1.7h5v-1.7Z',
  Product: 'M12 1.8 21 6.4v11.2l-9 4.6-9-4.6V6.4Zm0 2.3L6.6 6.9 12 9.7l5.4-2.8ZM5 8.8v7.6l6 3.1v-7.6Z',
  Event: 'M6.6 2h2.2v2.2h6.4V2h2.2v2.2H21v17H3v-17h3.6ZM5.2 9.4V19h13.6V9.4ZM7.4 11.6h3v3h-3Z',
  Article:
    'M2.6 4h15.2v12.6H20V7.2h1.8v11a2.4 2.4 0 0 1-2.4 2.4H5a2.4 2.4 0 0 1-2.4-2.4ZM5.4 7v3.6H15V7Zm0 5.6v1.6H15v-1.6Zm0 3.2v1.6H15v-1.6Z',
};
