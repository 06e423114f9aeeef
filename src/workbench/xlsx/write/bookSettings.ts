import type { SheetStore } from "../../model/sheetStore";
import { BOOK_EXTRAS } from "../../model/extras";
import { partOf } from "../../model/storedObject";
import { isStructureProtected } from "../../model/workbookProtection";
import type { PackageEditor } from "./packageEditor";

const PATH = "xl/workbook.xml";

/** Puts what belongs to the workbook as a whole into its part: protection of the structure, calculation in circles. */
export function writeBookSettings(store: SheetStore, file: PackageEditor): void {
  let xml = file.text(PATH);
  if (isStructureProtected(store)) {
    xml = xml.replace(/<bookViews\b|<sheets\b/, (next) => `<workbookProtection lockStructure="1"/>${next}`);
  }
  const extras = store.attachments.find("workbookExtras", BOOK_EXTRAS)?.data ?? {};
  const { enabled, maxChange, maxIteration } = partOf(extras, ["iterativeCalculation"]);
  const attributes = [
    ["iterate", enabled === true ? "1" : undefined],
    ["iterateCount", maxIteration],
    ["iterateDelta", maxChange],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${String(name)}="${String(value)}"`)
    .join("");
  if (attributes !== "") xml = xml.replace("<calcPr ", (start) => `${start.trimEnd()}${attributes} `);
  file.put(PATH, xml);
}
