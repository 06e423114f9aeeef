import type { ICellDataForSheetInterceptor } from "@univerjs/core";

/** Paints something into a cell, above its background and below its text. */
export type CellDrawing = Extract<
  ICellDataForSheetInterceptor["customRender"],
  readonly unknown[]
>[number]["drawWith"];
