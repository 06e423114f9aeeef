import type { TitleView } from "../view";
import { linesOf, type TextPiece } from "../textRuns";
import { LINE_HEIGHT, lineWidth, type Rect, type Size, turned } from "./textSize";

/** Room between a text and the border of its box, in points. documented: ECMA-376 part 1, 21.1.2.1.1 (lIns 0.1", tIns 0.05") */
export const INSET = { x: 7.2, y: 3.6 } as const;

/** A title with its place. */
export interface TitleLayout {
  readonly box: Rect;
  readonly lines: readonly (readonly TextPiece[])[];
}

/** The title in the room that a chart has. */
export function titleLayout(title: TitleView, room: Rect): TitleLayout {
  const lines = linesOf(title.text, title.runs, title.font);
  const size = boxSize(lines, title.textOrientation);
  const middle = {
    left: room.left + (room.width - size.width) / 2,
    top: room.top + (room.height - size.height) / 2,
  };
  const usual = {
    Automatic: { left: middle.left, top: room.top },
    Top: { left: middle.left, top: room.top },
    Bottom: { left: middle.left, top: room.top + room.height - size.height },
    Left: { left: room.left, top: middle.top },
    Right: { left: room.left + room.width - size.width, top: middle.top },
  }[title.position];
  const { left = usual.left, top = usual.top } = title.wish;
  return { box: { left, top, ...size }, lines };
}

/** What is left of a room beside a title. A title that was moved by hand leaves its usual room free (inferred). */
export function besideTitle(room: Rect, title: TitleView, { box }: TitleLayout): Rect {
  if (title.overlay) return room;
  switch (title.position) {
    case "Bottom":
      return { ...room, height: room.height - box.height };
    case "Left":
      return { ...room, left: room.left + box.width, width: room.width - box.width };
    case "Right":
      return { ...room, width: room.width - box.width };
    default:
      return { ...room, top: room.top + box.height, height: room.height - box.height };
  }
}

/** The size of a box around lines of text that are turned by an angle. */
export function boxSize(lines: readonly (readonly TextPiece[])[], angle: number): Size {
  const width = Math.max(
    0,
    ...lines.map((line) => line.reduce((sum, { text, font }) => sum + lineWidth(text, font), 0)),
  );
  const height = lines.reduce(
    (sum, line) => sum + Math.max(...line.map(({ font }) => font.size)) * LINE_HEIGHT,
    0,
  );
  const size = turned({ width: width + 2 * INSET.x, height: height + 2 * INSET.y }, angle);
  return size;
}
