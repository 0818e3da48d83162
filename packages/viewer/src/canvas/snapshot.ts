import type { Stage } from './stage.js';

/** The canvas as a PNG, as it is seen now, on the colour of the paper. */
export async function snapshot(stage: Stage, paper: string): Promise<Blob> {
  stage['render'](); // what WebGL drew is gone after its frame, so it is drawn and read in one go
  const layers = Object.values(stage.getCanvases());
  const first = layers[0]!;
  const picture = document.createElement('canvas');
  picture.width = first.width;
  picture.height = first.height;
  const context = picture.getContext('2d')!;
  context.fillStyle = paper;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const name of ['edges', 'edgeLabels', 'nodes', 'labels', 'marks']) {
    const layer = stage.getCanvases()[name];
    if (layer && layer.width > 0) context.drawImage(layer, 0, 0);
  }
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}
