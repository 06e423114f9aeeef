import { DEFAULT_REQUIREMENTS } from "../channel/appContext";
import { NEW_ADDIN } from "./addinState";
import type { PageParameters, Theme } from "./language";
import type { PageState } from "./pageState";
import { DEFAULT_PANE_WIDTH } from "./Splitter";

/** Media query for a system in dark colours. */
export const SYSTEM_DARK = "(prefers-color-scheme: dark)";

/** What the page shows before there is a grid. */
export function initialState({ manifests, language, theme }: PageParameters): PageState {
  return {
    language,
    theme,
    dark: isDark(theme),
    addins: Array.from({ length: Math.max(1, manifests.length) }, () => NEW_ADDIN),
    paneAsked: 0,
    paneWidth: DEFAULT_PANE_WIDTH,
    faultsOpen: false,
    tried: 0,
    requirements: DEFAULT_REQUIREMENTS,
    blankArguments: null,
    insertedSheets: "web",
    problem: undefined,
    notice: undefined,
    activity: "ready",
    document: undefined,
    structureProtected: false,
    dialog: undefined,
    cell: undefined,
    card: undefined,
    choices: undefined,
    validated: undefined,
    filters: [],
    outline: [],
    comment: undefined,
  };
}

/** Whether a theme is dark now. */
export function isDark(theme: Theme): boolean {
  return theme === "dark" || (theme === "system" && matchMedia(SYSTEM_DARK).matches);
}
