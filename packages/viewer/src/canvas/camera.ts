import { wantsLessMotion } from '../preferences/preferences.js';
import type { Insets } from './insets.js';
import { framer, type Stage } from './stage.js';

const GLIDE = 350;

async function glide(stage: Stage, state: { x?: number; y?: number; ratio?: number }): Promise<void> {
  const camera = stage.getCamera();
  if (wantsLessMotion()) camera.setState(state);
  else await camera.animate(state, { duration: GLIDE, easing: 'quadraticInOut' });
}

export function zoomBy(stage: Stage, factor: number): Promise<void> {
  const camera = stage.getCamera();
  return glide(stage, { ratio: camera.getBoundedRatio(camera.getState().ratio / factor) });
}

/**
 * Moves the camera so that all of these nodes are in sight, in the part of the canvas that nothing lies over.
 * @param still without gliding: for the first frame
 */
export async function fit(stage: Stage, ids: readonly string[], insets: Insets, still = false): Promise<void> {
  const state = framing(stage, ids, insets);
  if (!state) return;
  if (still) stage.getCamera().setState(state);
  else await glide(stage, state);
}

/** Brings a node to the middle; comes nearer when the whole graph is in sight, never goes further away. */
export async function centre(stage: Stage, id: string, insets: Insets): Promise<void> {
  const place = framer(stage)(stage.getGraph().getNodeAttributes(id));
  const ratio = Math.min(stage.getCamera().getState().ratio, 0.6);
  await glide(stage, { ...shifted(stage, place, ratio, insets), ratio });
}

/** Pixels that one unit of the framed graph takes at ratio 1. */
function pixelsAUnit(stage: Stage): number {
  const cameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
  const origin = stage.framedGraphToViewport({ x: 0, y: 0 }, { cameraState });
  return Math.abs(stage.framedGraphToViewport({ x: 1, y: 0 }, { cameraState }).x - origin.x);
}

/** Where the camera must look for a point to lie in the middle of what is free. */
function shifted(stage: Stage, { x, y }: { x: number; y: number }, ratio: number, insets: Insets) {
  const unit = pixelsAUnit(stage);
  return {
    x: x - ((insets.left - insets.right) / 2 / unit) * ratio,
    y: y - ((insets.bottom - insets.top) / 2 / unit) * ratio,
  };
}

function framing(stage: Stage, ids: readonly string[], insets: Insets) {
  const framed = framer(stage);
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const id of ids) {
    const { x, y } = framed(stage.getGraph().getNodeAttributes(id));
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  if (minX === Infinity) return undefined;
  const { width, height } = stage.getDimensions();
  const padding = stage.getSetting('stagePadding');
  const unit = pixelsAUnit(stage);
  const across = ((maxX - minX) * unit) / Math.max(60, width - insets.left - insets.right - 2 * padding);
  const down = ((maxY - minY) * unit) / Math.max(60, height - insets.top - insets.bottom - 2 * padding);
  const ratio = stage.getCamera().getBoundedRatio(Math.max(across, down, 0.12));
  return { ...shifted(stage, { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }, ratio, insets), ratio };
}
