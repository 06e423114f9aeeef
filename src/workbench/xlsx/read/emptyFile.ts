import type { OpenedFile } from "./openedFile";

/** A workbook with one empty sheet. */
export function emptyFile(sheetName: string): OpenedFile {
  return {
    sheets: [
      {
        name: sheetName,
        visibility: "Visible",
        tabColor: "",
        showGridlines: true,
        frozen: { rows: 0, columns: 0 },
        protection: null,
        bands: [],
        formats: [],
        usualWidth: 48,
        widths: [],
        columns: 0,
        heights: [],
        hiddenColumns: [],
        hiddenRows: [],
        merges: [],
        marks: [],
        features: [],
      },
    ],
    active: 0,
    tables: [],
    names: [],
    book: { structureProtected: false, extras: {} },
    styles: [],
    tableStyles: { own: [] },
    attachments: [],
    belongings: { xmlParts: [], settings: new Map(), properties: new Map(), customProperties: new Map() },
    losses: [],
  };
}
