/** The inner step of graphology-layout-forceatlas2, which its package does not declare. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  /**
   * One step of the layout, in place.
   * @param nodes ten numbers a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed
   * @param edges three numbers an edge: source, target (both as positions in `nodes`), weight
   */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
