import type { Rect } from "../../grid/formulaTyping";

const GAP = 2;
const EDGE = 4;

/** What the list must fit into and beside, in pixels. */
export interface Room {
  readonly anchor: Rect;
  /** The help for the function, when it is shown. */
  readonly help: Rect | undefined;
  readonly width: number;
  readonly height: number;
  readonly viewportWidth: number;
  readonly viewportHeight: number;
}

/** Where the list goes: under the formula and its help, else over them, else beside the help. Never over the formula. */
export function placeList(room: Room): { readonly left: number; readonly top: number } {
  const { anchor, help, width, height, viewportWidth, viewportHeight } = room;
  const left = within(anchor.left, viewportWidth - width);
  const under = Math.max(anchor.bottom, isNear(help, anchor) ? help.bottom : 0) + GAP;
  if (under + height + EDGE <= viewportHeight) return { left, top: under };
  const over = Math.min(anchor.top, isNear(help, anchor) ? help.top : Infinity) - GAP - height;
  if (over >= EDGE) return { left, top: over };
  if (help !== undefined) {
    const right = help.right + GAP;
    const beside = right + width + EDGE <= viewportWidth ? right : help.left - GAP - width;
    if (beside >= EDGE) return { left: beside, top: within(help.top, viewportHeight - height) };
  }
  return { left, top: within(under, viewportHeight - height) };
}

/** Help that is somewhere else, such as that of the other editor, is not in the way. */
function isNear(help: Rect | undefined, anchor: Rect): help is Rect {
  return help !== undefined && help.left < anchor.right + GAP * 2 && help.right > anchor.left - GAP * 2;
}

function within(wanted: number, most: number): number {
  return Math.max(EDGE, Math.min(wanted, most - EDGE));
}
