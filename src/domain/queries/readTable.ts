/**
 * Answers a whole matrix of questions: entities by periods.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Gap, Outcome, Question, Reading } from "../model/reading";
import { LATEST, parsePeriod, periodFromArgument } from "../periods/period";
import { perCatalog } from "../support/perCatalog";
import { parseQuestion, type RawQuestion } from "./parseQuestion";
import { figureReader } from "./readFigure";
import { readRange, type RangeArgument } from "./readRange";
import type { RequestGap } from "./requestGap";
import { sharedQuestion } from "./sharedQuestion";

/** At most this many cells: their sentences must fit into the 5 MB that Excel on the web takes at once. */
export const MOST_CELLS = 20_000;

/** Arguments of a table; `entities` and `periods` may be ranges. */
export interface RawTable extends Omit<RawQuestion, "entity" | "period"> {
  readonly entities: unknown;
  readonly periods: unknown;
  readonly order?: "asc" | "desc" | null;
}

/** A label of the table: the entity or period that was read, or why it cannot be. */
export interface TableLabel {
  readonly raw: unknown;
  /** Id of an entity, or a period; null where it could not be read. */
  readonly id: string | null;
  /** Of an entity: its indicator, which `trade` chooses by the kind of entity. */
  readonly indicator?: string;
}

/** The answers, in the orientation of the ranges. */
export interface TableAnswer {
  readonly ok: true;
  /** Of no particular entity and period: indicator, flow, mode, unit. */
  readonly question: Question;
  readonly entities: readonly TableLabel[];
  readonly periods: readonly TableLabel[];
  /** Whether entities run across and periods down. */
  readonly across: boolean;
  /** By entity, then by period. */
  readonly answers: readonly (readonly (Reading | Gap)[])[];
}

function missing(argument: string): Gap {
  return { ok: false, class: "argument", kind: "missing-argument", argument };
}

/** Entities run across when they stand in a row and the periods do not. */
function runsAcross(entities: RangeArgument, periods: RangeArgument): boolean {
  return entities.rows === 1 && entities.columns > 1 && !(periods.rows === 1 && periods.columns > 1);
}

interface ReadPeriod {
  readonly raw: unknown;
  readonly read: Outcome<string>;
}

function comparable({ read }: ReadPeriod): string {
  if (!read.ok) return "";
  return read.value === LATEST ? "9999" : (parsePeriod(read.value)?.end ?? "");
}

function ordered(periods: readonly ReadPeriod[], order: "asc" | "desc" | null): readonly ReadPeriod[] {
  if (order === null) return periods;
  const sign = order === "asc" ? 1 : -1;
  return [...periods].sort((a, b) => sign * (comparable(a) < comparable(b) ? -1 : 1));
}

interface Memory {
  /** Answers by period, for each question but its period. */
  readonly rows: Map<string, Map<string, Reading | Gap>>;
  count: number;
}

const memoryOf = perCatalog((): Memory => ({ rows: new Map(), count: 0 }));

/** The remembered answers of a row, to be added to; all rows are forgotten when they hold too many. */
function remembered(memory: Memory, row: string): Map<string, Reading | Gap> {
  if (memory.count > MOST_CELLS) {
    memory.rows.clear();
    memory.count = 0;
  }
  let answers = memory.rows.get(row);
  if (answers === undefined) memory.rows.set(row, (answers = new Map<string, Reading | Gap>()));
  return answers;
}

/** Answers one row by period; answers are remembered, so that a recalculation costs a look-up for each cell. */
function rowReader(catalog: Catalog, question: Question): (period: string) => Reading | Gap {
  const memory = memoryOf(catalog);
  const known = remembered(memory, JSON.stringify({ ...question, period: "" }));
  const figureOf = figureReader(catalog, question);
  let nothing: Gap | undefined;
  const read = (period: string): Reading | Gap => {
    const found = figureOf(period);
    if (found.ok || found.kind !== "nothing-for-entity") return found;
    // Its sentence names no period: one gap, and so one sentence, for the whole row.
    nothing ??= found;
    return nothing;
  };
  return (period) => {
    let answer = known.get(period);
    if (answer === undefined) {
      known.set(period, (answer = read(period)));
      memory.count += 1;
    }
    return answer;
  };
}

/**
 * The matrix. A wrong indicator, flow, mode, unit or option is one gap for the whole; a wrong entity or period stands in its
 * own cells only.
 */
export function readTable(catalog: Catalog, raw: RawTable): TableAnswer | Gap | RequestGap {
  const entities = readRange(raw.entities);
  const periods = readRange(raw.periods);
  if (entities.cells.length === 0) return missing("entity");
  const shared = sharedQuestion(catalog, raw);
  if (!shared.ok) return shared;
  if (periods.cells.length === 0) return missing("period");
  const rows = entities.cells.length;
  const columns = periods.cells.length;
  if (rows * columns > MOST_CELLS) {
    return { ok: false, class: "argument", kind: "too-many-cells", rows, columns, most: MOST_CELLS };
  }
  const times = ordered(
    periods.cells.map((cell) => ({ raw: cell, read: periodFromArgument(cell) })),
    raw.order ?? null,
  );
  // Entity, indicator and the rest are read once for each row; only the period changes within it.
  const questions = entities.cells.map((entity) =>
    parseQuestion(catalog, { ...raw, entity, period: LATEST }),
  );
  return {
    ok: true,
    question: shared.value,
    entities: questions.map((question, i) => ({
      raw: entities.cells[i],
      id: question.ok ? question.value.entity : null,
      ...(question.ok ? { indicator: question.value.indicator } : {}),
    })),
    periods: times.map(({ raw: cell, read }) => ({ raw: cell, id: read.ok ? read.value : null })),
    across: runsAcross(entities, periods),
    answers: questions.map((question) => {
      if (!question.ok) return times.map(() => question);
      const answer = rowReader(catalog, question.value);
      return times.map(({ read }) => (read.ok ? answer(read.value) : read));
    }),
  };
}
