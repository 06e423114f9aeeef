import { UnreadableFile } from "../types";
import { attribute, elementsNamed, parseXml, type XmlElement } from "../xml";
import type { PackageReader } from "./packageReader";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly path: string;
  /** Position in the workbook part, which also lists chart sheets. */
  readonly position: number;
}

/** The workbook part: what there is and where. */
export interface BookPart {
  readonly path: string;
  readonly root: XmlElement;
  readonly sheets: readonly ListedSheet[];
  /** Sheets that have no cells: charts, dialogs, macros of old. */
  readonly otherSheets: number;
  readonly activePosition: number;
  readonly countsFrom1904: boolean;
}

/** Finds and reads the workbook part; throws {@link UnreadableFile}. */
export function readBookPart(file: PackageReader): BookPart {
  const start = file.relationships("").find((one) => one.type === "officeDocument");
  if (start === undefined || !file.has(start.target)) throw new UnreadableFile("notAWorkbook");
  if (start.target.endsWith(".bin")) throw new UnreadableFile("binaryWorkbook");
  const root = parseXml(file.text(start.target));
  if (root.name !== "workbook") throw new UnreadableFile("notAWorkbook");
  const targets = new Map(file.relationships(start.target).map((one) => [one.id, one]));
  const listed = elementsNamed(root, "sheet");
  const sheets = listed.flatMap((element, position): ListedSheet[] => {
    const relationship = targets.get(attribute(element, "r:id"));
    if (relationship?.type !== "worksheet" || !file.has(relationship.target)) return [];
    const state = attribute(element, "state");
    return [
      {
        name: attribute(element, "name"),
        state: state === "hidden" || state === "veryHidden" ? state : "visible",
        path: relationship.target,
        position,
      },
    ];
  });
  if (sheets.length === 0) throw new UnreadableFile("damaged", "no worksheet");
  const [view] = elementsNamed(root, "workbookView");
  const [properties] = elementsNamed(root, "workbookPr");
  return {
    path: start.target,
    root,
    sheets,
    otherSheets: listed.length - sheets.length,
    activePosition: Number(attribute(view, "activeTab")),
    countsFrom1904: isOn(attribute(properties, "date1904")),
  };
}

/** A flag of the format. */
export function isOn(text: string): boolean {
  return text === "1" || text === "true";
}
