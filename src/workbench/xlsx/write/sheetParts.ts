import type { PackageEditor } from "./packageEditor";

// documented: ECMA-376 part 1, 18.3.1.99 (CT_Worksheet): the elements after the cells, in the order that they must have.
const ORDER = [
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Adds an element (`drawing`, `hyperlinks`, …) to a sheet, where the order of such elements wants it. */
export function addToSheet(file: PackageEditor, path: string, element: string): void {
  const name = /^<(\w+)/.exec(element)?.[1] ?? "";
  const later = ORDER.slice(ORDER.indexOf(name) + 1).map((one) => `<${one}\\b`);
  // Rules of conditional formats may have extensions of their own.
  const places = ["<conditionalFormatting\\b[\\s\\S]*?</conditionalFormatting>", ...later, "</worksheet>"];
  let isAdded = false;
  file.put(
    path,
    file.text(path).replace(new RegExp(places.join("|"), "g"), (found) => {
      if (isAdded || found.startsWith("<conditionalFormatting")) return found;
      isAdded = true;
      return element + found;
    }),
  );
}
