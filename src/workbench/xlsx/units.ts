const POINTS_PER_PIXEL = 0.75;
// Width of a digit in the font that files of ours begin with (Calibri 11), which widths are counted in.
const DIGIT_PIXELS = 7;

/** Width of a column as files count it. */
export function fileWidth(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL) / DIGIT_PIXELS;
}

/** Width of a column in points. */
export function widthInPoints(width: number): number {
  return Math.round(width * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** `#RRGGBB` as files write it. */
export function fileColor(color: string): { argb: string } {
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}
