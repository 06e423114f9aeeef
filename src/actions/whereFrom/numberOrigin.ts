import type { Catalog } from "../../domain/model/catalog";
import { resolveEntity } from "../../domain/names/resolveEntity";
import { parsePeriod, periodFromArgument } from "../../domain/periods/period";
import { equalFigures } from "../../domain/queries/equalFigures";
import type { CellContent } from "../../excel/cellText";
import type { NumberOrigin } from "./model";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/**
 * Compares a plain number with the figures of the name and year that stand nearest to it in its row; null where there is no
 * name or no year.
 * @param at Place of the number in the row.
 */
export function numberOrigin(
  catalog: Catalog,
  value: number,
  row: readonly CellContent[],
  at: number,
): NumberOrigin | null {
  const others = row
    .map((content, place) => ({ content, distance: Math.abs(place - at), place }))
    .filter(({ content, place }) => content !== "" && place !== at)
    .sort((a, b) => a.distance - b.distance);
  const entity = firstOf(others, ({ content }) => entityOf(catalog, content));
  const period = firstOf(others, ({ content }) => yearOf(content));
  if (entity === null || period === null) return null;
  return { kind: "number", value, entity, period, matches: equalFigures(catalog, entity, period, value) };
}

function entityOf(catalog: Catalog, content: CellContent): string | null {
  if (typeof content !== "string") return null;
  const found = resolveEntity(catalog, content, { kinds: ["port", "port-group", "region", "trade-zone"] });
  return found.ok ? found.value.entity.id : null;
}

function yearOf(content: CellContent): string | null {
  if (typeof content === "number")
    return Number.isInteger(content) && content >= FIRST_YEAR && content <= LAST_YEAR
      ? String(content)
      : null;
  const period = periodFromArgument(content);
  return period.ok && parsePeriod(period.value) !== null ? period.value : null;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
