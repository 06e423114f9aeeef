/**
 * Reads the citation style argument.
 * @module
 */
import { optionalText } from "../../domain/arguments/readArgument";
import type { Outcome } from "../../domain/model/reading";

/** Citation styles. */
export const STYLES = ["short", "full"] as const;
export type CitationStyle = (typeof STYLES)[number];

/** The style; left out = short. */
export function readStyle(argument: unknown): Outcome<CitationStyle> {
  const text = optionalText(argument, "style");
  if (!text.ok) return text;
  const asked = text.value;
  if (asked === null) return { ok: true, value: "short" };
  const style = STYLES.find((known) => known === asked.toLowerCase());
  return style === undefined
    ? { ok: false, class: "argument", kind: "bad-option", name: "style", text: asked, known: STYLES }
    : { ok: true, value: style };
}
