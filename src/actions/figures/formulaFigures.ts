import { kouanFormula } from "../../domain/formulas/calls";
import { explainCall, givesNumber, isOfOneFigure } from "../../domain/formulas/explainCall";
import { explainSpill, spillsFigures } from "../../domain/formulas/explainSpill";
import type { Catalog } from "../../domain/model/catalog";
import type { Language } from "../../domain/model/codes";
import { asCellValue, holds, type CellContent } from "../../excel/cellText";
import type { Surroundings } from "../../excel/formulas/places";
import { contentsOf, type WorkbookReading } from "../../excel/readWorkbook";
import { showsOf } from "../whereFrom/formulaOrigin";
import { answerOf } from "../whereFrom/spillOrigin";
import type { FigureCell, FigurePlace, UnreadFormula } from "./model";
import { argumentValues, readCalls, type ReadCall } from "./readCalls";

interface Found {
  readonly figures: FigureCell[];
  readonly unread: UnreadFormula[];
}

interface FormulaAt {
  readonly place: FigurePlace;
  readonly formula: string;
  readonly frozen: boolean;
}

type ValueAt = (place: FigurePlace) => CellContent;

/** Figures that formulas of ours give, frozen ones too. */
export function formulaFigures(catalog: Catalog, reading: WorkbookReading, language: Language): Found {
  const surroundings = {
    sheets: new Map(reading.book.sheets.map(({ id, name }) => [name.toLowerCase(), id])),
    tables: reading.found.tables,
  };
  const valueAt: ValueAt = ({ sheetId, row, column }) =>
    contentsOf(reading, { sheetId, row, column, rows: 1, columns: 1 }, "values")[0]?.[0] ?? "";
  const found: Found = { figures: [], unread: [] };
  for (const at of formulasIn(reading)) {
    const read = kouanFormula(at.formula);
    if (read === null) continue;
    const own: Surroundings = { ...surroundings, sheetId: at.place.sheetId };
    const calls = readCalls(read, at.place.row, own);
    const valuesOf = (call: ReadCall): unknown[] =>
      argumentValues(call, (region) => contentsOf(reading, region, "values"));
    const [first] = calls;
    if (first === undefined) continue;
    if (spillsFigures(first.call.name) && read.whole && first.unasked === null)
      addSpill(catalog, at, first.call.name, valuesOf(first), valueAt, language, found);
    else addFormula(catalog, at, calls, read.whole, valuesOf, valueAt, found);
  }
  return found;
}

function formulasIn(reading: WorkbookReading): FormulaAt[] {
  const { sheets, book } = reading;
  const nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
  const live = sheets.flatMap(({ region, formulas }) =>
    formulas.flatMap((line, down) =>
      line.flatMap((content, across): FormulaAt[] => {
        if (typeof content !== "string" || !content.startsWith("=")) return [];
        const { sheetId } = region;
        const row = region.row + down;
        const place = { sheetId, sheetName: nameOf.get(sheetId) ?? "", row, column: region.column + across };
        return [{ place, formula: content, frozen: false }];
      }),
    ),
  );
  const frozen = book.frozen.flatMap(({ sheetId, row, column, formula, values }): FormulaAt[] => {
    const sheetName = nameOf.get(sheetId);
    const [[content = ""] = []] = contentsOf(
      reading,
      { sheetId, row, column, rows: 1, columns: 1 },
      "formulas",
    );
    // What the user has put in its place is no figure of ours any more.
    return sheetName === undefined || !holds(asCellValue(content) ?? "", values[0]?.[0] ?? null)
      ? []
      : [{ place: { sheetId, sheetName, row, column }, formula, frozen: true }];
  });
  return [...live, ...frozen];
}

function addFormula(
  catalog: Catalog,
  { place, frozen }: FormulaAt,
  calls: readonly ReadCall[],
  whole: boolean,
  valuesOf: (call: ReadCall) => unknown[],
  valueAt: ValueAt,
  found: Found,
): void {
  const answers = calls.flatMap((call) => {
    if (call.unasked !== null || !isOfOneFigure(call.call.name)) return [];
    const answer = explainCall(catalog, call.call.name, valuesOf(call));
    return answer === null ? [] : [{ name: call.call.name, answer }];
  });
  const open = calls.find(({ call, unasked }) => unasked !== null || !isOfOneFigure(call.name));
  if (open !== undefined)
    found.unread.push({ place, name: open.call.name, reason: open.unasked ?? "several" });
  const [first] = answers;
  if (first === undefined) return;
  const shown = valueAt(place);
  found.figures.push({
    from: "formula",
    place,
    shown,
    name: first.name,
    shows: showsOf(first.answer, whole && givesNumber(first.name), shown),
    answers: answers.map(({ answer }) => answer),
    frozen,
    whole: whole && givesNumber(first.name),
  });
}

function addSpill(
  catalog: Catalog,
  { place: anchor, frozen }: FormulaAt,
  name: string,
  values: readonly unknown[],
  valueAt: ValueAt,
  language: Language,
  found: Found,
): void {
  const explained = explainSpill(catalog, name, values, language);
  if (explained === null) return;
  const shared = { from: "spill", name, anchor, frozen } as const;
  const start = valueAt(anchor);
  if (!explained.ok) {
    const shows = showsOf(explained, true, start);
    found.figures.push({ ...shared, place: anchor, shown: start, shows, answer: explained, change: false });
    return;
  }
  // Where nothing could spill (#SPILL!, #NAME?), the cells around are the user's.
  const stuck = typeof start === "string" && /^#[A-Z]/.test(start) && !/^#(N\/A|VALUE!)$/.test(start);
  if (stuck) {
    found.unread.push({ place: anchor, name, reason: "several" });
    return;
  }
  explained.cells.forEach((line, down) =>
    line.forEach((origin, across) => {
      const { answer, change } = answerOf(catalog, origin);
      if (answer === null) return;
      const place = { ...anchor, row: anchor.row + down, column: anchor.column + across };
      const shown = valueAt(place);
      const words = typeof shown === "string" && answer.ok;
      if (words) return;
      found.figures.push({
        ...shared,
        place,
        shown,
        shows: showsOf(answer, true, shown),
        answer,
        change,
      });
    }),
  );
}
