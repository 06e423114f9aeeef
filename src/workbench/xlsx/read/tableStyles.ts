import { freshAttachmentId } from "../../model/attachments";
import { FIRST_TABLE_STYLE, type OwnTableStyle } from "../../model/tableStyleNames";
import type { Loss } from "../types";
import { attribute, elementsNamed, type XmlElement } from "../xml";

/** The styles of tables that a file adds, and the one that new tables get. */
export interface FileTableStyles {
  readonly own: readonly OwnTableStyle[];
  /** Absent where it is Excel's. */
  readonly usual?: string;
}

/** Reads names only: what the parts of a table look like is named as lost. */
export function readTableStyles(styles: XmlElement | undefined, losses: Set<Loss>): FileTableStyles {
  const [list] = styles === undefined ? [] : elementsNamed(styles, "tableStyles");
  const own = (list?.children ?? []).flatMap((element): OwnTableStyle[] => {
    const name = attribute(element, "name");
    if (name === "" || attribute(element, "table") === "0") return [];
    if (element.children.length > 0) losses.add("tableStyles");
    return [{ id: freshAttachmentId(), name, base: null }];
  });
  const usual = attribute(list, "defaultTableStyle");
  return usual === "" || usual === FIRST_TABLE_STYLE ? { own } : { own, usual };
}
