import {
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { ConditionalSheet, Drawn } from "../../model/conditional/evaluate";
import { type RuleStore, rulesOn } from "../../model/conditional/sheetRules";
import type { ConditionalLook } from "../../model/conditional/data";
import { displayText } from "../../model/displayText";
import { edgeText } from "../../model/borderKinds";
import { type CellFormat, MAX_COLUMNS, type SheetId } from "../../model/store";
import { CellReader } from "../cellReader";
import { decodeType, decodeValue } from "../cellCodec";
import { encodeFormat } from "../formatCodec";
import type { UniverStore } from "../UniverStore";
import { drawBar } from "./barDrawing";
import { drawIcon, ICON_SPACE } from "./iconDrawing";

/** Below what is drawn for cells by others. */
const BEHIND = 1;

/** Draws conditional formats: styles, colours, bars and icons of cells that rules hold for, anew whenever values or rules change. */
export function drawConditionalFormats(store: UniverStore): void {
  const { injector } = store.engine;
  const evaluated = new Evaluated(store);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, place, next) => {
      const drawn = evaluated.at(place.subUnitId, place.row, place.col);
      return next(drawn === null ? cell : shown(cell, drawn));
    },
  });
  let isAsked = false;
  let wasDrawn = false;
  const refresh = (): void => {
    evaluated.forget();
    const isDrawn = evaluated.hasAny;
    if (isAsked || !(wasDrawn || isDrawn)) return;
    wasDrawn = isDrawn;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      evaluated.forget();
      store.engine.layAnew();
    });
  };
  store.onChange((change) => {
    if (REASONS.has(change.kind)) refresh();
  });
  store.onMarks(refresh);
  // Formulas of rules wait until those of cells are done.
  store.calculation.onFinished(refresh);
}

const REASONS: ReadonlySet<string> = new Set([
  "cells",
  "structure",
  "calculated",
  "sheetAdded",
  "sheetActivated",
]);

/** What rules make of cells, kept until something changes. */
class Evaluated {
  private readonly sheets = new Map<SheetId, ConditionalSheet>();
  private readonly cells = new Map<SheetId, Map<number, Drawn | null>>();
  private readonly source: RuleStore;

  constructor(private readonly store: UniverStore) {
    const { engine } = store;
    const reader = new CellReader(engine);
    this.source = {
      cell: (sheet, row, column) => {
        const raw = reader.rawCell(engine.sheet(sheet), row, column);
        return { value: decodeValue(raw), type: decodeType(raw) };
      },
      usedBox: (sheet, valuesOnly, box) => reader.usedBox(sheet, valuesOnly, box),
      values: (sheet, box) => reader.values(sheet, box),
      valueTypes: (sheet, box) => reader.valueTypes(sheet, box),
      marks: (sheet) => store.marks(sheet),
      evaluate: (formula, place) => store.evaluate(formula, place),
    };
  }

  get hasAny(): boolean {
    return this.store.engine.workbook
      .getSheets()
      .some((sheet) =>
        this.store.marks(sheet.getSheetId()).some((mark) => mark.kind === "conditionalFormat"),
      );
  }

  forget(): void {
    this.sheets.clear();
    this.cells.clear();
  }

  at(sheet: SheetId, row: number, column: number): Drawn | null {
    const rules = this.rules(sheet);
    if (rules.isEmpty) return null;
    const known = this.cells.get(sheet) ?? new Map<number, Drawn | null>();
    this.cells.set(sheet, known);
    const key = row * MAX_COLUMNS + column;
    const before = known.get(key);
    if (before !== undefined) return before;
    const drawn = rules.at(row, column);
    known.set(key, drawn);
    return drawn;
  }

  private rules(sheet: SheetId): ConditionalSheet {
    const known = this.sheets.get(sheet);
    if (known !== undefined) return known;
    const made = rulesOn(this.source, sheet);
    this.sheets.set(sheet, made);
    return made;
  }
}

function shown(
  cell: Nullable<ICellDataForSheetInterceptor>,
  { look, bar, icon }: Drawn,
): ICellDataForSheetInterceptor {
  const isBare = bar?.only === true || icon?.only === true;
  const drawings = [
    ...(bar === undefined ? [] : [drawBar(bar)]),
    ...(icon === undefined ? [] : [drawIcon(icon)]),
  ].map((drawWith) => ({ drawWith, zIndex: BEHIND }));
  const format = look.numberFormat;
  const before = cell ?? {};
  const value = decodeValue(before);
  return {
    ...before,
    ...(format === undefined || value === "" ? {} : { v: displayText(value, format) }),
    interceptorStyle: { ...before.interceptorStyle, ...styleOf(look) },
    ...(drawings.length === 0 ? {} : { customRender: [...(before.customRender ?? []), ...drawings] }),
    ...(isBare
      ? { fontRenderExtension: { ...before.fontRenderExtension, isSkip: true } }
      : icon === undefined
        ? {}
        : { fontRenderExtension: { ...before.fontRenderExtension, leftOffset: ICON_SPACE } }),
  };
}

const EDGES = {
  EdgeTop: "borderTop",
  EdgeBottom: "borderBottom",
  EdgeLeft: "borderLeft",
  EdgeRight: "borderRight",
} as const;

function styleOf({ fill, font = {}, borders = {} }: ConditionalLook): IStyleData {
  const { bold, italic, strikethrough, underline } = font;
  const patch: { -readonly [K in keyof CellFormat]?: CellFormat[K] } = {
    ...(fill?.color === undefined ? {} : { fill: fill.color }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
    ...(underline === undefined ? {} : { underline }),
    ...(font.color === undefined ? {} : { fontColor: font.color }),
  };
  for (const [side, key] of Object.entries(EDGES)) {
    const { style = "None", color = "#000000" } = borders[side as keyof typeof EDGES] ?? {};
    if (style !== "None") patch[key] = edgeText({ style, weight: "Thin", color });
  }
  return encodeFormat(patch);
}
