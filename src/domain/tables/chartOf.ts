/**
 * Whether the figures of a plan make a chart, and which cells it takes.
 * @module
 */
import type { TablePlan } from "../model/table";

/** More lines than this cannot be told apart. */
export const MOST_LINES = 12;

/** A line chart over figure columns that stand side by side. */
export interface ChartPlan {
  /** `rows`: a line for each row, the headers along the axis. `columns`: a line for each column. */
  readonly lines: "rows" | "columns";
  /** What the lines show, with its unit. */
  readonly title: string;
  /** Position of the first figure column, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** Name of each line. */
  readonly names: readonly string[];
  /** Position of the column with the years along the axis; null: the headers are the axis. */
  readonly axis: number | null;
}

function distinctValues(plan: TablePlan, position: number): number {
  return new Set(plan.rows.map(({ cells }) => cells[position]?.value ?? "")).size;
}

/** Positions of key columns that differ between rows, without the column of years. */
function varying(plan: TablePlan, axis: number | null): number[] {
  return plan.columns.flatMap((column, at) =>
    column.key && at !== axis && distinctValues(plan, at) > 1 ? [at] : [],
  );
}

/** In layouts across the unit stands in a column of its own, else in the figure's header. */
function titleOf(plan: TablePlan): string {
  const at = plan.columns.findIndex(({ id, key }) => id === "unit" && !key);
  const unit = at < 0 || plan.query.layout === undefined ? null : plan.rows[0]?.cells[at]?.value;
  return typeof unit === "string" ? `${plan.title} · ${unit}` : plan.title;
}

/** The chart of a plan; null where its rows or columns are no lines over years, or too many. */
export function chartOf(plan: TablePlan): ChartPlan | null {
  if (plan.query.mode === "spill" || plan.rows.length === 0) return null;
  const { layout = "long" } = plan.query;
  const figures = plan.columns.flatMap(({ key, type }, at) => (!key && type === "number" ? [at] : []));
  const [first] = figures;
  const units = new Set(figures.map((at) => plan.columns[at]?.unit ?? ""));
  const sideBySide = figures.every((at, i) => at === (first ?? 0) + i);
  if (first === undefined || !sideBySide || units.size > 1 || units.has("")) return null;
  const year = plan.columns.findIndex(({ type, key }) => key && type === "year");
  const axis = layout === "years-across" ? null : year;
  if (axis === -1) return null;
  const named = varying(plan, axis);
  if (layout === "years-across") {
    if (plan.rows.length > MOST_LINES) return null;
    const keys = named.length > 0 ? named : [0];
    const names = plan.rows.map(({ cells }) => keys.map((at) => cells[at]?.value ?? "").join(" "));
    return { lines: "rows", title: titleOf(plan), first, count: figures.length, names, axis };
  }
  if (named.length > 0 || figures.length > MOST_LINES) return null;
  return {
    lines: "columns",
    title: titleOf(plan),
    first,
    count: figures.length,
    names: figures.map((at) => plan.headers[at] ?? ""),
    axis,
  };
}
