import type { PointShape } from "./pointShapes";
import type { Rect, Size } from "./textSize";

/** Room between a point and its label, in points. */
const GAP = 3.5;

interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Where the label stands seen from there: -1 left or above, 0 in the middle, 1 right or below. */
  readonly dx: -1 | 0 | 1;
  readonly dy: -1 | 0 | 1;
}

/** The box of a label at a point. Names of positions as Excel's; those that a kind of chart lacks are its usual one. */
export function labelBox(shape: PointShape, position: string, { width, height }: Size): Rect {
  const { x, y, dx, dy } = anchorOf(shape, position, { width, height });
  return {
    left: x + (dx * width) / 2 - width / 2 + dx * GAP,
    top: y + (dy * height) / 2 - height / 2 + dy * GAP,
    width,
    height,
  };
}

function anchorOf(shape: PointShape, position: string, size: Size): Anchor {
  if (shape.outerRadius !== undefined) return inSlice(shape, position, size);
  const { x, y, base } = shape;
  if (base !== undefined && shape.horizontal === true) {
    const toRight = x >= base;
    const away = toRight ? 1 : -1;
    if (position === "Center") return { x: (x + base) / 2, y, dx: 0, dy: 0 };
    if (position === "InsideBase") return { x: base, y, dx: away, dy: 0 };
    return { x, y, dx: position === "InsideEnd" ? (toRight ? -1 : 1) : away, dy: 0 };
  }
  if (base !== undefined) {
    const goesUp = y <= base;
    const away = goesUp ? -1 : 1;
    if (position === "Center") return { x, y: (y + base) / 2, dx: 0, dy: 0 };
    if (position === "InsideBase") return { x, y: base, dx: 0, dy: away };
    return { x, y, dx: 0, dy: position === "InsideEnd" ? (goesUp ? 1 : -1) : away };
  }
  switch (position) {
    case "Bottom":
      return { x, y, dx: 0, dy: 1 };
    case "Left":
      return { x, y, dx: -1, dy: 0 };
    case "Right":
      return { x, y, dx: 1, dy: 0 };
    case "Center":
      return { x, y, dx: 0, dy: 0 };
    default:
      return { x, y, dx: 0, dy: -1 };
  }
}

function inSlice(shape: PointShape, position: string, { width, height }: Size): Anchor {
  const { x, y, outerRadius = 0, innerRadius = 0, startAngle = 0, endAngle = 0 } = shape;
  const angle = (startAngle + endAngle) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Half of the label, seen along the way from the middle.
  const half = Math.abs(cos) * (width / 2) + Math.abs(sin) * (height / 2);
  const distance =
    position === "OutsideEnd"
      ? outerRadius + half + GAP
      : position === "InsideEnd" || position === "BestFit"
        ? outerRadius - half - GAP
        : (innerRadius + outerRadius) / 2;
  return { x: x + cos * distance, y: y + sin * distance, dx: 0, dy: 0 };
}
