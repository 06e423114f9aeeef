/**
 * Puts every reason into words that a function can have for not answering: those of single figures and its own.
 * @module
 */
import type { DerivedGap, DerivedGapKind } from "../domain/derive/derived";
import type { Catalog } from "../domain/model/catalog";
import type { Language } from "../domain/model/codes";
import type { Gap } from "../domain/model/reading";
import type { RequestGap } from "../domain/queries/requestGap";
import { say } from "./format";
import { derivedGapValues } from "./functionsDerivedGaps";
import { FUNCTION_GAPS } from "./functionsGapTexts";
import { requestGapValues } from "./functionsRequestGaps";
import { gapSentence } from "./gapSentence";

/** Every reason a function can have. */
export type AnyGap = Gap | DerivedGap | RequestGap;

const DERIVED: ReadonlySet<string> = new Set<DerivedGapKind>([
  "no-year-before",
  "growth-of-rate",
  "no-base",
  "changed-producer",
  "changed-scope",
  "changed-currency",
  "only-currency",
  "other-base",
  "zero-base",
  "no-actual",
  "no-target",
  "target-scope",
]);

function isDerived(gap: AnyGap): gap is DerivedGap {
  return DERIVED.has(gap.kind);
}

function isRequest(gap: AnyGap): gap is RequestGap {
  return !isDerived(gap) && gap.kind in FUNCTION_GAPS;
}

/** Without the spaces that an empty part leaves. */
function tidy(sentence: string): string {
  return sentence.replace(/ {2,}/g, " ").trim();
}

/** Any gap in one language; distinct for each kind. */
export function anyGapSentence(catalog: Catalog, gap: AnyGap, language: Language): string {
  const speaker = { catalog, language };
  if (isDerived(gap)) return tidy(say(FUNCTION_GAPS[gap.kind], language, derivedGapValues(speaker, gap)));
  if (isRequest(gap)) return tidy(say(FUNCTION_GAPS[gap.kind], language, requestGapValues(speaker, gap)));
  return gapSentence(catalog, gap, language);
}
