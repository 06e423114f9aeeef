import { documented } from "../richapi/errors";
import { marksOn } from "./marks";
import { hasCell, intersection } from "./boxes";
import { asOneOf, given } from "./checks";
import { joinCells } from "./grids";
import type { WorkbookSession } from "./session";
import type { MarkKind, Box, SheetId, ValueType } from "./store";

const CELL_TYPES = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

/** Excel.SpecialCellValueType: the kinds of values that each word lets through. */
const VALUE_TYPES: Readonly<Record<string, readonly ValueType[]>> = {
  All: ["Error", "Boolean", "Double", "String"],
  Errors: ["Error"],
  ErrorsLogical: ["Error", "Boolean"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsText: ["Error", "String"],
  ErrorsLogicalNumber: ["Error", "Boolean", "Double"],
  ErrorsLogicalText: ["Error", "Boolean", "String"],
  ErrorsNumberText: ["Error", "Double", "String"],
  Logical: ["Boolean"],
  LogicalNumbers: ["Boolean", "Double"],
  LogicalText: ["Boolean", "String"],
  LogicalNumbersText: ["Boolean", "Double", "String"],
  Numbers: ["Double"],
  NumbersText: ["Double", "String"],
  Text: ["String"],
};

/**
 * The cells of a kind in some boxes; a single cell stands for the whole sheet's used range, as in Excel's own dialog (inferred).
 * documented: Range.getSpecialCells
 */
export function specialCells(
  session: WorkbookSession,
  sheet: SheetId,
  boxes: readonly Box[],
  cellType: unknown,
  valueType: unknown,
): readonly Box[] {
  const type = asOneOf(cellType, CELL_TYPES);
  const wanted = VALUE_TYPES[given(valueType) ? asOneOf(valueType, Object.keys(VALUE_TYPES)) : "All"] ?? [];
  if (given(valueType) && type !== "Constants" && type !== "Formulas" && valueType !== "All") {
    throw documented("InvalidArgument", "Range.getSpecialCells");
  }
  const [only, second] = boxes;
  const isSingle = only?.rows === 1 && only.columns === 1 && second === undefined;
  const used = session.store.usedBox(sheet, false);
  const areas = isSingle && used !== null ? [used] : boxes;
  switch (type) {
    case "ConditionalFormats":
    case "DataValidations":
      return attachedIn(session, sheet, areas, kindOf(type));
    case "SameConditionalFormat":
    case "SameDataValidation":
      return sameAs(session, sheet, only, isSingle ? areas : boxes, kindOf(type));
    case "Visible":
      return areas.flatMap((box) => visible(session, sheet, box));
    default:
      return areas.flatMap((box) => byContent(session, sheet, box, type, wanted));
  }
}

function kindOf(type: string): MarkKind {
  return type.endsWith("DataValidations") || type.endsWith("DataValidation")
    ? "validation"
    : "conditionalFormat";
}

function byContent(
  session: WorkbookSession,
  sheet: SheetId,
  box: Box,
  type: "Blanks" | "Constants" | "Formulas",
  wanted: readonly ValueType[],
): Box[] {
  const { store } = session;
  const used = store.usedBox(sheet, type !== "Blanks");
  // inferred: blanks are looked for inside the sheet's used range only.
  const part = used === null ? null : intersection(used, box);
  if (part === null) return [];
  const types = store.valueTypes(sheet, part);
  const formulas = store.formulas(sheet, part);
  const values = store.values(sheet, part);
  const cells: { row: number; column: number }[] = [];
  types.forEach((line, down) => {
    line.forEach((kind, right) => {
      const formula = formulas[down]?.[right] ?? "";
      const isFormula =
        typeof formula === "string" && formula.startsWith("=") && formula !== values[down]?.[right];
      const isSpilled =
        type === "Constants" && kind !== "Empty" && !isFormula
          ? store.spillBox(sheet, part.row + down, part.column + right) !== null
          : false;
      const matches =
        type === "Blanks"
          ? kind === "Empty" && !isFormula
          : isFormula === (type === "Formulas") && !isSpilled && wanted.includes(kind);
      if (matches) cells.push({ row: part.row + down, column: part.column + right });
    });
  });
  return joinCells(cells);
}

function attachedIn(
  session: WorkbookSession,
  sheet: SheetId,
  areas: readonly Box[],
  kind: MarkKind,
): readonly Box[] {
  const own = marksOn(session, sheet, kind).flatMap((one) => one.boxes);
  return areas.flatMap((area) =>
    own.map((box) => intersection(area, box)).filter((part): part is Box => part !== null),
  );
}

function sameAs(
  session: WorkbookSession,
  sheet: SheetId,
  first: Box | undefined,
  areas: readonly Box[],
  kind: MarkKind,
): readonly Box[] {
  if (first === undefined) return [];
  const same = marksOn(session, sheet, kind).filter((one) =>
    one.boxes.some((box) => hasCell(box, first.row, first.column)),
  );
  return areas.flatMap((area) =>
    same
      .flatMap((one) => one.boxes)
      .map((box) => intersection(area, box))
      .filter((part): part is Box => part !== null),
  );
}

/** Cells in neither a hidden row nor a hidden column. */
export function visible(session: WorkbookSession, sheet: SheetId, box: Box): Box[] {
  const { store } = session;
  const rows = runs(box.row, box.rows, (row) => store.isRowHidden(sheet, row));
  const columns = runs(box.column, box.columns, (column) => store.isColumnHidden(sheet, column));
  return rows.flatMap((down) =>
    columns.map((right) => ({ row: down.from, rows: down.count, column: right.from, columns: right.count })),
  );
}

/** Neighbours that are not hidden. Beyond the first lines nothing is looked at: nobody hides a hundred thousand rows. */
function runs(
  start: number,
  count: number,
  isHidden: (index: number) => boolean,
): { from: number; count: number }[] {
  const looked = Math.min(count, LOOKED_AT);
  const found: { from: number; count: number }[] = [];
  let open: { from: number; count: number } | undefined;
  for (let index = start; index < start + looked; index += 1) {
    if (isHidden(index)) open = undefined;
    else if (open === undefined) found.push((open = { from: index, count: 1 }));
    else open.count += 1;
  }
  if (count > looked) {
    if (open === undefined) found.push({ from: start + looked, count: count - looked });
    else open.count += count - looked;
  }
  return found;
}

const LOOKED_AT = 200_000;
