import type { AttachmentData } from "../attachments";
import { DataNode, valuesOf } from "../storedObject";
import { FONT } from "./fields";
import type { FontView } from "./looks";

/** Letters of a text that have a font of their own: those from `start` up to `end`. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  /** What of the font is their own. */
  readonly font: AttachmentData;
}

/** A part of a line in one font. */
export interface TextPiece {
  readonly text: string;
  readonly font: FontView;
}

/** The runs that are kept in some data, in their order, without overlaps. */
export function runsOf({ runs }: AttachmentData): readonly TextRun[] {
  return Array.isArray(runs) ? (runs as readonly TextRun[]) : [];
}

/** The runs after letters were given a part of a font. */
export function withFont(runs: readonly TextRun[], { start, end, font }: TextRun): readonly TextRun[] {
  if (end <= start) return runs;
  const inside: TextRun[] = [];
  const outside = runs.flatMap((run) => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from >= to) return [run];
    inside.push({ start: from, end: to, font: { ...run.font, ...font } });
    return [
      ...(run.start < from ? [{ ...run, end: from }] : []),
      ...(run.end > to ? [{ ...run, start: to }] : []),
    ];
  });
  let at = start;
  for (const run of [...inside].sort((a, b) => a.start - b.start)) {
    if (run.start > at) outside.push({ start: at, end: run.start, font });
    at = run.end;
  }
  if (at < end) outside.push({ start: at, end, font });
  return [...outside, ...inside].sort((a, b) => a.start - b.start);
}

/** The lines of a text, each in its pieces. */
export function linesOf(
  text: string,
  runs: readonly TextRun[],
  base: FontView,
): readonly (readonly TextPiece[])[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const end = start + line.length;
    const pieces: TextPiece[] = [];
    let at = start;
    for (const run of runs) {
      const [from, to] = [Math.max(run.start, at), Math.min(run.end, end)];
      if (from >= to) continue;
      if (from > at) pieces.push({ text: text.slice(at, from), font: base });
      pieces.push({ text: text.slice(from, to), font: valuesOf(FONT, { ...base, ...run.font }) });
      at = to;
    }
    if (at < end || pieces.length === 0) pieces.push({ text: text.slice(at, end), font: base });
    start = end + 1;
    return pieces;
  });
}

/** The font of some letters of a text that a part of an attachment's data has. */
export class RunNode extends DataNode {
  readonly #text: DataNode;
  readonly #start: number;
  readonly #end: number;

  /**
   * @param text - the part with the text, its `format` and its runs
   * @param start - first letter
   * @param end - the one after the last
   */
  constructor(text: DataNode, start: number, end: number) {
    super(text.session, "chart", text.attachment.id);
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  override get attachment() {
    return this.#text.attachment;
  }

  /** inferred: what differs among the letters reads as that of the first */
  override get data(): AttachmentData {
    const run = runsOf(this.#text.data).find((one) => one.start <= this.#start && one.end > this.#start);
    return { ...this.#text.child("format", "font").data, ...run?.font };
  }

  override write(patch: AttachmentData): void {
    const runs = runsOf(this.#text.data);
    this.#text.write({ runs: withFont(runs, { start: this.#start, end: this.#end, font: patch }) });
  }
}
