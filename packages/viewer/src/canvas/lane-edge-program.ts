import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from '../graph/canvas-graph.js';

/** What an edge of this program carries beyond Sigma's own. */
export interface LaneEdgeDisplayData extends EdgeDisplayData {
  /** Distance from the line between the centres, in node-size pixels. */
  lane: number;
  /** Broken lines stand for what is over (状态: 过去). */
  dashed: boolean;
}

// Without a picking pass: edges are found by their geometry (hit.ts), at half the work of drawing. A length of
// correctionRatio in Sigma's framed graph is half a pixel of the screen; sizeRatio divides sizes with the zoom.
const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_thickness;
attribute float a_lane;
attribute float a_dashed;
attribute float a_along;
attribute float a_across;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minThickness;

varying vec4 v_color;
varying float v_across;
varying float v_half_width;
varying float v_along;
varying float v_dashed;

void main() {
  vec2 line = a_end - a_start;
  float len = max(length(line), 1e-6);
  vec2 normal = vec2(-line.y, line.x) / len;
  // A pixel of the screen, in lengths of the graph; and what a pixel of node size takes of the screen.
  float pixel = 2.0 * u_correctionRatio;
  float zoom = 1.0 / u_sizeRatio;
  float half_width = max(a_thickness * zoom, u_minThickness) / 2.0;
  float reach = half_width + 0.5; // half a pixel more on both sides, for the soft border
  vec2 at = mix(a_start, a_end, a_along) + normal * pixel * (a_lane * zoom + a_across * reach);
  gl_Position = vec4((u_matrix * vec3(at, 1)).xy, 0, 1);
  v_across = a_across * reach;
  v_half_width = half_width;
  v_along = a_along * len / pixel;
  v_dashed = a_dashed;
  v_color = a_color;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying float v_across;
varying float v_half_width;
varying float v_along;
varying float v_dashed;

void main() {
  if (v_dashed > 0.5 && mod(v_along, 10.0) > 5.5) discard;
  float cover = 1.0 - smoothstep(v_half_width - 0.5, v_half_width + 0.5, abs(v_across));
  gl_FragColor = vec4(v_color.rgb, 1.0) * cover;
}
`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_minThickness'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** Straight edges, several between the same nodes side by side. */
export class LaneEdgeProgram extends EdgeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_lane', size: 1, type: FLOAT },
        { name: 'a_dashed', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT },
        { name: 'a_across', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    _index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { lane, dashed, size, color } = data as LaneEdgeDisplayData;
    const { array } = this;
    array[start++] = source.x;
    array[start++] = source.y;
    array[start++] = target.x;
    array[start++] = target.y;
    array[start++] = size;
    array[start++] = lane;
    array[start++] = dashed ? 1 : 0;
    array[start] = floatColor(color);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
    gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_correctionRatio']!, params.correctionRatio);
    gl.uniform1f(uniformLocations['u_minThickness']!, params.minEdgeThickness);
  }
}
