/**
 * Reads the citation style argument.
 * @module
 */
import { optionalText } from "../../domain/arguments/readArgument";
import type { Bilingual } from "../../domain/model/codes";
import type { Outcome } from "../../domain/model/reading";
import { normaliseName } from "../../domain/names/normalise";
import type { RequestGap } from "../../domain/queries/requestGap";
import { BIBLIOGRAPHY_STYLES } from "../../strings/citations";

/** Citation styles: Kouan's own two, and those of a bibliography, which cite the source as a whole. */
export const STYLES = ["short", "full", ...BIBLIOGRAPHY_STYLES] as const;
export type SourceStyle = (typeof STYLES)[number];

const WORDS: Readonly<Record<SourceStyle, readonly string[]>> = {
  short: ["short", "简短", "简", "短"],
  full: ["full", "完整", "详细", "全", "long"],
  gbt7714: ["gbt7714", "gb7714", "gbt", "gb", "国标"],
  chicago: ["chicago", "cmos", "芝加哥"],
  bibtex: ["bibtex", "bib", "latex", "tex"],
};

/** What the styles are called. */
export const STYLE_NAMES: Readonly<Record<SourceStyle, Bilingual>> = {
  short: { zh: "简短", en: "Short" },
  full: { zh: "完整", en: "Full" },
  gbt7714: { zh: "GB/T 7714", en: "GB/T 7714" },
  chicago: { zh: "芝加哥", en: "Chicago" },
  bibtex: { zh: "BibTeX", en: "BibTeX" },
};

/** What one writes, in both languages. */
const NAMES = STYLES.map((style) => ({ zh: style, en: style }));

/** The style; left out = short. */
export function readStyle(argument: unknown): Outcome<SourceStyle> | RequestGap {
  const text = optionalText(argument, "style");
  if (!text.ok) return text;
  const asked = text.value;
  if (asked === null) return { ok: true, value: "short" };
  // GB/T 7714—2015, gbt-7714, Chicago 17: what parts the letters and the edition say nothing.
  const word = normaliseName(asked)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(?<=7714)20\d\d$|(?<=chicago)\d+$/, "");
  const style = STYLES.find((known) => WORDS[known].includes(word));
  return style === undefined
    ? { ok: false, class: "argument", kind: "bad-choice", argument: "style", text: asked, known: NAMES }
    : { ok: true, value: style };
}
