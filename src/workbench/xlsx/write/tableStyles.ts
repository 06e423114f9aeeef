import { BOOK_EXTRAS } from "../../model/extras";
import type { SheetStore } from "../../model/sheetStore";
import { FIRST_TABLE_STYLE, ownTableStyles } from "../../model/tableStyleNames";
import { escapeXml } from "../xml";
import type { PackageEditor } from "./packageEditor";

const PATH = "xl/styles.xml";

/** Puts the names of added table styles and the default one into a file. */
export function writeTableStyles(store: SheetStore, file: PackageEditor): void {
  const own = ownTableStyles(store);
  const extras = store.attachments.find("workbookExtras", BOOK_EXTRAS)?.data ?? {};
  const kept = extras.defaultTableStyle;
  const usual = typeof kept === "string" ? kept : FIRST_TABLE_STYLE;
  const styles = own.map(({ name }) => `<tableStyle name="${escapeXml(name)}" pivot="0" count="0"/>`);
  const element =
    `<tableStyles count="${String(own.length)}" defaultTableStyle="${escapeXml(usual)}" ` +
    `defaultPivotStyle="PivotStyleLight16">${styles.join("")}</tableStyles>`;
  file.put(
    PATH,
    file.text(PATH).replace(/<tableStyles\b[^>]*\/>/, () => element),
  );
}

/** Whether a file says all of the styles of tables: it has no place for looking like a built-in one. */
export function areTableStylesKept(store: SheetStore): boolean {
  return ownTableStyles(store).every((style) => style.base === null);
}
