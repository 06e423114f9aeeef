/**
 * Turns the arguments of a function into a question.
 * @module
 */
import { optionalText, readArgument } from "../arguments/readArgument";
import type { Flow, Kind, Mode } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { Indicator, UnitId } from "../model/package";
import type { Outcome, Question } from "../model/reading";
import { resolveEntity, type NamedEntity } from "../names/resolveEntity";
import { periodFromArgument } from "../periods/period";
import { resolveUnit } from "../units/resolveUnit";
import { parseOptions } from "./parseOptions";
import { readFlow, readMode } from "./readChoice";
import { readIndicator } from "./readIndicator";

/** Arguments as they come from Excel: string, number, boolean, null, "", 1×1 range, rich value, error. */
export interface RawQuestion {
  readonly entity: unknown;
  /** Id, name in either language, or `trade`: the value of goods at a port, foreign trade elsewhere. */
  readonly indicator: unknown;
  readonly period: unknown;
  readonly flow?: unknown;
  readonly mode?: unknown;
  readonly unit?: unknown;
  readonly options?: unknown;
  /** What the function asks for; `kind=` in the options precedes. Default: actual. */
  readonly kind?: Kind;
}

function flowOf(catalog: Catalog, raw: unknown, indicator: Indicator): Outcome<Flow> {
  const flow = readFlow(catalog, raw);
  if (!flow.ok) return flow;
  if (flow.value === null) {
    // An indicator that knows one flow (used-car exports) needs none to be named.
    const [only] = indicator.flows;
    return { ok: true, value: only === undefined || indicator.flows.includes("total") ? "total" : only };
  }
  if (indicator.flows.includes(flow.value)) return { ok: true, value: flow.value };
  return {
    ok: false,
    class: "argument",
    kind: "flow-not-of-indicator",
    flow: flow.value,
    indicator: indicator.id,
  };
}

function modeOf(catalog: Catalog, raw: unknown, indicator: Indicator, named: NamedEntity): Outcome<Mode> {
  const read = readMode(catalog, raw);
  if (!read.ok) return read;
  if (named.mode !== null && read.value !== null && named.mode !== read.value) {
    const { name } = named.entity;
    return {
      ok: false,
      class: "argument",
      kind: "contradicting-mode",
      text: name.zh,
      named: named.mode,
      asked: read.value,
    };
  }
  const asked = read.value ?? named.mode;
  const [only, second] = indicator.modes;
  // An indicator with one mode (China–Europe trains) means it when all modes are asked for.
  if (asked === null || asked === "all") {
    return {
      ok: true,
      value: only !== undefined && second === undefined ? only : (asked ?? defaultMode(indicator)),
    };
  }
  if (indicator.modes.includes(asked)) return { ok: true, value: asked };
  return {
    ok: false,
    class: "argument",
    kind: "mode-not-of-indicator",
    mode: asked,
    indicator: indicator.id,
  };
}

function defaultMode(indicator: Indicator): Mode {
  const [first] = indicator.modes;
  return first === undefined || indicator.modes.includes("all") ? "all" : first;
}

function unitOf(catalog: Catalog, raw: unknown, indicator: Indicator): Outcome<UnitId | null> {
  const text = optionalText(raw, "unit");
  if (!text.ok) return text;
  if (text.value === null) return { ok: true, value: null };
  const unit = resolveUnit(catalog, text.value, indicator);
  return unit.ok ? { ok: true, value: unit.value.id } : unit;
}

/**
 * Reads all arguments leniently; the first that cannot be read gives the gap (class `argument`). Never throws.
 * Left out: flow = total, mode = all or the one that the name or the indicator has, unit = the indicator's.
 */
export function parseQuestion(catalog: Catalog, raw: RawQuestion): Outcome<Question> {
  const named = resolveEntity(catalog, raw.entity);
  if (!named.ok) return named;
  const { entity } = named.value;
  const indicator = readIndicator(catalog, raw.indicator, entity);
  if (!indicator.ok) return indicator;
  const period = periodFromArgument(raw.period);
  if (!period.ok) return period;
  const flow = flowOf(catalog, raw.flow, indicator.value);
  if (!flow.ok) return flow;
  const mode = modeOf(catalog, raw.mode, indicator.value, named.value);
  if (!mode.ok)
    return mode.kind === "contradicting-mode" ? { ...mode, text: textOf(raw.entity, mode.text) } : mode;
  const unit = unitOf(catalog, raw.unit, indicator.value);
  if (!unit.ok) return unit;
  const options = parseOptions(catalog, raw.options);
  if (!options.ok) return options;
  const modeInName = named.value.mode !== null && readArgument(raw.mode).is === "blank";
  return {
    ok: true,
    value: {
      entity: entity.id,
      indicator: indicator.value.id,
      period: period.value,
      flow: flow.value,
      mode: mode.value,
      kind: options.value.kind ?? raw.kind ?? "actual",
      commodity: options.value.commodity ?? "",
      partner: options.value.partner ?? "",
      scope: options.value.scope ?? "",
      unit: unit.value,
      asOf: options.value.asOf,
      ...(modeInName ? { modeInName } : {}),
    },
  };
}

/** The name as typed, for the gap. */
function textOf(raw: unknown, fallback: string): string {
  const text = optionalText(raw, "entity");
  return text.ok && text.value !== null ? text.value : fallback;
}
