import type { SheetStore } from "../../../model/sheetStore";
import type { MarkKind } from "../../../model/store";
import type { PackageEditor } from "../packageEditor";
import { StyleSheet } from "../styleSheet";
import { writeConditionalFormats } from "./conditionalFormats";
import type { MarkContext } from "./context";
import { DifferentialFormats } from "./differentialFormats";
import { writeHyperlinks } from "./hyperlinks";
import { writeValidations } from "./validations";

const STYLES = "xl/styles.xml";

/** Puts links, validations and conditional formats into the sheets of a file. Groups are written with rows and columns. */
export function writeMarks(
  store: SheetStore,
  file: PackageEditor,
  path: (sheet: number) => string,
  context: MarkContext,
): void {
  const styles = new StyleSheet(file.text(STYLES));
  const looks = new DifferentialFormats(styles);
  store.sheets().forEach(({ id }, index) => {
    const of = (kind: MarkKind) => store.marks(id).filter((mark) => mark.kind === kind);
    const part = path(index);
    writeConditionalFormats(file, part, of("conditionalFormat"), looks, context);
    writeValidations(file, part, of("validation"), context);
    writeHyperlinks(file, part, of("hyperlink"), context);
  });
  file.put(STYLES, styles.xml);
}
