/**
 * Live formulas anywhere in the workbook whose cells no longer show what the package answers. Pure.
 * @module
 */
import type { CallAnswer } from "../../domain/formulas/explainCall";
import type { Catalog } from "../../domain/model/catalog";
import type { Language } from "../../domain/model/codes";
import { asCellValue } from "../../excel/cellText";
import type { WorkbookReading } from "../../excel/readWorkbook";
import { cellAddress } from "../../excel/tables/address";
import { formulaFigures } from "../figures/formulaFigures";
import type { FigurePlace, FormulaFigure, SpilledFigure } from "../figures/model";
import type { Change } from "./model";
import { numberText } from "./numberText";

/** A changed answer and the cell of its formula. */
export interface ChangedAnswer {
  readonly change: Change;
  readonly anchor: FigurePlace;
}

/** Id under which the live formulas stand in a plan. */
export const FORMULAS_ID = "~formulas";

/**
 * The cells that show another answer than the package gives now. Formulas in tables of Kouan's are left to those tables,
 * frozen ones stay as they are.
 */
export function changedAnswers(
  catalog: Catalog,
  reading: WorkbookReading,
  language: Language,
  sheetId: string | null,
): ChangedAnswer[] {
  const tables = reading.found.located.flatMap(({ table, record }) =>
    table === null || record.kind !== "formulas" ? [] : [table],
  );
  const inTable = ({ sheetId: sheet, row, column }: FigurePlace): boolean =>
    tables.some(
      (table) =>
        table.sheetId === sheet &&
        table.row <= row &&
        row < table.row + table.rows &&
        table.column <= column &&
        column < table.column + table.columns,
    );
  return formulaFigures(catalog, reading, language).figures.flatMap((figure): ChangedAnswer[] => {
    if (figure.from === "table" || figure.frozen || figure.shows !== "other" || inTable(figure.place))
      return [];
    if (sheetId !== null && figure.place.sheetId !== sheetId) return [];
    const anchor = figure.from === "spill" ? figure.anchor : figure.place;
    return [{ anchor, change: changeOf(figure, anchor, language) }];
  });
}

function changeOf(figure: FormulaFigure | SpilledFigure, anchor: FigurePlace, language: Language): Change {
  const { place, shown, name } = figure;
  const answer = figure.from === "spill" ? figure.answer : figure.answers[0];
  const next = answer?.ok === true ? answer.value : null;
  const address = cellAddress(place.sheetName, place.row, place.column);
  const old = asCellValue(shown);
  return {
    // All cells of a spill change together, so they have one id.
    id: [FORMULAS_ID, anchor.sheetId, anchor.row, anchor.column].join("|"),
    row: "",
    rowLabel: address,
    column: "",
    columnHeader: `KOUAN.${name}`,
    state: "answer",
    old,
    next,
    oldText: textOf(old, language),
    nextText: next === null ? gapText(answer) : textOf(next, language),
    ticked: true,
    address,
    observations: { old: null, next: observationOf(answer) },
  };
}

function gapText(answer: FormulaFigure["answers"][number] | SpilledFigure["answer"] | undefined): string {
  return answer?.ok === false && answer.class === "argument" ? "#VALUE!" : "#N/A";
}

function observationOf(answer: CallAnswer | SpilledFigure["answer"] | undefined): string | null {
  return answer?.ok === true && "observation" in answer ? answer.observation.id : null;
}

function textOf(value: string | number | null, language: Language): string {
  if (typeof value !== "number") return value ?? "";
  return numberText(value, true, language);
}
