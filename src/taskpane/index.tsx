/**
 * The task pane, loaded when it is shown.
 * @module
 */
import { createRoot } from "react-dom/client";
import { App, type AppProps } from "./App";
import { workbookActions } from "./model/workbookActions";

/** What the start gives to the pane. */
export type PaneSetup = Omit<AppProps, "actionsIn">;

/** Puts the pane into an element of the page, working on the open workbook. */
export function mountPane(element: HTMLElement, setup: PaneSetup): void {
  createRoot(element).render(
    <App {...setup} actionsIn={(language) => workbookActions(setup.catalog, language)} />,
  );
}
