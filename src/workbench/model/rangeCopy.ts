import type { RangeHost } from "./range";
import { shiftRelative } from "./relativeFormula";
import { type CellFormat, type CellInput, type Scalar } from "./store";

type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

/**
 * Range.copyFrom. A smaller source fills the target by repetition when it fits a whole number of times; otherwise the target
 * grows to the source. documented: "if the destination is smaller it is expanded"
 */
export function copyCells(source: RangeHost, target: RangeHost, what: CopyType, skipBlanks: boolean): void {
  const { store } = target._session;
  const from = source._box;
  const at = target._box;
  const fits = at.rows % from.rows === 0 && at.columns % from.columns === 0;
  const box = fits ? at : { ...at, rows: from.rows, columns: from.columns };
  target._session.assertAllowed(target._sheet, null, box);
  const cells = Array.from({ length: box.rows }, (_row, dr) =>
    Array.from({ length: box.columns }, (_column, dc) => {
      const row = from.row + (dr % from.rows);
      const column = from.column + (dc % from.columns);
      const data = store.cell(source._sheet, row, column);
      return { data, row, column, down: box.row + dr - row, right: box.column + dc - column };
    }),
  );
  const formats = cells.map((line) =>
    line.map(({ row, column }) => store.format(source._sheet, { row, column, rows: 1, columns: 1 })),
  );
  if (what !== "Formats") {
    const inputs = cells.map((line) =>
      line.map(({ data, down, right }): CellInput => {
        if (data.type === "Empty" && data.formula === "") return skipBlanks ? null : "";
        if (what === "Values" || data.formula === "") return literal(data.value, data.type === "Error");
        return shiftRelative(data.formula, down, right);
      }),
    );
    store.write(target._sheet, box, { inputs });
  }
  if (what !== "All" && what !== "Formats") return;
  store.write(target._sheet, box, {
    numberFormats: cells.map((line) => line.map(({ data }) => data.numberFormat)),
  });
  formats.forEach((line, dr) => {
    line.forEach((format, dc) => {
      const cell = { row: box.row + dr, column: box.column + dc, rows: 1, columns: 1 };
      store.setFormat(target._sheet, cell, format as CellFormat);
    });
  });
}

function literal(value: Scalar, isError: boolean): CellInput {
  return typeof value === "string" && value !== "" && !isError ? `'${value}` : value;
}
