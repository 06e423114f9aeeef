/**
 * How a person likes tables to be inserted, remembered at this computer as the pane's other choices are.
 * @module
 */
import { DEFAULT_HOW, TABLE_STYLES, type InsertHow, type TableStyle } from "../../domain/model/insertion";
import type { CellMode } from "../../domain/model/table";

/** What is remembered. */
export interface InsertChoices extends InsertHow {
  readonly mode: CellMode;
  readonly style: TableStyle;
}

export const DEFAULT_INSERT: InsertChoices = { ...DEFAULT_HOW, mode: "values" };

const KEY = "kouan.insert";

/** Choices from a stored text; whatever cannot be read is as at first. */
export function readInsertChoices(text: string | null): InsertChoices {
  const stored = parse(text);
  return {
    destination: stored.destination === "new-sheet" ? stored.destination : DEFAULT_INSERT.destination,
    style: TABLE_STYLES.find((style) => style === stored.style) ?? DEFAULT_INSERT.style,
    chart: stored.chart === true,
    mode: stored.mode === "formulas" || stored.mode === "spill" ? stored.mode : DEFAULT_INSERT.mode,
  };
}

/** The remembered choices. A browser that refuses storage to frames gives those at first. */
export function loadInsertChoices(): InsertChoices {
  try {
    return readInsertChoices(localStorage.getItem(KEY));
  } catch {
    return DEFAULT_INSERT;
  }
}

/** Keeps the choices for the next start, where the browser allows it. */
export function saveInsertChoices(choices: InsertChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Nothing to do: they hold until the pane is closed.
  }
}

function parse(text: string | null): Partial<Readonly<Record<keyof InsertChoices, unknown>>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
