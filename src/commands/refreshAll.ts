/** Where a command leaves what the pane has to do. */
export interface PaneDoor {
  /** Shows *My tables* and plans a refresh of every table there; nothing is written. */
  planRefreshOfAll(): void;
}

/** Opens the pane with what a refresh of all tables would change. The request waits if the pane is not loaded yet. */
export async function refreshAll(pane: PaneDoor): Promise<void> {
  pane.planRefreshOfAll();
  await Office.addin.showAsTaskpane();
}
