/**
 * A formula that is being put together: its text for Excel, and its arguments as a function gets them.
 * @module
 */
import type { ReferredCells } from "../../actions/insertFormula";
import type { SelectedCells } from "../../actions/selectedCells";
import { writeArguments, type WrittenArgument } from "../../domain/formulas/writeCall";
import type { FormulaFunction, FormulaKit, FormulaParameter, Preview } from "./formulaKit";
import type { Language } from "../../domain/model/codes";

/** An argument as chosen; one that is left out is not in the draft. */
export type DraftArgument =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "list"; readonly items: readonly string[] }
  | { readonly is: "cells"; readonly cells: SelectedCells };

/** Arguments by the name of their parameter, options by theirs. */
export interface FormulaDraft {
  readonly arguments: Readonly<Record<string, DraftArgument>>;
  readonly options: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: FormulaDraft = { arguments: {}, options: {} };

/** Years and ranks are numbers in a formula. */
function plain(text: string): string | number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : text;
}

/** Names of a list run down, periods run across, as they stand in most sheets. */
function rowsOf({ name }: FormulaParameter, items: readonly string[]): (string | number)[][] {
  return name === "periods" ? [items.map(plain)] : items.map((item) => [plain(item)]);
}

function optionsText({ options }: FormulaDraft, { options: used }: FormulaFunction): string {
  return used
    .flatMap((name) => {
      const value = options[name] ?? "";
      return value === "" ? [] : [`${name}=${value}`];
    })
    .join(";");
}

function writtenReference(cells: ReferredCells, sheetName: string | null): string {
  if (sheetName === null || sheetName === cells.sheetName) return cells.address;
  return `'${cells.sheetName.replace(/'/g, "''")}'!${cells.address}`;
}

function written(
  parameter: FormulaParameter,
  argument: DraftArgument | undefined,
  sheetName: string | null,
): WrittenArgument {
  if (argument === undefined) return null;
  switch (argument.is) {
    case "text":
      return plain(argument.text);
    case "list":
      return { rows: rowsOf(parameter, argument.items) };
    case "cells":
      return { reference: writtenReference(argument.cells, sheetName) };
  }
}

/**
 * The formula as it reads on a sheet; null as the sheet: as on that of the cells it refers to, where they stand on one.
 */
export function formulaOf(
  definition: FormulaFunction,
  draft: FormulaDraft,
  sheetName: string | null,
): string {
  const sheets = new Set(cellsIn(draft).map((cells) => cells.sheetName));
  const [only = null] = sheets;
  const home = sheetName ?? (sheets.size === 1 ? only : "");
  const args = definition.parameters.map((parameter): WrittenArgument => {
    if (parameter.name === "options") return optionsText(draft, definition) || null;
    return written(parameter, draft.arguments[parameter.name], home);
  });
  return writeArguments(definition.id, args);
}

/** Every block of cells that the formula refers to. */
export function cellsIn(draft: FormulaDraft): SelectedCells[] {
  return Object.values(draft.arguments).flatMap((argument) =>
    argument.is === "cells" ? [argument.cells] : [],
  );
}

/** Parameters that must be given and are not. */
export function missingIn({ parameters }: FormulaFunction, draft: FormulaDraft): FormulaParameter[] {
  return parameters.filter(({ name, optional }) => !optional && draft.arguments[name] === undefined);
}

function given(parameter: FormulaParameter, argument: DraftArgument | undefined): unknown {
  if (argument === undefined) return null;
  switch (argument.is) {
    case "text":
      return plain(argument.text);
    case "list":
      return rowsOf(parameter, argument.items);
    case "cells": {
      const [first = []] = argument.cells.values;
      return argument.cells.values.length === 1 && first.length === 1 ? first[0] : argument.cells.values;
    }
  }
}

/** A range where one value is usual: Excel answers it cell by cell. */
export function liftedIn({ parameters }: FormulaFunction, draft: FormulaDraft): FormulaParameter[] {
  return parameters.filter(({ name, range }) => {
    const argument = draft.arguments[name];
    return !range && argument?.is === "cells" && argument.cells.rows * argument.cells.columns > 1;
  });
}

/** What the cells would show. One range in place of a value is answered cell by cell, as Excel does. */
export function previewOf(
  kit: FormulaKit,
  definition: FormulaFunction,
  draft: FormulaDraft,
  language: Language,
): Preview {
  const args = definition.parameters.map((parameter) =>
    parameter.name === "options"
      ? optionsText(draft, definition) || null
      : given(parameter, draft.arguments[parameter.name]),
  );
  const [lifted, another] = liftedIn(definition, draft);
  const argument = lifted === undefined ? undefined : draft.arguments[lifted.name];
  if (lifted === undefined || another !== undefined || argument?.is !== "cells" || definition.spills) {
    return kit.preview(definition.id, args, language);
  }
  const at = definition.parameters.indexOf(lifted);
  return argument.cells.values.map((row) =>
    row.flatMap(
      (value) =>
        kit.preview(
          definition.id,
          args.map((arg, i) => (i === at ? value : arg)),
          language,
        )[0]?.[0] ?? [],
    ),
  );
}
