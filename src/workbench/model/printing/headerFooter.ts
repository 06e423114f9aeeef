import type { HostOf } from "../hostTypes";
import { navigations } from "../hostTypes";
import { choice, flag, stored, words } from "../storedObject";

/** Texts at the head and foot of pages. */
export const HEADER_FIELDS = {
  leftHeader: words(),
  centerHeader: words(),
  rightHeader: words(),
  leftFooter: words(),
  centerFooter: words(),
  rightFooter: words(),
} as const;

/** Excel.HeaderFooter: with Excel's codes, such as `&P` for the page number. */
export class HeaderFooterHost
  extends stored("HeaderFooter", HEADER_FIELDS)
  implements HostOf<Excel.HeaderFooter>
{
  // Excel prints headers of protected sheets too, and lets them be changed. inferred
  override _assertWritable(): void {
    return;
  }
}

/** Which pages have texts of their own. */
export const HEADER_GROUP_FIELDS = {
  state: choice("Default", "Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"),
  useSheetMargins: flag(true),
  useSheetScale: flag(true),
} as const;

/** Excel.HeaderFooterGroup. Odd pages and all pages have the same texts: files have one place for both. inferred */
export class HeaderFooterGroupHost
  extends stored("HeaderFooterGroup", HEADER_GROUP_FIELDS)
  implements HostOf<Excel.HeaderFooterGroup>
{
  static override readonly navigations = navigations<Excel.HeaderFooterGroup>()(
    "defaultForAllPages",
    "evenPages",
    "firstPage",
    "oddPages",
  );

  get defaultForAllPages(): HeaderFooterHost {
    return new HeaderFooterHost(this._node.child("odd"));
  }
  get oddPages(): HeaderFooterHost {
    return new HeaderFooterHost(this._node.child("odd"));
  }
  get evenPages(): HeaderFooterHost {
    return new HeaderFooterHost(this._node.child("even"));
  }
  get firstPage(): HeaderFooterHost {
    return new HeaderFooterHost(this._node.child("first"));
  }

  override _assertWritable(): void {
    return;
  }
}
