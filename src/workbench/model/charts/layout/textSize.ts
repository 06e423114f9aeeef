import type { FontView } from "../looks";

/** How large something is, in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place on a chart, in points from its corner. */
export interface Rect extends Size {
  readonly left: number;
  readonly top: number;
}

/** Height of a line of text, in sizes of its font. */
export const LINE_HEIGHT = 1.2;

/**
 * How wide a line of text is, in points. An estimate by kinds of letters, the same wherever the model runs: what an add-in reads of
 * a chart's layout must not hang on the fonts of a machine.
 */
export function lineWidth(text: string, { size, bold }: Pick<FontView, "size" | "bold">): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size * (bold ? 1.06 : 1);
}

/** How large a text of one or more lines is. */
export function textSize(lines: readonly string[], font: Pick<FontView, "size" | "bold">): Size {
  return {
    width: Math.max(0, ...lines.map((line) => lineWidth(line, font))),
    height: lines.length * font.size * LINE_HEIGHT,
  };
}

/** How large something is when it is turned by an angle; 180 sets the letters of a text below each other. */
export function turned({ width, height }: Size, angle: number, lineHeight = height): Size {
  if (angle === 180) return { width: height, height: Math.max(lineHeight, (width / 0.55) * LINE_HEIGHT) };
  const [sin, cos] = [
    Math.abs(Math.sin((angle * Math.PI) / 180)),
    Math.abs(Math.cos((angle * Math.PI) / 180)),
  ];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}

/** A text that is not wider than it may be, with dots at its end where it was cut. */
export function fitted(text: string, font: Pick<FontView, "size" | "bold">, width: number): string {
  if (lineWidth(text, font) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && lineWidth(`${letters.join("")}…`, font) > width) letters.pop();
  return `${letters.join("")}…`;
}

function letterWidth(letter: string): number {
  // Chinese, Japanese and Korean letters, and what is as wide as they.
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
      letter,
    )
  )
    return 1;
  if (/[ilj.,:;'|!]/.test(letter)) return 0.26;
  if (/[ ftrI()[\]\-/"]/.test(letter)) return 0.34;
  if (/[mMwW%@]/.test(letter)) return 0.86;
  if (/[A-Z&]/.test(letter)) return 0.66;
  return 0.55;
}
