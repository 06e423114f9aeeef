import type { CustomPropertyData } from "../model/customProperties";
import type { XmlPart } from "../model/customXmlParts";

/** What a workbook carries beside its sheets, as `WorkbookSession` keeps it. */
export interface Belongings {
  readonly xmlParts: readonly XmlPart[];
  /** Settings by the add-in that they belong to (`""`: nobody's): name → JSON. */
  readonly settings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Properties of the document: title, author, … */
  readonly properties: ReadonlyMap<string, string>;
  readonly customProperties: ReadonlyMap<string, CustomPropertyData>;
}

/** An add-in whose functions stand in formulas. */
export interface AddinFunctions {
  /** As its manifest says, e.g. `KOUAN`; `""` where there is none. */
  readonly namespace: string;
  /** Names without namespace; needed only to read back names that have a dot in them. */
  readonly names: readonly string[];
}

/** Something a file, or this host, cannot hold. */
export type Loss =
  | "addinFormulas"
  | "bindings"
  | "borders"
  | "chartKinds"
  | "charts"
  | "conditionalFormats"
  | "dataValidations"
  | "drawings"
  | "externalLinks"
  | "fills"
  | "filters"
  | "groups"
  | "hyperlinks"
  | "macros"
  | "names"
  | "notes"
  | "passwords"
  | "pivotTables"
  | "queries"
  | "richText"
  | "sheetProperties"
  | "sparklines"
  | "tableStyles"
  | "xmlParts";

/** Why bytes cannot be opened. */
export type RefusalReason =
  "empty" | "notAWorkbook" | "oldOrEncrypted" | "binaryWorkbook" | "damaged" | "tooLarge";

/** A file that cannot be opened. Nothing was changed. */
export class UnreadableFile extends Error {
  /**
   * @param reason - why
   * @param detail - where it was noticed, in the words of the library that noticed
   */
  constructor(
    readonly reason: RefusalReason,
    readonly detail = "",
  ) {
    super(detail === "" ? reason : `${reason}: ${detail}`);
    this.name = "UnreadableFile";
  }
}
