import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented } from "../richapi/errors";
import { hasCell } from "./boxes";
import { asString, given } from "./checks";
import { addMark, marksOn, removeMarks } from "./marks";
import type { Place } from "./resolve";
import type { WorkbookSession } from "./session";
import type { CellFormat } from "./store";
import { writeValues } from "./writeCells";

/** How Excel shows a link. inferred: the colour of the built-in style Hyperlink */
const LINK: Partial<CellFormat> = { underline: "Single", fontColor: "#0563C1" };

/** Range.hyperlink: that of the range's first cell; null when it has none. */
export function hyperlinkOf(session: WorkbookSession, { sheet, box }: Place): Excel.RangeHyperlink | null {
  const mark = marksOn(session, sheet, "hyperlink").find((one) =>
    one.boxes.some((own) => hasCell(own, box.row, box.column)),
  );
  if (mark === undefined) return null;
  return { ...mark.data, textToDisplay: session.store.cell(sheet, box.row, box.column).text };
}

/** Puts a link on every cell of the range, with its text and its look. documented: RangeHyperlink */
export function setHyperlink(session: WorkbookSession, { sheet, box }: Place, value: unknown): void {
  session.assertAllowed(sheet, "allowInsertHyperlinks", box);
  if (!isPlainObject(value)) throw documented("InvalidArgument", DOCS.codes);
  const data: Record<string, string> = {};
  for (const key of ["address", "documentReference", "screenTip"]) {
    const text = value[key];
    if (given(text)) data[key] = asString(text);
  }
  const target = data.address ?? data.documentReference;
  if (target === undefined) throw documented("InvalidArgument", "RangeHyperlink");
  removeMarks(session, sheet, "hyperlink", [box]);
  addMark(session, sheet, "hyperlink", [box], data);
  session.store.setFormat(sheet, box, LINK);
  const shown = given(value.textToDisplay) ? asString(value.textToDisplay) : undefined;
  const first = { ...box, rows: 1, columns: 1 };
  const isBlank = session.store.cell(sheet, box.row, box.column).value === "";
  const text = shown ?? (isBlank ? target : undefined);
  if (text !== undefined) writeValues(session, sheet, first, [[`'${text}`]]);
}
