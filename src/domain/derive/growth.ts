/**
 * The change on the year before (DESIGN §2 rule 7).
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Gap, Question, Reading } from "../model/reading";
import { LATEST } from "../periods/period";
import { readFigure } from "../queries/readFigure";
import { Decimal } from "../units/decimal";
import { candidates } from "./candidates";
import { ratioQualifier, type DerivedGap, type Growth, type PrintedRate } from "./derived";
import { printedRate, printing } from "./printedRate";
import { yearBefore } from "./yearBefore";

interface Levels {
  readonly current: Reading;
  readonly base: Reading;
}

/** Levels of one producer and scope, the best first. */
function comparable(catalog: Catalog, current: Reading, base: Reading): Levels[] {
  const bases = candidates(catalog, base);
  return candidates(catalog, current).flatMap((level) =>
    bases
      .filter(
        ({ observation, source }) =>
          source.producer === level.source.producer && observation.scope === level.observation.scope,
      )
      .map((earlier) => ({ current: level, base: earlier })),
  );
}

function isExact({ current, base }: Levels): boolean {
  return current.observation.qualifier === "exact" && base.observation.qualifier === "exact";
}

function computed(question: Question, { current, base }: Levels, printed: PrintedRate | null): Growth {
  const decimal = new Decimal(current.decimal).div(base.decimal).minus(1).toFixed();
  return {
    ok: true,
    derived: "growth",
    question,
    decimal,
    value: Number(decimal),
    qualifier: ratioQualifier(current.observation.qualifier, base.observation.qualifier),
    basis: { kind: "computed", current, base, printed },
  };
}

function asPrinted(question: Question, rate: PrintedRate): Growth {
  const decimal = new Decimal(rate.observation.changePct ?? "0").div(100).toFixed();
  return {
    ok: true,
    derived: "growth",
    question,
    decimal,
    value: Number(decimal),
    qualifier: "exact",
    basis: { kind: "printed", ...rate },
  };
}

/** Why the level of the year before cannot be used. */
function refuse(question: Question, current: Reading, base: Reading | Gap, period: string): DerivedGap {
  const [odd] = [current.observation, ...current.alternatives].filter(({ changePct }) => changePct !== null);
  if (!base.ok) {
    if (odd !== undefined) {
      return { ok: false, class: "answer", kind: "other-base", question, observation: odd };
    }
    return base.kind === "only-other-currency"
      ? {
          ok: false,
          class: "answer",
          kind: "changed-currency",
          question,
          current,
          period,
          currencies: base.currencies,
        }
      : { ok: false, class: "answer", kind: "no-base", question, current, period };
  }
  const kind = base.observation.scope === current.observation.scope ? "changed-producer" : "changed-scope";
  return { ok: false, class: "answer", kind, question, current, base };
}

/** Why there is neither a level nor a rate. */
function withoutLevel(question: Question, found: Gap): Gap | DerivedGap {
  switch (found.kind) {
    case "only-change":
      return { ok: false, class: "answer", kind: "other-base", question, observation: found.observation };
    case "only-other-currency":
      return { ok: false, class: "answer", kind: "only-currency", question, currencies: found.currencies };
    default:
      return found;
  }
}

/** The period that `latest` found; a stock is compared by years, not by the day on which it was counted. */
function periodOf(catalog: Catalog, { question, period }: Reading): string {
  const measure = catalog.indicators.get(question.indicator)?.measure;
  return measure === "stock" ? period.slice(0, 4) : period;
}

/**
 * The change on the year before: from two exact levels of one producer and scope; else the rate that a source prints
 * against the year before; else from two such levels of which one is inexact; else a gap.
 */
export function growth(catalog: Catalog, asked: Question): Growth | Gap | DerivedGap {
  if (catalog.indicators.get(asked.indicator)?.measure === "rate") {
    return { ok: false, class: "argument", kind: "growth-of-rate", indicator: asked.indicator };
  }
  const found = readFigure(catalog, asked);
  const period = asked.period === LATEST && found.ok ? periodOf(catalog, found) : asked.period;
  const question = { ...asked, period };
  const before = period === LATEST ? null : yearBefore(period);
  if (before === null) {
    return found.ok || period !== LATEST
      ? { ok: false, class: "argument", kind: "no-year-before", period }
      : withoutLevel(question, found);
  }
  const printed = printedRate(catalog, question, printing(found));
  if (!found.ok) {
    if (printed !== null) return asPrinted(question, printed);
    return withoutLevel(question, found);
  }
  const base = readFigure(catalog, {
    ...question,
    period: before,
    scope: question.scope === "" ? found.observation.scope : question.scope,
  });
  const levels = base.ok ? comparable(catalog, found, base) : [];
  const usable = levels.filter((pair) => !new Decimal(pair.base.decimal).eq(0));
  const exact = usable.find(isExact);
  if (exact !== undefined) return computed(question, exact, printed);
  if (printed !== null) return asPrinted(question, printed);
  const [inexact] = usable;
  if (inexact !== undefined) return computed(question, inexact, null);
  const [zero] = levels;
  if (zero !== undefined) return { ok: false, class: "answer", kind: "zero-base", question, base: zero.base };
  return refuse(question, found, base, before);
}
