import type { Plugin } from "chart.js";
import { labelsOf } from "../../model/charts/layout/labelLayout";
import type { ChartLayout } from "../../model/charts/layout/layout";
import type { PointShape } from "../../model/charts/layout/pointShapes";
import type { ChartView, SeriesView } from "../../model/charts/view";
import type { Drawn } from "./datasets";
import { type ChartColors, drawBox, inPoints, PIXELS } from "./drawing";
import { drawKey } from "./keys";
import { drawText } from "./texts";

/** Writes labels at the points, which Chart.js itself cannot: where the layout of the model has them. */
export function labelsPlugin(
  chart: ChartView,
  layout: ChartLayout,
  series: readonly SeriesView[],
  colors: ChartColors,
): Plugin<Drawn> {
  return {
    id: "pointLabels",
    afterDatasetsDraw: (drawn) => {
      const { ctx } = drawn;
      series.forEach((one, index) => {
        // The model has no places for the corners of a radar.
        const shapes =
          one.kind.family === "radar"
            ? drawn
                .getDatasetMeta(index)
                .data.map(({ x, y }): PointShape => ({ x: x / PIXELS, y: y / PIXELS }))
            : undefined;
        inPoints(ctx, () => {
          for (const label of labelsOf(chart, layout, one, shapes)) {
            if (label === undefined) continue;
            const { box, key, view } = label;
            drawBox(ctx, box, view.look, colors);
            const place = { left: box.left + key, top: box.top, width: box.width - key, height: box.height };
            drawText(ctx, { ...label, box: place }, colors.text);
            if (key === 0) continue;
            const middle = box.top + box.height / 2;
            drawKey(
              ctx,
              chart,
              { series: one, point: label.index },
              { left: box.left, middle, width: key - 2 },
            );
          }
        });
      });
    },
  };
}
