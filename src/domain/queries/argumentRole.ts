/**
 * What a text looks like that cannot be read where it stands: a mode in the place of the flow, a year in the place of the port.
 * @module
 */
import type { Catalog } from "../model/catalog";
import { readPeriodText } from "../periods/lenient";
import { resolveEntity } from "../names/resolveEntity";
import { isUnitName } from "../units/resolveUnit";
import { isOptionText } from "./parseOptions";
import { readFlow, readMode } from "./readChoice";
import { readIndicator } from "./readIndicator";

/** An argument that several functions share. */
export type ArgumentRole = "entity" | "indicator" | "period" | "flow" | "mode" | "unit" | "options";

type Test = (catalog: Catalog, text: string) => boolean;

/** In order: the narrower vocabulary first. */
const TESTS: readonly (readonly [ArgumentRole, Test])[] = [
  ["options", (_, text) => isOptionText(text)],
  ["period", (_, text) => readPeriodText(text) !== null],
  ["flow", (catalog, text) => readFlow(catalog, text).ok],
  ["mode", (catalog, text) => readMode(catalog, text).ok],
  ["unit", (catalog, text) => isUnitName(catalog, text)],
  ["indicator", (catalog, text) => readIndicator(catalog, text, null).ok],
  ["entity", (catalog, text) => resolveEntity(catalog, text).ok],
];

/** The argument that a text would be; null when it is none, or when it is the one in whose place it stands. */
export function argumentRole(catalog: Catalog, text: string, place: ArgumentRole): ArgumentRole | null {
  if (text.trim() === "") return null;
  const found = TESTS.find(([role, test]) => role !== place && test(catalog, text));
  return found === undefined ? null : found[0];
}
