import { contains, intersection } from "./boxes";
import { asOneOf, given } from "./checks";
import { removeMarks } from "./marks";
import type { WorkbookSession } from "./session";
import type { Box, CellFormat, MarkKind, SheetId } from "./store";
import { writeValues } from "./writeCells";

const APPLY_TO = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
type ApplyTo = (typeof APPLY_TO)[number];

/** Marks that go. documented: ClearApplyTo (contents keep everything else; formats take conditional formats along) */
const MARKS: Readonly<Record<ApplyTo, readonly MarkKind[]>> = {
  All: ["hyperlink", "validation", "conditionalFormat"],
  Formats: ["conditionalFormat"],
  Contents: [],
  Hyperlinks: ["hyperlink"],
  RemoveHyperlinks: ["hyperlink"],
  ResetContents: [],
};

/** How a cell looks that lost its hyperlink. */
const PLAIN: Partial<CellFormat> = { underline: "None", fontColor: "#000000" };

/** Range.clear: everything unless something else is named. */
export function clearCells(session: WorkbookSession, sheet: SheetId, box: Box, applyTo: unknown): void {
  const what: ApplyTo = given(applyTo) ? asOneOf(applyTo, APPLY_TO) : "All";
  session.assertAllowed(sheet, optionFor(what), box);
  if (what === "RemoveHyperlinks") unlinkFormats(session, sheet, box);
  for (const kind of MARKS[what]) removeMarks(session, sheet, kind, [box]);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  if (what === "All") {
    // inferred from Range.Clear of Excel's macros: clearing all of a table's cells ends the table.
    for (const table of session.tablesOn(sheet)) {
      if (contains(box, table.box)) session.store.deleteTable(table.id);
    }
    if (session.store.merges(sheet).some((merge) => intersection(merge, box) !== null)) {
      session.store.unmerge(sheet, box);
    }
  }
  session.store.clear(sheet, box, what === "All" || what === "Formats" ? what : "Contents");
  if (what === "Formats") return;
  for (const table of session.tablesOn(sheet)) {
    const header = table.showHeaders ? intersection({ ...table.box, rows: 1 }, box) : null;
    if (header !== null) writeValues(session, sheet, header, [new Array(header.columns).fill("'")]);
  }
}

function optionFor(what: ApplyTo): string | null {
  if (what === "Formats") return "allowFormatCells";
  return what === "Hyperlinks" || what === "RemoveHyperlinks" ? "allowInsertHyperlinks" : null;
}

function unlinkFormats(session: WorkbookSession, sheet: SheetId, box: Box): void {
  for (const mark of session.store.marks(sheet)) {
    if (mark.kind !== "hyperlink") continue;
    for (const own of mark.boxes) {
      const part = intersection(own, box);
      if (part !== null) session.store.setFormat(sheet, part, PLAIN);
    }
  }
}
