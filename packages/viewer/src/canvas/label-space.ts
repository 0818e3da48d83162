/** A rectangle on the canvas, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const CELL = 64;

/** Which parts of the canvas are taken, so that no name is drawn over another. */
export class LabelSpace {
  private readonly cells = new Map<number, Box[]>();

  /** Takes the box when it is free; says whether it was. */
  take(box: Box): boolean {
    if (!this.isFree(box)) return false;
    this.block(box);
    return true;
  }

  block(box: Box): void {
    this.visit(box, (key) => {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
      return true;
    });
  }

  isFree(box: Box): boolean {
    return this.visit(box, (key) => !this.cells.get(key)?.some((other) => overlaps(box, other)));
  }

  /** Visits the cells under a box until one says no. */
  private visit(box: Box, each: (key: number) => boolean): boolean {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
        if (!each(x * 4096 + y)) return false;
      }
    }
    return true;
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
