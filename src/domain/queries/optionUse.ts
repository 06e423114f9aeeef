/**
 * Which options a function makes use of: one that it ignores would make a wrong answer look right.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Gap } from "../model/reading";
import { OPTION_NAMES, parseOptions, type OptionName } from "./parseOptions";

/** Options of every function that reads figures. */
export const FIGURE_OPTIONS: readonly OptionName[] = ["commodity", "partner", "scope", "kind", "asOf"];

/** They say how rows are laid out; where there is one cell only, they have nothing to say, and one cell of options may serve many formulas. */
const LAYOUT: readonly OptionName[] = ["headers", "order"];

/** The gap for an option that is given but not used; null when all are used. Unreadable options are for the function to tell. */
export function unusedOption(catalog: Catalog, raw: unknown, used: readonly OptionName[]): Gap | null {
  const options = parseOptions(catalog, raw);
  if (!options.ok) return null;
  const name = OPTION_NAMES.find(
    (option) => options.value[option] !== null && !used.includes(option) && !LAYOUT.includes(option),
  );
  return name === undefined
    ? null
    : { ok: false, class: "argument", kind: "unused-option", name, known: used };
}
