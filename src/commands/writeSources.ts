/** Where the command leaves what the pane has to do. */
export interface SourcesDoor {
  /** Shows *Audit* and writes the sources sheet there, with progress and result. */
  writeSources(): void;
}

/** Opens the pane, which writes the sources sheet and says what came of it. The request waits for a pane that is loading. */
export async function writeSources(pane: SourcesDoor): Promise<void> {
  pane.writeSources();
  await Office.addin.showAsTaskpane();
}
