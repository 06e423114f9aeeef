/**
 * Puts a gap into words: what is wrong, and what to do. The same text everywhere: cell error, PORTWHY, pane.
 * @module
 */
import type { Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import type { Gap } from "../domain/model/reading";
import { answerGapValues } from "./answerGaps";
import { argumentGapValues } from "./argumentGaps";
import { say } from "./format";
import { GAPS } from "./gaps";

/** The gap in one language; distinct for each kind. */
export function gapSentence(catalog: Catalog, gap: Gap, language: Language): string {
  const speaker = { catalog, language };
  const values = gap.class === "argument" ? argumentGapValues(speaker, gap) : answerGapValues(speaker, gap);
  return say(GAPS[gap.kind], language, values).trim();
}
