import type { Plugin } from "chart.js";
import type { ChartLayout } from "../../model/charts/layout/layout";
import { KEY } from "../../model/charts/layout/tableLayout";
import type { ChartView } from "../../model/charts/view";
import type { Drawn } from "./datasets";
import { type ChartColors, drawBox, inPoints, setLine } from "./drawing";
import { drawKey } from "./keys";
import { drawLine } from "./texts";

/** Draws the table of figures below a chart. */
export function tablePlugin(
  chart: ChartView,
  { dataTable: table }: ChartLayout,
  colors: ChartColors,
): Plugin<Drawn> {
  const view = chart.dataTable;
  return {
    id: "dataTable",
    afterDatasetsDraw: ({ ctx }) => {
      if (view === undefined || table === undefined) return;
      inPoints(ctx, () => {
        drawBox(
          ctx,
          table.box,
          { fill: view.look.fill, border: { ...view.look.border, lineStyle: "None" } },
          colors,
        );
        const names = table.box.left + (table.figures.left - table.box.left);
        for (const { box, text, series } of table.cells) {
          const middle = box.top + box.height / 2;
          if (series === undefined) {
            drawLine(
              ctx,
              text,
              view.font,
              { x: box.left + box.width / 2, y: middle, align: "center" },
              colors.text,
            );
            continue;
          }
          if (view.showLegendKey)
            drawKey(ctx, chart, { series }, { left: box.left + 3, middle, width: KEY - 4 });
          const left = box.left + (view.showLegendKey ? KEY + 1 : 4);
          drawLine(ctx, text, view.font, { x: left, y: middle, align: "left" }, colors.text);
        }
        if (!setLine(ctx, view.look.border, { color: colors.lines, weight: 0.75 })) return;
        const { top, height, left, width } = table.box;
        const [right, bottom] = [left + width, top + height];
        const lines: [number, number, number, number][] = [];
        const rows = Math.round(height / table.rowHeight);
        if (view.showHorizontalBorder)
          for (let row = 1; row < rows; row += 1) {
            const y = top + row * table.rowHeight;
            lines.push([left, y, right, y]);
          }
        if (view.showVerticalBorder)
          for (let column = 0; column < table.columns; column += 1) {
            const x = names + (column * table.figures.width) / table.columns;
            lines.push([x, top, x, bottom]);
          }
        if (view.showOutlineBorder)
          // The corner above the names stays open, as in Excel.
          lines.push(
            [names, top, right, top],
            [left, top + table.rowHeight, names, top + table.rowHeight],
            [left, bottom, right, bottom],
            [left, top + table.rowHeight, left, bottom],
            [names, top, names, top + table.rowHeight],
            [right, top, right, bottom],
          );
        ctx.beginPath();
        for (const [x1, y1, x2, y2] of lines) {
          ctx.moveTo(x1, y1);
          ctx.lineTo(x2, y2);
        }
        ctx.stroke();
      });
    },
  };
}
