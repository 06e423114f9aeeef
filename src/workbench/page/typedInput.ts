import type { CellInput } from "../model/store";

/** Text typed into a cell, read as Excel reads the plain cases: numbers, percentages, TRUE and FALSE, formulas. */
export function inputFrom(typed: string): CellInput {
  const text = typed.trim();
  if (text.startsWith("=") || text === "") return text;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return typed;
}
