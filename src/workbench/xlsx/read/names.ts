import type { AddinNames } from "../formulas/addinNames";
import { fromFile } from "../formulas/fromFile";
import type { Loss } from "../types";
import { attribute, elementsNamed } from "../xml";
import { type BookPart, isOn } from "./bookPart";
import type { OpenedFile } from "./openedFile";

/** The defined names of a workbook part. Those that Excel makes for itself are left out. */
export function readNames(book: BookPart, addin: AddinNames, losses: Set<Loss>): OpenedFile["names"] {
  return elementsNamed(book.root, "definedName").flatMap((element) => {
    const name = attribute(element, "name");
    if (name.startsWith("_xl") || name === "" || element.text === "") return [];
    if (isOn(attribute(element, "function")) || isOn(attribute(element, "vbProcedure"))) {
      losses.add("names");
      return [];
    }
    const position = attribute(element, "localSheetId");
    const sheet = book.sheets.findIndex((one) => String(one.position) === position);
    if (position !== "" && sheet < 0) return [];
    const { formula, foreign } = fromFile(element.text, addin);
    if (foreign) losses.add("addinFormulas");
    return [
      {
        name,
        scope: position === "" ? null : sheet,
        formula,
        comment: attribute(element, "comment"),
        visible: !isOn(attribute(element, "hidden")),
      },
    ];
  });
}
