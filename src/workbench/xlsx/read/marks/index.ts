import type { AddinNames } from "../../formulas/addinNames";
import type { Loss } from "../../types";
import type { XmlElement } from "../../xml";
import type { BookPart } from "../bookPart";
import type { Colors } from "../colors";
import type { OpenedMark } from "../openedFile";
import type { PackageReader } from "../packageReader";
import { readConditionalFormats } from "./conditionalFormats";
import { sheetTail } from "./context";
import { readDifferentialFormats } from "./differentialFormats";
import { joinLinks, readHyperlinks } from "./hyperlinks";
import { readValidations } from "./validations";

/** What marks of a file are read with. */
export interface MarkSource {
  readonly styles: XmlElement | undefined;
  readonly colors: Colors;
  readonly addin: AddinNames;
  readonly losses: Set<Loss>;
}

/** Links, validations and conditional formats of each sheet. */
export function readMarks(file: PackageReader, book: BookPart, source: MarkSource): OpenedMark[][] {
  const looks = readDifferentialFormats(source.styles, source.colors);
  return book.sheets.map(({ path }) => {
    const tail = sheetTail(file.text(path));
    return [
      ...readConditionalFormats(tail, looks, source),
      ...readValidations(tail, source),
      ...joinLinks(readHyperlinks(tail, file.relationships(path), source)),
    ];
  });
}
