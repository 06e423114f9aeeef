import { applyRefresh } from "../../src/actions/applyRefresh";
import { listTables } from "../../src/actions/listTables";
import { planRefresh } from "../../src/actions/planRefresh";
import type { Change, RefreshOutcome, RefreshPlan } from "../../src/actions/refresh/model";
import type { TableSummary } from "../../src/actions/summary";
import type { TableQuery } from "../../src/domain/model/table";
import type { Book } from "./book";
import { FIGURES, type Figures } from "./fixtures";

/** 2013 corrected, a row of 2015 in the middle, the last row withdrawn. */
export const NEWER: Figures = [
  ["满洲里", 2013, 3005.8],
  ["满洲里", 2014, 3010],
  ["满洲里", 2015, 3100],
  ...FIGURES.slice(2, 4),
];

/** The actions of a refresh, as tests want them: a refusal is a failure. */
export class Refresher {
  constructor(readonly book: Book) {}

  async plan(): Promise<RefreshPlan> {
    const result = await planRefresh(this.book.context(), "all");
    if (!result.ok) throw new Error(result.refusal.kind);
    return result.value;
  }

  async refresh(shown?: RefreshPlan, ticked?: ReadonlySet<string>): Promise<RefreshOutcome> {
    const seen = shown ?? (await this.plan());
    const result = await applyRefresh(this.book.context(), seen, ticked ?? tickedOf(seen));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value;
  }

  async list(): Promise<readonly TableSummary[]> {
    const result = await listTables(this.book.context());
    if (!result.ok) throw new Error(result.refusal.kind);
    return result.value;
  }
}

/** Refreshes every table as the pane offers it; not ok when a table was left alone. */
export async function refreshTicked(book: Book): Promise<{ readonly ok: boolean }> {
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) return shown;
  const done = await applyRefresh(book.context(), shown.value, tickedOf(shown.value));
  return done.ok && done.value.refused.length > 0 ? { ok: false } : done;
}

/** What to refresh, and how: as an edited query, taking withdrawn rows out, or those alone. */
export interface Whole {
  readonly query?: TableQuery;
  readonly removal?: boolean;
  readonly only?: boolean;
}

/** Refreshes every table with all that is offered, ticked or not; not ok when a table was left alone. */
export async function refreshWhole(
  book: Book,
  { query, removal = false, only = false }: Whole,
): Promise<{ readonly ok: boolean }> {
  const shown = await planRefresh(book.context(), "all", query ?? null, only);
  if (!shown.ok) return shown;
  const tables = shown.value.tables.map((table) => (removal ? { ...table, removal: true as const } : table));
  const done = await applyRefresh(
    book.context(),
    { tables },
    new Set(changes(shown.value).map(({ id }) => id)),
  );
  return done.ok && done.value.refused.length > 0 ? { ok: false } : done;
}

/** Every change of a plan. */
export function changes(shown: RefreshPlan): Change[] {
  return shown.tables.flatMap((table) => table.changes);
}

function tickedOf(shown: RefreshPlan): Set<string> {
  return new Set(changes(shown).flatMap(({ id, ticked }) => (ticked ? [id] : [])));
}
