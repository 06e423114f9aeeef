import { documented } from "../richapi/errors";
import { intersection, without } from "./boxes";
import { joinCells } from "./grids";
import { referencesIn } from "./references";
import type { Place } from "./resolve";
import type { WorkbookSession } from "./session";
import type { SheetId } from "./store";

interface FormulaCell {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  readonly references: readonly Place[];
}

/** Cells that the formulas of some cells name, on any sheet. documented: Range.getDirectPrecedents (ItemNotFound when none) */
export function directPrecedents(session: WorkbookSession, place: Place): readonly Place[] {
  return found(formulasAt(session, place).flatMap((cell) => cell.references));
}

/** The same, and what those cells depend on, and so on. documented: Range.getPrecedents */
export function precedents(session: WorkbookSession, place: Place): readonly Place[] {
  const seen: Place[] = [];
  let next: readonly Place[] = formulasAt(session, place).flatMap((cell) => cell.references);
  while (next.length > 0) {
    const fresh = next.flatMap((one) => notIn(one, seen));
    seen.push(...fresh);
    next = fresh.flatMap((one) => formulasAt(session, one)).flatMap((cell) => cell.references);
  }
  return found(seen);
}

/** Cells whose formulas name any of these cells. documented: Range.getDirectDependents (ItemNotFound when none) */
export function directDependents(session: WorkbookSession, place: Place): readonly Place[] {
  return found(asPlaces(dependentsOf(allFormulas(session), [place])));
}

/** The same, and what depends on those cells, and so on. documented: Range.getDependents */
export function dependents(session: WorkbookSession, place: Place): readonly Place[] {
  let open = allFormulas(session);
  const all: FormulaCell[] = [];
  let next: readonly Place[] = [place];
  while (next.length > 0) {
    const fresh = dependentsOf(open, next);
    const known = new Set(fresh);
    open = open.filter((cell) => !known.has(cell));
    all.push(...fresh);
    next = asPlaces(fresh);
  }
  return found(asPlaces(all));
}

function dependentsOf(formulas: readonly FormulaCell[], places: readonly Place[]): FormulaCell[] {
  return formulas.filter((cell) =>
    cell.references.some((reference) =>
      places.some((one) => one.sheet === reference.sheet && intersection(one.box, reference.box) !== null),
    ),
  );
}

function allFormulas(session: WorkbookSession): FormulaCell[] {
  return session.store.sheets().flatMap((sheet) => {
    const box = session.store.usedBox(sheet.id, true);
    return box === null ? [] : formulasAt(session, { sheet: sheet.id, box });
  });
}

function formulasAt(session: WorkbookSession, { sheet, box }: Place): FormulaCell[] {
  const { store } = session;
  const used = store.usedBox(sheet, true, box);
  if (used === null) return [];
  const values = store.values(sheet, used);
  return store.formulas(sheet, used).flatMap((line, down) =>
    line.flatMap((formula, right) => {
      if (typeof formula !== "string" || !formula.startsWith("=") || formula === values[down]?.[right])
        return [];
      const cell = { sheet, row: used.row + down, column: used.column + right };
      return [{ ...cell, references: referencesIn(session, formula, cell) }];
    }),
  );
}

function asPlaces(cells: readonly FormulaCell[]): Place[] {
  const sheets = [...new Set(cells.map((cell) => cell.sheet))];
  return sheets.flatMap((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet);
    return joinCells(own.sort((a, b) => a.row - b.row || a.column - b.column)).map((box) => ({ sheet, box }));
  });
}

/** The part of a place that is in none of the others. */
function notIn(place: Place, others: readonly Place[]): Place[] {
  const boxes = others
    .filter((other) => other.sheet === place.sheet)
    .reduce((rest, other) => rest.flatMap((box) => without(box, other.box)), [place.box]);
  return boxes.map((box) => ({ sheet: place.sheet, box }));
}

function found(places: readonly Place[]): readonly Place[] {
  const distinct: Place[] = [];
  for (const place of places) distinct.push(...notIn(place, distinct));
  if (distinct.length === 0) throw documented("ItemNotFound", "Range.getPrecedents");
  return distinct;
}
