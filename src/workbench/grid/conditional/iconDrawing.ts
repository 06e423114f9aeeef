import { iconsOf } from "../../model/conditional/data";
import type { DrawnIcon } from "../../model/conditional/scales";
import type { CellDrawing } from "./cellDrawing";
import {
  arrow,
  bars,
  boxes,
  circle,
  diamond,
  flag,
  type Paint,
  quarters,
  sign,
  star,
  triangle,
} from "./iconShapes";

const SIZE = 14;
const GAP = 3;
/** Pixels that text keeps free for the icon. */
export const ICON_SPACE = SIZE + GAP;

const GREEN = "#548235";
const YELLOW = "#EAB200";
const RED = "#C00000";
const GRAY = "#767171";
const BLACK = "#404040";
const PINK = "#E6A0A0";
const LIGHT = "#BFBFBF";
const BLUE = "#4472C4";

const SIGNAL = [RED, YELLOW, GREEN] as const;

/** Draws an icon at the left edge of a cell, or in its middle where the cell shows nothing else. */
export function drawIcon(icon: DrawnIcon): CellDrawing {
  const paint = paintOf(icon);
  return (context, { primaryWithCoord }) => {
    const { startX, endX, startY, endY } = primaryWithCoord;
    const size = Math.min(SIZE, endY - startY - 2, endX - startX - 2);
    if (size <= 0) return;
    context.save();
    context.translate(startX + GAP, (startY + endY - size) / 2);
    context.scale(size, size);
    paint(context);
    context.restore();
  };
}

/** How an icon is painted into a square of 1 by 1. */
function paintOf({ set, index }: DrawnIcon): Paint {
  const count = iconsOf(set);
  const share = index / (count - 1);
  const signal = SIGNAL[index] ?? GREEN;
  // From below to above, by way of level.
  const angle = 90 - 180 * share;
  switch (set) {
    case "ThreeArrowsGray":
    case "FourArrowsGray":
    case "FiveArrowsGray":
      return arrow(angle, GRAY);
    case "ThreeArrows":
    case "FourArrows":
    case "FiveArrows":
      return arrow(angle, share === 0 ? RED : share === 1 ? GREEN : YELLOW);
    case "ThreeFlags":
      return flag(signal);
    case "ThreeTrafficLights1":
      return circle(signal);
    case "ThreeTrafficLights2":
      return circle(signal, BLACK);
    case "FourTrafficLights":
      return circle([BLACK, RED, YELLOW, GREEN][index] ?? GREEN);
    case "FourRedToBlack":
      return circle([BLACK, LIGHT, PINK, RED][index] ?? RED);
    case "ThreeSigns":
      return [diamond(RED), triangle("up", YELLOW), circle(GREEN)][index] ?? circle(GREEN);
    case "ThreeSymbols":
      return sign(index, signal, true);
    case "ThreeSymbols2":
      return sign(index, signal, false);
    case "ThreeStars":
      return star(share);
    case "ThreeTriangles":
      return triangle(index === 0 ? "down" : index === 1 ? "level" : "up", signal);
    case "FourRating":
      return bars(index + 1, 4, BLUE);
    case "FiveRating":
      return bars(index, 4, BLUE);
    case "FiveQuarters":
      return quarters(index, BLACK);
    case "FiveBoxes":
      return boxes(index, BLUE);
  }
}
