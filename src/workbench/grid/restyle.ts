import {
  CommandType,
  type IAccessor,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Styles,
  type Worksheet,
} from "@univerjs/core";
import { SetColDataMutation } from "@univerjs/sheets";
import type { Box, SheetId } from "../model/store";
import type { Engine } from "./engine";
import { around } from "./ranges";

/** Id of the mutation that changes styles; its parameters say where: {@link RestyleParams}. */
export const RESTYLE = "workbench.mutation.restyle";

/** A style to merge into every cell of a box; keys that are null are taken away. */
export interface StylePatch {
  readonly box: Box;
  readonly style: IStyleData;
}

/** Where styles change. */
export interface RestyleParams {
  readonly unitId: string;
  readonly subUnitId: SheetId;
  readonly box: Box;
}

type Params = RestyleParams &
  ({ readonly patches: readonly StylePatch[] } | { readonly before: readonly Runs[] });

/** A cell of rich text, and the style it is to have. */
export interface RichCell {
  readonly row: number;
  readonly column: number;
  readonly style: IStyleData;
}

/** `s` of a cell: a style's id; `null` where there is no cell at all. */
type StyleOf = ICellData["s"] | null;

/** Styles of a column's cells from a row down, equal neighbours as one. */
interface Runs {
  readonly column: number;
  readonly row: number;
  readonly styles: StyleOf[];
  readonly counts: number[];
}

/**
 * Styles of many cells, merged box by box and remembered for undo as runs. Univer's mutation for cells merges, clones
 * and remembers them one by one, and re-reads values on the way, which takes several times as long as writing them;
 * unlike Excel it also makes numbers of text, or text of numbers, where the number format says so.
 */
export class Restyle {
  /** @param engine - the running Univer */
  constructor(private readonly engine: Engine) {
    engine.commands.registerCommand({
      id: RESTYLE,
      type: CommandType.MUTATION,
      handler: (_accessor: IAccessor, params: Params) => {
        const sheet = engine.sheet(params.subUnitId);
        if ("patches" in params) this.merge(sheet, params.patches);
        else for (const runs of params.before) putBack(sheet, runs);
        // Univer lays its pictures of cells out anew after mutations that it knows; this one changes nothing else.
        engine.run(SetColDataMutation.id, {
          unitId: params.unitId,
          subUnitId: params.subUnitId,
          columnData: {},
        });
        return true;
      },
    });
  }

  /**
   * Merges styles into cells, as one step to undo.
   * @returns those of the cells that hold rich text, whose runs have looks of their own
   */
  apply(sheet: Worksheet, patches: readonly StylePatch[]): RichCell[] {
    const [first, ...rest] = patches;
    if (first === undefined) return [];
    const rich: RichCell[] = [];
    const params: RestyleParams = {
      unitId: this.engine.unitId,
      subUnitId: sheet.getSheetId(),
      box: rest.reduce((box, patch) => around(box, patch.box), first.box),
    };
    const before = patches.flatMap(({ box, style }) =>
      runsOf(sheet, box, (row, column) => rich.push({ row, column, style })),
    );
    this.engine.mutate(RESTYLE, { ...params, patches }, { ...params, before });
    return rich;
  }

  private merge(sheet: Worksheet, patches: readonly StylePatch[]): void {
    const matrix = sheet.getCellMatrix();
    const mergers = new Map<IStyleData, Merger>();
    for (const { box, style } of patches) {
      const merger = mergers.get(style) ?? merging(this.engine.workbook.getStyles(), style);
      mergers.set(style, merger);
      for (let row = box.row; row < box.row + box.rows; row += 1) {
        const line = matrix.getRowOrCreate(row);
        for (let column = box.column; column < box.column + box.columns; column += 1)
          put(line, column, merger(line[column]?.s ?? undefined));
      }
    }
  }
}

/** Id of the style that a cell has after a merge, by the style it had. */
type Merger = (old: ICellData["s"]) => string | undefined;

function merging(styles: Styles, style: IStyleData): Merger {
  const known = new Map<ICellData["s"], string | undefined>();
  const merge = (old: ICellData["s"]): string | undefined => {
    const merged = mergeStyles(styles.getStyleByCell({ s: old }), style);
    const id = Object.keys(merged).length === 0 ? undefined : (styles.setValue(merged) ?? undefined);
    known.set(old, id);
    return id;
  };
  // Most cells have the style of the cell before.
  let last: { readonly old: ICellData["s"]; readonly id: string | undefined } | undefined;
  return (old) => {
    if (last?.old !== old || last === undefined)
      last = { old, id: known.has(old) ? known.get(old) : merge(old) };
    return last.id;
  };
}

/** Gives a cell a style, or takes it away; a cell that then has nothing left is no cell. */
function put(line: Record<number, Nullable<ICellData>>, column: number, id: ICellData["s"]): void {
  const cell = line[column];
  if (cell === undefined || cell === null) {
    if (id !== undefined) line[column] = { s: id };
  } else if (id !== undefined && id !== null) {
    cell.s = id;
  } else {
    delete cell.s;
    if (Object.keys(cell).length === 0) Reflect.deleteProperty(line, column);
  }
}

function runsOf(sheet: Worksheet, box: Box, rich: (row: number, column: number) => void): Runs[] {
  const all = Array.from({ length: box.columns }, (_, index): Runs => ({
    column: box.column + index,
    row: box.row,
    styles: [],
    counts: [],
  }));
  const matrix = sheet.getCellMatrix();
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    const line = matrix.getRow(row);
    for (const { column, styles, counts } of all) {
      const cell = line?.[column];
      const style = cell === undefined || cell === null ? null : cell.s;
      if (cell?.p) rich(row, column);
      const last = counts.length - 1;
      if (last >= 0 && styles[last] === style) counts[last] = (counts[last] ?? 0) + 1;
      else {
        styles.push(style);
        counts.push(1);
      }
    }
  }
  return all;
}

function putBack(sheet: Worksheet, { column, row, styles, counts }: Runs): void {
  const matrix = sheet.getCellMatrix();
  let at = row;
  styles.forEach((style, index) => {
    const end = at + (counts[index] ?? 0);
    for (; at < end; at += 1) {
      if (style === null) matrix.realDeleteValue(at, column);
      else put(matrix.getRowOrCreate(at), column, style);
    }
  });
}

/** A style with another merged into it, as Univer merges them: null takes a key away, borders go side by side, lines get the text's colour. */
export function mergeStyles(old: Nullable<IStyleData>, patch: IStyleData): IStyleData {
  const merged: Record<string, unknown> = { ...old };
  for (const [key, value] of Object.entries(patch) as [keyof IStyleData, unknown][]) {
    if (value === undefined) continue;
    const kept = key === "bd" && value !== null ? withoutBlanks({ ...old?.bd, ...value }) : value;
    if (isBlank(kept)) Reflect.deleteProperty(merged, key);
    else merged[key] = kept;
  }
  const { cl } = merged;
  if (cl !== undefined) {
    for (const line of ["ul", "ol", "st"]) {
      const drawn = merged[line];
      if (typeof drawn === "object") merged[line] = { ...drawn, cl };
    }
  }
  return merged;
}

function withoutBlanks(sides: object): object {
  return Object.fromEntries(Object.entries(sides).filter(([, side]) => !isBlank(side)));
}

function isBlank(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === "object" && Object.keys(value).length === 0)
  );
}
