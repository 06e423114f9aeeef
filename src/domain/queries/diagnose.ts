/**
 * Says why a question has no answer, with the nearest thing that does exist.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Elsewhere, Gap, Question } from "../model/reading";
import {
  comparePeriods,
  contains,
  nearestFirst,
  parsePeriod,
  samePeriod,
  type Period,
} from "../periods/period";
import { distinct } from "../support/groups";
import { standsIn } from "./answering";
import { latestPublication, type Figure } from "./figures";
import { distinctPeriods, type FiguresInQuestion } from "./figuresInQuestion";
import { differences, DIFFERS, type Asked, type Dimension } from "./match";
import { openedAfter } from "./opening";

/** Closest relation first: what a person would rather be told of. */
const DIMENSIONS: readonly Dimension[] = ["scope", "currency", "mode", "flow", "detail", "kind"];

/** Periods, each once, as text, nearest to the asked one first; for `latest` the latest first. */
function inOrder(periods: readonly Period[], asked: Period | null): string[] {
  const sorted =
    asked === null ? [...periods].sort((a, b) => comparePeriods(b, a)) : nearestFirst(asked, periods);
  return sorted.map((period) => period.text);
}

function periodsOf(figures: readonly Figure[], asked: Period | null): string[] {
  return inOrder(distinctPeriods(figures), asked);
}

function bits(mask: number): number {
  return DIMENSIONS.filter((dimension) => (mask & DIFFERS[dimension]) !== 0).length;
}

/** The gap for figures that differ in one dimension, or first in this one. */
function onlyOther(
  dimension: Dimension,
  question: Question,
  figures: readonly Figure[],
  where: Elsewhere,
): Gap {
  const observations = figures.map((figure) => figure.observation);
  const base = { ok: false, class: "answer", question, ...where } as const;
  switch (dimension) {
    case "scope":
      return { ...base, kind: "only-other-scope", scopes: distinct(observations.map((o) => o.scope)) };
    case "currency":
      return {
        ...base,
        kind: "only-other-currency",
        currencies: distinct(figures.map((f) => f.unit.currency)),
      };
    case "mode":
      return { ...base, kind: "only-other-mode", modes: distinct(observations.map((o) => o.mode)) };
    case "flow":
      return { ...base, kind: "only-other-flow", flows: distinct(observations.map((o) => o.flow)) };
    case "kind":
      return { ...base, kind: "only-other-kind", kinds: distinct(observations.map((o) => o.kind)) };
    case "detail": {
      const details = new Map(
        observations.map(({ commodity, partner }) => [`${commodity}/${partner}`, { commodity, partner }]),
      );
      return { ...base, kind: "only-other-detail", details: [...details.values()] };
    }
  }
}

/** The figures nearest to the asked key among those that differ, and the dimension to name. */
function nearestOthers(
  asked: Asked,
  figures: readonly Figure[],
): { readonly dimension: Dimension; readonly figures: readonly Figure[] } | null {
  const masks = figures.map((figure) => differences(asked, figure));
  const rank = (mask: number): number => bits(mask) * 64 + mask;
  const [first, ...rest] = masks.filter((mask) => mask !== 0);
  if (first === undefined) return null;
  const least = rest.reduce((best, mask) => (rank(mask) < rank(best) ? mask : best), first);
  // Of several differing dimensions the least close is named: correcting it is the first step.
  const dimension = DIMENSIONS.filter((candidate) => (least & DIFFERS[candidate]) !== 0).at(-1);
  if (dimension === undefined) return null;
  return { dimension, figures: figures.filter((_, i) => masks[i] === least) };
}

function hiddenByDate(
  { asked, figures }: FiguresInQuestion,
  question: Question,
  period: Period | null,
): Gap | null {
  if (question.asOf === null) return null;
  const later = figures.filter(
    (figure) =>
      figure.observation.value !== null &&
      differences(asked, figure) === 0 &&
      (period === null || standsIn(figure, period, asked.indicator.measure)),
  );
  const dated = later.map((figure) => figure.source.published).filter((published) => published !== "");
  if (later.length === 0) return null;
  const published = dated.sort()[0] ?? "";
  return { ok: false, class: "answer", kind: "not-known-then", question, published };
}

/** Periods within the asked one, in their order. */
function partsOf(periods: readonly Period[], asked: Period): string[] {
  const parts = periods.filter((period) => contains(asked, period)).sort(comparePeriods);
  return distinct(parts.map((part) => part.text));
}

/** The gap of a question that none of the figures in question answers. */
export function diagnose(catalog: Catalog, question: Question, among: FiguresInQuestion): Gap {
  const { measure } = among.asked.indicator;
  const period = parsePeriod(question.period);
  const opened = openedAfter(catalog, question, period);
  if (among.figures.length === 0) {
    if (opened !== null) return { ok: false, class: "answer", kind: "not-open-then", question, opened };
    return { ok: false, class: "answer", kind: "nothing-for-entity", question };
  }
  const hidden = hiddenByDate(among, question, period);
  if (hidden !== null) return hidden;
  const change = among.changes().find((figure) => period !== null && samePeriod(figure.period, period));
  if (change !== undefined) {
    return { ok: false, class: "answer", kind: "only-change", question, observation: change.observation };
  }
  const parts = measure === "flow" && period !== null ? partsOf(among.keyPeriods(), period) : [];
  if (parts.length > 0) return { ok: false, class: "answer", kind: "only-part", question, periods: parts };
  const keyPeriods = inOrder(among.keyPeriods(), period);
  const fitting = among.fitting();
  const here = nearestOthers(
    among.asked,
    fitting.filter((figure) => standsIn(figure, period, measure)),
  );
  if (here !== null) {
    const periods = periodsOf(here.figures, period);
    return onlyOther(here.dimension, question, here.figures, { inPeriod: true, periods, keyPeriods });
  }
  if (opened !== null) return { ok: false, class: "answer", kind: "not-open-then", question, opened };
  const published = latestPublication(catalog);
  if (period !== null && question.kind === "actual" && published !== "" && period.end > published) {
    return { ok: false, class: "answer", kind: "not-yet-due", question };
  }
  if (keyPeriods.length > 0) {
    return { ok: false, class: "answer", kind: "not-in-period", question, periods: keyPeriods };
  }
  const elsewhere = nearestOthers(among.asked, fitting);
  if (elsewhere !== null) {
    const periods = periodsOf(elsewhere.figures, period);
    return onlyOther(elsewhere.dimension, question, elsewhere.figures, {
      inPeriod: false,
      periods,
      keyPeriods,
    });
  }
  return { ok: false, class: "answer", kind: "nothing-for-entity", question };
}
