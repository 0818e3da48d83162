import { overlaps, type Box } from './label-space.js';

/** How far other parts of the page reach over the canvas from each side, in pixels. */
export interface Insets {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What lies over the canvas; a name under it could not be read. */
const ABOVE = '.legend, .toolbar, .shown-count';

/** The part of the canvas in which names can be read: within its borders, and not under what lies over it. */
export class ReadableArea {
  private readonly above: Box[];
  private readonly right: number;
  private readonly bottom: number;

  constructor(container: HTMLElement) {
    const canvas = container.getBoundingClientRect();
    this.right = canvas.width;
    this.bottom = canvas.height;
    this.above = Array.from(document.querySelectorAll(ABOVE), (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        left: left - canvas.left,
        top: top - canvas.top,
        right: right - canvas.left,
        bottom: bottom - canvas.top,
      };
    });
  }

  holds(box: Box): boolean {
    return (
      box.left >= 0 &&
      box.top >= 0 &&
      box.right <= this.right &&
      box.bottom <= this.bottom &&
      !this.above.some((other) => overlaps(box, other))
    );
  }
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
