/** A rectangle of the picture, in its own units. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const WIDTH = 1_200;

const LEFT = 70;
const RIGHT = 30;
const TOP = 84;
const LANE = 120;
const BETWEEN = 36;
const AXIS = 30;
const SCATTER = 360;

/** Where the lanes are, the score's last, and the scatter plot under them. */
export function layOut(signals: number, hasScatter: boolean): { height: number; boxes: Box[]; scatter: Box | null } {
  const boxes = Array.from({ length: signals + 1 }, (_, i) => ({
    left: LEFT,
    top: TOP + i * (LANE + BETWEEN),
    width: WIDTH - LEFT - RIGHT,
    height: LANE,
  }));
  const bottom = TOP + boxes.length * (LANE + BETWEEN) - BETWEEN + AXIS;
  const scatter = hasScatter ? { left: LEFT, top: bottom + BETWEEN, width: SCATTER * 1.5, height: SCATTER } : null;
  return { height: scatter ? scatter.top + SCATTER + 2 * AXIS : bottom, boxes, scatter };
}
