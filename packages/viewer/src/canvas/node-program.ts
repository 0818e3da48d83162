import { NodeCircleProgram } from 'sigma/rendering';
import type Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from '../graph/canvas-graph.js';

/** Sigma's discs without the picking pass: nodes are found by their geometry (hit.ts), at half the work of drawing. */
export class DiscProgram extends NodeCircleProgram<NodeAttributes, EdgeAttributes> {
  constructor(
    gl: WebGLRenderingContext,
    _picking: WebGLFramebuffer | null,
    renderer: Sigma<NodeAttributes, EdgeAttributes>,
  ) {
    super(gl, null, renderer);
  }
}

/** Draws nothing, in place of a program of Sigma's that is not used: marks.ts marks what is under the pointer. */
export class NoProgram {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}
