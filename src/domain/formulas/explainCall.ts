/**
 * Answers a call of one of our functions again, with everything behind its answer. Only functions that give one figure,
 * or words about one. `test/functions/explainCall.test.ts` holds this to the functions themselves.
 * @module
 */
import type { DerivedGap, Growth, Progress } from "../derive/derived";
import { growth } from "../derive/growth";
import { progress } from "../derive/progress";
import { target } from "../derive/target";
import type { Catalog } from "../model/catalog";
import type { Gap, Reading } from "../model/reading";
import { explain } from "../queries/explain";
import { FIGURE_OPTIONS, unusedOption } from "../queries/optionUse";
import { parseOptions, type OptionName, type Options } from "../queries/parseOptions";
import { parseQuestion, type RawQuestion } from "../queries/parseQuestion";

/** What is behind a cell: a figure, a derived figure, or the reason why there is none. */
export type CallAnswer = Reading | Growth | Progress | Gap | DerivedGap;

type Part = "entity" | "indicator" | "period" | "flow" | "mode" | "unit" | "options" | "style";

interface Asked {
  readonly parts: readonly Part[];
  readonly indicator?: string;
  readonly derived?: "growth" | "progress" | "target";
  /** Whether the cell holds words about the figure instead of its number. */
  readonly words?: true;
}

const HEADLINE: readonly Part[] = ["entity", "period", "flow", "mode", "unit", "options"];
const GENERAL: readonly Part[] = ["entity", "indicator", "period", "flow", "mode", "unit", "options"];
const WITHOUT_UNIT: readonly Part[] = ["entity", "indicator", "period", "flow", "mode", "options"];

const FUNCTIONS: Readonly<Record<string, Asked>> = {
  PORTFREIGHT: { parts: HEADLINE, indicator: "freight" },
  PORTPASSENGERS: { parts: HEADLINE, indicator: "passengers" },
  PORTVEHICLES: { parts: HEADLINE, indicator: "vehicles" },
  PORTTRAINS: { parts: HEADLINE, indicator: "ceb-trains" },
  PORTTRADE: { parts: HEADLINE, indicator: "trade" },
  PORTDATA: { parts: GENERAL },
  PORTGROWTH: { parts: WITHOUT_UNIT, derived: "growth" },
  PORTTARGET: { parts: GENERAL, derived: "target" },
  PORTPROGRESS: { parts: GENERAL, derived: "progress" },
  PORTSOURCE: { parts: ["entity", "indicator", "period", "flow", "mode", "style", "options"], words: true },
  PORTQUOTE: { parts: WITHOUT_UNIT, words: true },
  PORTWHY: { parts: WITHOUT_UNIT, words: true },
};

/** `kind=actual` is no target. */
const NOT_ACTUAL: Gap = {
  ok: false,
  class: "argument",
  kind: "bad-option",
  name: "kind",
  text: "actual",
  known: ["target"],
};

/** Whether a function gives one figure, or words about one. */
export function isOfOneFigure(name: string): boolean {
  return name in FUNCTIONS;
}

/** The indicator of a headline function such as PORTFREIGHT, or `trade`; null for one that is told its indicator. */
export function headlineIndicator(name: string): string | null {
  return FUNCTIONS[name]?.indicator ?? null;
}

/** Whether a function gives the number itself. */
export function givesNumber(name: string): boolean {
  return FUNCTIONS[name] !== undefined && FUNCTIONS[name].words !== true;
}

/** The answer to a call with the values of its arguments; null for functions that are not of one figure. */
export function explainCall(catalog: Catalog, name: string, values: readonly unknown[]): CallAnswer | null {
  const asked = FUNCTIONS[name];
  if (asked === undefined) return null;
  const raw = rawQuestion(asked, values);
  const used: readonly OptionName[] = name === "PORTWHY" ? [...FIGURE_OPTIONS, "of"] : FIGURE_OPTIONS;
  const unused = unusedOption(catalog, raw.options, used);
  if (unused !== null) return unused;
  const derived = asked.derived ?? (name === "PORTWHY" ? askedOf(catalog, raw.options) : null);
  if (derived === null) return explain(catalog, raw);
  const question = parseQuestion(catalog, derived === "target" ? { ...raw, kind: "target" } : raw);
  if (!question.ok) return question;
  switch (derived) {
    case "growth":
      return growth(catalog, question.value);
    case "progress":
      return progress(catalog, question.value);
    case "target":
      if (question.value.kind === "actual") return NOT_ACTUAL;
      return target(catalog, question.value);
  }
}

function askedOf(catalog: Catalog, options: unknown): Options["of"] {
  const read = parseOptions(catalog, options);
  return read.ok ? read.value.of : null;
}

function rawQuestion({ parts, indicator }: Asked, values: readonly unknown[]): RawQuestion {
  const given = new Map(parts.map((part, index) => [part, values[index] ?? null]));
  return {
    entity: given.get("entity"),
    indicator: indicator ?? given.get("indicator"),
    period: given.get("period"),
    flow: given.get("flow") ?? null,
    mode: given.get("mode") ?? null,
    unit: given.get("unit") ?? null,
    options: given.get("options") ?? null,
  };
}
