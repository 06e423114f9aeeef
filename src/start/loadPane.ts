import { START } from "../strings/pane";
import type { PaneSetup } from "../taskpane";
import { paneElement, showNotice } from "./notice";

/** Loads the pane and puts it into the page. */
export async function loadPane(setup: PaneSetup): Promise<void> {
  try {
    const { mountPane } = await import(/* webpackChunkName: "pane" */ "../taskpane");
    const element = paneElement();
    element.replaceChildren();
    mountPane(element, setup);
  } catch {
    showNotice(START.noPane);
  }
}
