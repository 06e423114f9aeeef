/**
 * Shows the functions to the pane's formula builder, which does not know them.
 * @module
 */
import { currentCatalog } from "../data";
import type { Language } from "../domain/model/codes";
import { isCellError, isMatrix, type Cell } from "../functions/support/answer";
import { answerCall } from "../functions/support/answerCall";
import type { FunctionDefinition } from "../functions/support/definition";
import { GROUPS } from "../help/build/groups";
import { helpPath } from "../help/build/metadata";
import { HELP_GROUPS } from "../strings/help";
import type { FormulaFunction, FormulaKit, PreviewCell } from "../taskpane/model/formulaKit";

function groupOf(id: string): keyof typeof HELP_GROUPS {
  const groups = Object.keys(GROUPS) as (keyof typeof HELP_GROUPS)[];
  return groups.find((group) => GROUPS[group].includes(id)) ?? "figures";
}

function described(definition: FunctionDefinition): FormulaFunction {
  const { id, summary, description, parameters, options, spills } = definition;
  return {
    id,
    group: HELP_GROUPS[groupOf(id)],
    summary,
    description,
    parameters: parameters.map((parameter) => ({ ...parameter, range: parameter.range === true })),
    options,
    spills,
    help: { zh: helpPath(id, "zh"), en: helpPath(id, "en") },
  };
}

function shown(cell: Cell): PreviewCell {
  if (typeof cell !== "object")
    return { text: String(cell), is: typeof cell === "number" ? "number" : "text" };
  if (isCellError(cell)) return { text: cell.error, is: "error", message: cell.message };
  const { Unit, Period, Source } = cell.properties;
  const about = [Unit, Period, Source].flatMap((property) => property?.basicValue ?? []);
  return { text: String(cell.basicValue), is: "number", about: about.join(" · ") };
}

/** The functions as data, and their own answers. */
export function formulaKit(definitions: readonly FunctionDefinition[]): FormulaKit {
  return {
    functions: definitions.map(described),
    preview: (id: string, args: readonly unknown[], language: Language) => {
      const definition = definitions.find((known) => known.id === id);
      if (definition === undefined) return [];
      const answer = answerCall(definition, { catalog: currentCatalog(), language, richNumbers: true }, args);
      return isMatrix(answer) ? answer.map((row) => row.map(shown)) : [[shown(answer)]];
    },
  };
}
