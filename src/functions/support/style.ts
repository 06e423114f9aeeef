/**
 * Reads the citation style argument.
 * @module
 */
import { optionalText } from "../../domain/arguments/readArgument";
import type { Outcome } from "../../domain/model/reading";
import type { RequestGap } from "../../domain/queries/requestGap";

/** Citation styles. */
export const STYLES = ["short", "full"] as const;
export type CitationStyle = (typeof STYLES)[number];

const WORDS: Readonly<Record<CitationStyle, readonly string[]>> = {
  short: ["short", "简短", "简", "短"],
  full: ["full", "完整", "详细", "全", "long"],
};

/** What one writes, in both languages. */
const NAMES = STYLES.map((style) => ({ zh: style, en: style }));

/** The style; left out = short. */
export function readStyle(argument: unknown): Outcome<CitationStyle> | RequestGap {
  const text = optionalText(argument, "style");
  if (!text.ok) return text;
  const asked = text.value;
  if (asked === null) return { ok: true, value: "short" };
  const style = STYLES.find((known) => WORDS[known].includes(asked.toLowerCase()));
  return style === undefined
    ? { ok: false, class: "argument", kind: "bad-choice", argument: "style", text: asked, known: NAMES }
    : { ok: true, value: style };
}
