import { HorizontalAlign, type ICellDataForSheetInterceptor, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { decodeType } from "./cellCodec";
import type { Engine } from "./engine";

/** Shows error values in the middle of their cells, as Excel does, where the cell says nothing of its own. */
export function centerErrors(engine: Engine): void {
  engine.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _place, next) => {
      if (typeof cell?.v !== "string" || !cell.v.startsWith("#") || decodeType(cell) !== "Error")
        return next(cell);
      const own = engine.workbook.getStyles().getStyleByCell(cell)?.ht ?? HorizontalAlign.UNSPECIFIED;
      if (own !== HorizontalAlign.UNSPECIFIED) return next(cell);
      const shown: ICellDataForSheetInterceptor = {
        ...cell,
        interceptorStyle: { ...cell.interceptorStyle, ht: HorizontalAlign.CENTER },
      };
      return next(shown);
    },
  });
}
