/** How far other parts of the page reach over the canvas from each side, in pixels. */
export interface Insets {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** An open legend beside a graph is worth moving aside for; one that takes most of a narrow canvas is not. */
const WIDEST_SHARE = 0.35;

/** What the legend and the tools take once they are there: the first frame leaves room for them. */
const LEGEND = 220;
const TOOLS = 29;

/** Measures what lies over the canvas now: the legend, the tools, on a phone the sheet with the details. */
export function insetsOf(container: HTMLElement): Insets {
  const canvas = container.getBoundingClientRect();
  const legend = document.querySelector('.legend')?.getBoundingClientRect();
  const tools = document.querySelector('.toolbar')?.getBoundingClientRect();
  const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
  const left = legend ? (legend.height > 80 ? legend.right - canvas.left : 0) : LEGEND;
  const overlapsFromBelow = sheet && sheet.left < canvas.right && sheet.top < canvas.bottom;
  return {
    left: left < canvas.width * WIDEST_SHARE ? left : 0,
    top: 0,
    right: tools ? Math.max(0, canvas.right - tools.left - 24) : TOOLS,
    bottom: overlapsFromBelow ? Math.min(canvas.height * 0.7, canvas.bottom - sheet.top) : 24,
  };
}
