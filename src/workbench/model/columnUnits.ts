/** Width of a digit of the usual font, and the margins of a cell, in pixels. documented: ECMA-376 part 1, 18.3.1.13 (Calibri 11) */
const DIGIT = 7;
const MARGINS = 5;
const POINTS_PER_PIXEL = 0.75;

/** A width of columns in characters, as Excel counts it: rounded to hundredths. */
export function charactersOf(points: number): number {
  return Math.round(Math.max(0, (points / POINTS_PER_PIXEL - MARGINS) / DIGIT) * 100) / 100;
}

/** A width of so many characters in points. */
export function pointsOf(characters: number): number {
  return Math.round(characters * DIGIT + MARGINS) * POINTS_PER_PIXEL;
}
