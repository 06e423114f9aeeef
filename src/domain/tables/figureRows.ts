/**
 * Rows of figures: one row per key, each answered by the same rule as a formula, so that table and formula agree.
 * @module
 */
import type { Bilingual, Flow, Language, Mode } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { Observation, UnitId } from "../model/package";
import type { Question, Reading } from "../model/reading";
import type { TableCell } from "../model/table";
import { readFigure } from "../queries/readFigure";
import { decimalsOf } from "./figureFormat";

/** A cell with a plain value. */
export function plain(value: string | number | null): TableCell {
  return { value: value === "" ? null : value, observation: null };
}

/** Label of a code in the language; blank for no code. */
export function labelCell(catalog: Catalog, list: string, code: string, language: Language): TableCell {
  return plain(code === "" ? null : catalog.label(list, code)[language]);
}

/** Name of an entity in the language. */
export function nameCell(catalog: Catalog, id: string, language: Language): TableCell {
  const name: Bilingual | undefined = catalog.entities.get(id)?.name;
  return plain(name === undefined ? null : name[language]);
}

/** The values of `PROOF_COLUMNS` for an observation, in their order. */
export function proofCells(catalog: Catalog, observation: Observation, language: Language): TableCell[] {
  const source = catalog.sources.get(observation.source);
  return [
    labelCell(catalog, "qualifiers", observation.qualifier, language),
    labelCell(catalog, "statuses", observation.status, language),
    plain(source?.producer ?? null),
    plain(source?.published ?? null),
    plain(source?.title ?? null),
    plain(observation.quote),
    plain(source?.url ?? null),
    plain(observation.note),
    plain(`${observation.layer}:${observation.id}`),
  ];
}

/** The values of `READING_COLUMNS` for a reading, in their order. */
export function readingCells(catalog: Catalog, reading: Reading, language: Language): TableCell[] {
  const others = reading.conflicts.map(
    ({ observation, decimal }) => `${decimal} — ${catalog.sources.get(observation.source)?.producer ?? ""}`,
  );
  return [
    plain(reading.unit.symbol[language]),
    ...proofCells(catalog, reading.observation, language),
    plain(others.join("; ")),
  ];
}

/** The cell of a printed number. */
export function printedCell(decimal: string, observation: string): TableCell {
  const value = Number(decimal);
  const decimals = decimal.split(".")[1]?.length ?? 0;
  return { value, observation, ...(decimals > decimalsOf(value) ? { decimals } : {}) };
}

/** The cell of a figure. */
export function figureCell(reading: Reading): TableCell {
  const { decimal, observation, conflicts } = reading;
  return { ...printedCell(decimal, observation.id), ...(conflicts.length > 0 ? { disputed: true } : {}) };
}

/** One figure of a table: the reading and the parts of its key. */
export interface FigureRow {
  readonly reading: Reading;
  readonly year: number;
  readonly flow: Flow;
  readonly mode: Mode;
  readonly scope: string;
}

/** The question an observation itself answers, in a unit; null = the indicator's default unit. */
export function questionOf(observation: Observation, unit: UnitId | null): Question {
  const { entity, indicator, period, flow, mode, kind, commodity, partner, scope } = observation;
  return { entity, indicator, period, flow, mode, kind, commodity, partner, scope, unit, asOf: null };
}

/** What figures to collect; an absent part means all. */
export interface FigureFilter {
  readonly entities: readonly string[];
  readonly indicator: string;
  readonly flows?: readonly string[];
  readonly modes?: readonly string[];
  readonly years?: readonly string[];
  /** Unit of the figures, for indicators in several currencies; absent = the indicator's default unit. */
  readonly unit?: UnitId;
}

/**
 * Every full-year figure of actual events, without commodity or partner, by entity in the given order, then year, flow,
 * mode and scope. A key with a general figure gives one row; where only scopes exist, each scope gives one.
 */
export function figureRows(catalog: Catalog, filter: FigureFilter): FigureRow[] {
  const allows = (allowed: readonly string[] | undefined, value: string): boolean =>
    allowed === undefined || allowed.length === 0 || allowed.includes(value);
  return filter.entities.flatMap((entity) => {
    const rows = new Map<string, FigureRow>();
    for (const seen of catalog.observationsOf(entity, filter.indicator)) {
      const plainKey =
        seen.kind === "actual" && seen.commodity === "" && seen.partner === "" && seen.value !== null;
      if (!plainKey || !/^\d{4}$/.test(seen.period)) continue;
      if (
        !allows(filter.flows, seen.flow) ||
        !allows(filter.modes, seen.mode) ||
        !allows(filter.years, seen.period)
      )
        continue;
      const reading = readFigure(catalog, questionOf(seen, filter.unit ?? null));
      if (!reading.ok) continue;
      const { id } = reading.observation;
      if (!rows.has(id))
        rows.set(id, {
          reading,
          year: Number(seen.period),
          flow: seen.flow,
          mode: seen.mode,
          scope: seen.scope,
        });
    }
    return [...rows.values()].sort(
      (a, b) =>
        a.year - b.year ||
        a.flow.localeCompare(b.flow) ||
        a.mode.localeCompare(b.mode) ||
        a.scope.localeCompare(b.scope),
    );
  });
}
