import type { Mark } from "../../../model/store";
import type { PackageEditor } from "../packageEditor";
import { addToSheet } from "../sheetParts";
import { attributes, type MarkContext, sqref } from "./context";

/** Puts links into a sheet. Addresses other than https stay text and are named as lost. */
export function writeHyperlinks(
  file: PackageEditor,
  path: string,
  marks: readonly Mark[],
  context: MarkContext,
): void {
  const links = marks.flatMap(({ boxes, data }) => {
    const {
      address,
      documentReference: location,
      screenTip: tooltip,
    } = data as Readonly<Record<string, string>>;
    if (address !== undefined && !isSafe(address)) {
      context.losses.add("hyperlinks");
      return [];
    }
    const id = address === undefined ? undefined : file.relate(path, "hyperlink", address, undefined, true);
    return boxes.map(
      (box) => `<hyperlink${attributes({ ref: sqref([box]), "r:id": id, location, tooltip })}/>`,
    );
  });
  if (links.length > 0) addToSheet(file, path, `<hyperlinks>${links.join("")}</hyperlinks>`);
}

/** Whether a link leads where this host follows. */
export function isSafe(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === "https:";
}
