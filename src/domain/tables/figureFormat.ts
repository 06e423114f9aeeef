/**
 * Number formats of figures: each shows the decimals that it was printed with, so that none looks more exact than it is.
 * @module
 */
import type { Column, TableCell } from "../model/table";
import { WHOLE } from "./columns";

/** Decimals shown at most; conversions may leave more in the cell. */
const MOST_DECIMALS = 6;

const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => 10 ** decimals);
const FORMATS = POWERS.map((_, decimals) => (decimals === 0 ? WHOLE : `${WHOLE}.${"0".repeat(decimals)}`));

/** Decimals of a number, up to the most that are shown. */
export function decimalsOf(value: number): number {
  const found = POWERS.findIndex((power) => Math.round(value * power) / power === value);
  return found < 0 ? MOST_DECIMALS : found;
}

/** The format that shows so many decimals. */
export function formatOfDecimals(decimals: number): string {
  return FORMATS[Math.min(decimals, MOST_DECIMALS)] ?? WHOLE;
}

/** The format of a figure, by its number where no more is known; null for what is no number. */
export function formatOfValue(value: unknown, decimals?: number): string | null {
  return typeof value === "number" ? formatOfDecimals(decimals ?? decimalsOf(value)) : null;
}

/** The format of a cell: that of its own figure where its column asks for it. */
export function formatOfCell(
  { numberFormat, ownDecimals }: Pick<Column, "numberFormat" | "ownDecimals">,
  cell: TableCell | undefined,
): string {
  if (ownDecimals !== true || typeof cell?.value !== "number") return numberFormat;
  return formatOfDecimals(cell.decimals ?? decimalsOf(cell.value));
}
