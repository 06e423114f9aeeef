import type { Requirements } from "../channel/appContext";
import type { AddinState } from "./addinState";
import type { PageKey } from "../channel/hostActions";
import type { Card } from "./card";
import type { FilterButton } from "./filters/sheetFilters";
import type { ChoiceList } from "./choices/choicePrompt";
import type { Language, Theme } from "./language";
import type { OutlineStrip } from "./outline/outlineGutter";
import type { TextId } from "./strings";
import type { ValidatedCell } from "./validated/validatedCell";

/** A sentence to show, with what fills its blanks. */
export interface Sentence {
  readonly id: TextId;
  readonly values?: Readonly<Record<string, string>>;
}

/** What the selected cell says beside its value. */
export interface CellStatus {
  readonly address: string;
  readonly value: string;
  readonly message: string;
}

/** A comment as the page shows it: what was said, by whom, in order. */
export interface CommentStatus {
  readonly address: string;
  readonly resolved: boolean;
  readonly said: readonly { readonly author: string; readonly content: string }[];
}

/** A question about files that the page asks, or whose a shortcut is to be: places of the add-ins that have it. */
export type PageDialog =
  | { readonly kind: "save" }
  | { readonly kind: "replace"; readonly name: string }
  | { readonly kind: "shortcut"; readonly key: PageKey; readonly places: readonly number[] };

/** Everything the page shows that is not in the grid. */
export interface PageState {
  readonly language: Language;
  readonly theme: Theme;
  readonly dark: boolean;
  /** The add-ins that are hosted, in their order. */
  readonly addins: readonly AddinState[];
  /** Place of the add-in whose pane was brought to the front last. */
  readonly paneAsked: number;
  /** Width of the pane in pixels. */
  readonly paneWidth: number;
  readonly faultsOpen: boolean;
  /** Place of the add-in that faults are for. */
  readonly tried: number;
  /** Requirement sets that the host claims. */
  readonly requirements: Requirements;
  /** What functions get for a blank cell. */
  readonly blankArguments: null | 0;
  /** Which Excel's way sheets of other workbooks are inserted in: that on the web refuses those with charts or comments. */
  readonly insertedSheets: "web" | "desktop";
  readonly problem: Sentence | undefined;
  readonly notice: Sentence | undefined;
  readonly activity: "ready" | "busy" | "editing" | "opening" | "saving";
  /** Name of the file that was opened or saved last. */
  readonly document: string | undefined;
  /** Whether sheets can neither be added, deleted, renamed, moved nor hidden. */
  readonly structureProtected: boolean;
  readonly dialog: PageDialog | undefined;
  readonly cell: CellStatus | undefined;
  /** Card of the selected cell's value. */
  readonly card: (Card & { readonly address: string }) | undefined;
  /** Values to choose from at the formula that is typed. */
  readonly choices: ChoiceList | undefined;
  /** What the selected cell's data validation offers and says. */
  readonly validated: ValidatedCell | undefined;
  /** The buttons of the sheet's own filter. */
  readonly filters: readonly FilterButton[];
  /** The outline of its rows and columns; none without groups. */
  readonly outline: readonly OutlineStrip[];
  /** The comment at the selected cell. */
  readonly comment: CommentStatus | undefined;
}
