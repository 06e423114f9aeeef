import { DEFAULT_REQUIREMENTS } from "../channel/appContext";
import type { PageParameters, Theme } from "./language";
import type { PageState } from "./pageState";
import { DEFAULT_PANE_WIDTH } from "./Splitter";

/** Media query for a system in dark colours. */
export const SYSTEM_DARK = "(prefers-color-scheme: dark)";

/** What the page shows before there is a grid. */
export function initialState({ language, theme }: PageParameters): PageState {
  return {
    language,
    theme,
    dark: isDark(theme),
    manifest: undefined,
    paneOpen: true,
    paneWidth: DEFAULT_PANE_WIDTH,
    faultsOpen: false,
    requirements: DEFAULT_REQUIREMENTS,
    blankArguments: null,
    installed: true,
    loading: true,
    problem: undefined,
    notice: undefined,
    activity: "ready",
    document: undefined,
    structureProtected: false,
    addinDialog: undefined,
    dialog: undefined,
    cell: undefined,
    card: undefined,
    choices: undefined,
    validated: undefined,
    comment: undefined,
    contextualTabs: [],
    hiddenTabs: new Set(),
    disabledControls: new Set(),
  };
}

/** Whether a theme is dark now. */
export function isDark(theme: Theme): boolean {
  return theme === "dark" || (theme === "system" && matchMedia(SYSTEM_DARK).matches);
}
