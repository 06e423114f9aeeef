/** Where the command leaves what the pane has to do. */
export interface WhereFromDoor {
  /** Shows *Where from?*, which reads the selection by itself. */
  showWhereFrom(): void;
}

/** Opens the pane on *Where from?*, for ribbon and context menu. The request waits if the pane is not loaded yet. */
export async function whereFrom(pane: WhereFromDoor): Promise<void> {
  pane.showWhereFrom();
  await Office.addin.showAsTaskpane();
}
