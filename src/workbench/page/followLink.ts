import { hyperlinkOf } from "../model/hyperlinks";
import { referencesIn } from "../model/references";
import type { WorkbookSession } from "../model/session";
import type { Box, SheetId } from "../model/store";

/**
 * Follows the link of a cell that was clicked, as Excel does: an address in a tab of its own, a place in the workbook by selecting it.
 * Only https is opened; `refused` is told of what leads elsewhere or nowhere.
 */
export function followLink(
  session: WorkbookSession,
  sheet: SheetId,
  cell: Box,
  refused: (target: string) => void,
): void {
  const link = hyperlinkOf(session, { sheet, box: cell });
  if (link === null) return;
  const { address = "", documentReference = "" } = link;
  const place = address === "" ? documentReference : address.startsWith("#") ? address.slice(1) : "";
  if (place !== "") {
    const [found] = referencesIn(session, `=${place}`, { sheet, row: cell.row, column: cell.column });
    const target = session.store.sheets().find(({ id }) => id === found?.sheet);
    if (found === undefined || target?.visibility !== "Visible") refused(place);
    else session.store.select(found.sheet, [found.box]);
    return;
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === "https:") open(url.href, "_blank", "noopener,noreferrer");
  else refused(address);
}
