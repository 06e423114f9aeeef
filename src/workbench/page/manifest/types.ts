/** A ribbon button's action. */
export type RibbonAction =
  | { readonly kind: "showTaskpane"; readonly url: string }
  | { readonly kind: "executeFunction"; readonly name: string };

/** An icon in several sizes, largest last. */
export type IconSet = readonly { readonly size: number; readonly url: string }[];

/** A button, or an entry of a menu. */
export interface RibbonButton {
  readonly kind: "button";
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  readonly icons: IconSet;
  readonly action: RibbonAction;
}

/** A button that opens a list. */
export interface RibbonMenu {
  readonly kind: "menu";
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  readonly icons: IconSet;
  readonly items: readonly RibbonButton[];
}

/** A group of controls. */
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

/** A tab. Groups that an add-in puts onto one of Excel's tabs stand under that tab's id. */
export interface RibbonTab {
  readonly id: string;
  /** Undefined for one of Excel's own tabs. */
  readonly label: string | undefined;
  readonly groups: readonly RibbonGroup[];
}

/** A control of the ribbon, or an entry of a context menu. */
export type RibbonControl = RibbonButton | RibbonMenu;

/** Where custom functions are described. */
export interface FunctionsDeclaration {
  readonly namespace: string;
  readonly metadataUrl: string;
  /** Page that runs them; the shared runtime's where there is one. */
  readonly pageUrl: string;
}

/** What the workbench needs of a manifest, in one language. */
export interface AddinManifest {
  /** Id of the add-in, in lower case: what belongs to it in a workbook is kept under it. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly iconUrl: string;
  /** Page of the shared runtime, or of the pane where there is none. */
  readonly pageUrl: string;
  readonly sharedRuntime: boolean;
  /** Page whose functions the buttons run (FunctionFile); the shared runtime's where there is one. */
  readonly commandsUrl: string;
  /** Description of the keyboard shortcuts (ExtendedOverrides); `""` when there is none. */
  readonly shortcutsUrl: string;
  /** Other origins that the add-in's dialogs may show. */
  readonly appDomains: readonly string[];
  readonly tabs: readonly RibbonTab[];
  /** Entries that the add-in adds to the context menu of cells. */
  readonly cellMenu: readonly RibbonControl[];
  readonly functions: FunctionsDeclaration | undefined;
}
