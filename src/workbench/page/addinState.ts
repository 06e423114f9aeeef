import type { InlineDialog } from "../channel/inlineDialogs";
import type { AddinManifest, RibbonTab } from "./manifest/types";
import type { PageState, Sentence } from "./pageState";
import type { StateHolder } from "./stateHolder";

/** What the page shows of one add-in. */
export interface AddinState {
  readonly manifest: AddinManifest | undefined;
  /** Its name; stays when the add-in is taken out. */
  readonly name: string;
  /** Whether the add-in is there; else its formulas are #NAME?. */
  readonly installed: boolean;
  readonly paneOpen: boolean;
  /** The add-in's page has not answered yet. */
  readonly loading: boolean;
  readonly problem: Sentence | undefined;
  /** A dialog of the add-in within the page. */
  readonly dialog: InlineDialog | undefined;
  /** Tabs that the add-in made while it runs. */
  readonly contextualTabs: readonly RibbonTab[];
  /** Those of them that are not shown. */
  readonly hiddenTabs: ReadonlySet<string>;
  /** Ribbon controls that the add-in switched off. */
  readonly disabledControls: ReadonlySet<string>;
}

/** An add-in of which nothing is known yet. */
export const NEW_ADDIN: AddinState = {
  manifest: undefined,
  name: "",
  installed: true,
  paneOpen: true,
  loading: true,
  problem: undefined,
  dialog: undefined,
  contextualTabs: [],
  hiddenTabs: new Set(),
  disabledControls: new Set(),
};

/** The part of the page's state that is one add-in's. */
export class AddinStateHolder {
  /**
   * @param page - what the page shows
   * @param place - place of the add-in among those that are hosted
   */
  constructor(
    private readonly page: StateHolder<PageState>,
    private readonly place: number,
  ) {}

  /** What is shown of the add-in now. */
  get(): AddinState {
    return this.page.get().addins[this.place] ?? NEW_ADDIN;
  }

  /** Changes some of it. */
  set(patch: Partial<AddinState>): void {
    const before = this.get();
    const keys = Object.keys(patch) as (keyof AddinState)[];
    if (keys.every((key) => Object.is(before[key], patch[key]))) return;
    const after = { ...before, ...patch };
    this.page.set({
      addins: this.page.get().addins.map((one, place) => (place === this.place ? after : one)),
    });
  }
}

/** Places of the add-ins whose panes are open. */
export function openPanes({ addins }: Pick<PageState, "addins">): readonly number[] {
  return addins.flatMap(({ paneOpen }, place) => (paneOpen ? [place] : []));
}

/** Place of the add-in whose pane is to be seen: the one brought to the front last, or another that is open. */
export function frontPane(state: Pick<PageState, "addins" | "paneAsked">): number {
  const open = openPanes(state);
  return open.includes(state.paneAsked) ? state.paneAsked : (open[0] ?? state.paneAsked);
}

/** Names of the add-ins that are there. */
export function addinNames({ addins }: Pick<PageState, "addins">): readonly string[] {
  return addins.flatMap(({ manifest }) => (manifest === undefined ? [] : [manifest.name]));
}
