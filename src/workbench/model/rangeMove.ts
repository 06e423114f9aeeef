import { DOCS, documented, inferred } from "../richapi/errors";
import { absoluteAddress, parseBox, quoteSheet, splitAddress } from "./address";
import { moveMarks, onBoxes } from "./markShift";
import { addMark, replaceMarks } from "./marks";
import { contains, fitsSheet, intersection, overlaps, sameBox } from "./boxes";
import { formatRuns } from "./formatRuns";
import type { Place } from "./resolve";
import type { WorkbookSession } from "./session";
import type { Mark, Box, CellInput, SheetId } from "./store";

/**
 * Range.moveTo: what cutting and pasting does. Values, formulas, formats and what is attached move; references to the cells, in
 * formulas and names, follow them; what was at the new place is gone. documented: Range.moveTo ("… moves cell values, formatting,
 * and formulas … replacing the old information")
 */
export function moveCells(session: WorkbookSession, source: Place, target: Place): void {
  const { store } = session;
  const from = source.box;
  const to: Box = { ...from, row: target.box.row, column: target.box.column };
  if (!fitsSheet(to)) throw documented("InvalidArgument", DOCS.codes);
  if (source.sheet === target.sheet && sameBox(from, to)) return;
  session.assertAllowed(source.sheet, null, from);
  session.assertAllowed(target.sheet, null, to);
  for (const { sheet, box } of [
    { sheet: source.sheet, box: from },
    { sheet: target.sheet, box: to },
  ]) {
    const torn = store.merges(sheet).some((merge) => overlaps(merge, box) && !contains(box, merge));
    if (torn) throw inferred("InvalidOperation", "part of a merged area cannot be moved or covered");
  }
  assertTablesWhole(session, source.sheet, from);
  const inputs = rawInputs(session, source.sheet, from);
  const numberFormats = store.numberFormats(source.sheet, from);
  const formats = formatRuns(store, source.sheet, from);
  const merges = store.merges(source.sheet).filter((merge) => contains(from, merge));
  const tables = session.tablesOn(source.sheet).filter((table) => contains(from, table.box));
  store.unmerge(source.sheet, from);
  const kept = store.marks(source.sheet);
  store.clear(source.sheet, from, "All");
  store.unmerge(target.sheet, to);
  store.write(target.sheet, to, { inputs, numberFormats });
  for (const { box, format } of formats) store.setFormat(target.sheet, moved(box, from, to), format);
  for (const merge of merges) store.merge(target.sheet, moved(merge, from, to));
  if (source.sheet === target.sheet) {
    replaceMarks(session, source.sheet, moveMarks(kept, from, to));
    for (const table of tables) store.updateTable(table.id, { box: moved(table.box, from, to) });
  } else moveToOtherSheet(session, kept, source.sheet, from, target.sheet, to);
  followReferences(session, source, { sheet: target.sheet, box: to });
}

function assertTablesWhole(session: WorkbookSession, sheet: SheetId, box: Box): void {
  const torn = session
    .tablesOn(sheet)
    .some(
      (table) => table.showHeaders && overlaps({ ...table.box, rows: 1 }, box) && !contains(box, table.box),
    );
  if (torn) throw inferred("InvalidOperation", "a table's header moves only with its table");
}

function rawInputs(session: WorkbookSession, sheet: SheetId, box: Box): CellInput[][] {
  const types = session.store.valueTypes(sheet, box);
  const values = session.store.values(sheet, box);
  return session.store.formulas(sheet, box).map((line, down) =>
    line.map((formula, right): CellInput => {
      const isText = types[down]?.[right] === "String" && formula === values[down]?.[right];
      return isText && formula !== "" ? `'${String(formula)}` : formula;
    }),
  );
}

function moved(box: Box, from: Box, to: Box): Box {
  return { ...box, row: box.row - from.row + to.row, column: box.column - from.column + to.column };
}

function moveToOtherSheet(
  session: WorkbookSession,
  marks: readonly Mark[],
  sheet: SheetId,
  from: Box,
  target: SheetId,
  to: Box,
): void {
  const touched = marks.filter((one) => one.boxes.some((box) => intersection(box, from) !== null));
  // Moved to a place that is nowhere, what was on the cells leaves this sheet.
  const gone = { row: -from.rows, column: -from.columns };
  const left = moveMarks(marks, from, gone).map((one) => ({
    ...one,
    boxes: one.boxes.filter((box) => box.row >= 0),
  }));
  replaceMarks(
    session,
    sheet,
    left.filter((one) => one.boxes.length > 0),
  );
  for (const one of touched) {
    const parts = one.boxes
      .map((box) => intersection(box, from))
      .filter((part): part is Box => part !== null);
    addMark(
      session,
      target,
      one.kind,
      parts.map((part) => moved(part, from, to)),
      onBoxes(one, parts).data,
    );
  }
}

const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(!.])/giu;

/** References that lie wholly in the moved cells go along; others stay. documented: "Move or copy a formula" */
function followReferences(session: WorkbookSession, source: Place, target: Place): void {
  const { store } = session;
  const rewrite = (formula: string, own: SheetId): string =>
    formula.replace(REFERENCE, (all: string, prefix?: string, address?: string, at?: number) => {
      const before = typeof at === "number" && at > 0 ? formula.charAt(at - 1) : "";
      if (address === undefined || /[\p{L}\p{N}_.$[]/u.test(before)) return all;
      // The moved formulas themselves still say what they said where they came from.
      const home = own === target.sheet && prefix === undefined ? own : null;
      const sheet =
        home ?? session.findSheet(splitAddress(`${prefix ?? ""}A1`).sheet ?? session.sheet(own).name)?.id;
      const box = parseBox(address);
      if (box === null || sheet !== source.sheet || !contains(source.box, box)) return all;
      const text = marked(absoluteAddress(moved(box, source.box, target.box)), address);
      const needsSheet = prefix !== undefined || target.sheet !== own;
      return needsSheet ? `${quoteSheet(session.sheet(target.sheet).name)}!${text}` : text;
    });
  for (const sheet of store.sheets()) {
    const used = store.usedBox(sheet.id, true);
    if (used === null) continue;
    const values = store.values(sheet.id, used);
    const inputs = store.formulas(sheet.id, used).map((line, down) =>
      line.map((formula, right): CellInput => {
        if (typeof formula !== "string" || !formula.startsWith("=") || formula === values[down]?.[right])
          return null;
        const after = rewrite(formula, sheet.id);
        return after === formula ? null : after;
      }),
    );
    if (inputs.some((line) => line.some((input) => input !== null))) store.write(sheet.id, used, { inputs });
  }
  for (const name of store.names()) {
    const formula = rewrite(name.formula, name.scope ?? source.sheet);
    if (formula !== name.formula) store.setName({ ...name, formula });
  }
}

/** Puts the `$` marks of the old reference onto the new one. */
function marked(absolute: string, old: string): string {
  const cells = old.split(":");
  return absolute
    .split(":")
    .map((cell, index) => {
      const model = cells[index] ?? cells[0] ?? "";
      const [, letters = "", digits = ""] = /^\$([A-Z]+)\$(\d+)$/.exec(cell) ?? [];
      return `${model.startsWith("$") ? "$" : ""}${letters}${/[A-Za-z]\$/.test(model) ? "$" : ""}${digits}`;
    })
    .join(":");
}
