import { ChartAxesHost, ChartAxisHost, ChartGridlinesHost } from "./axes";
import { ChartCollectionHost, ChartHost, ChartPlotAreaHost } from "./chart";
import {
  ChartAreaFormatHost,
  ChartAxisFormatHost,
  ChartAxisTitleFormatHost,
  ChartBorderHost,
  ChartDataLabelFormatHost,
  ChartFillHost,
  ChartFontHost,
  ChartGridlinesFormatHost,
  ChartLegendFormatHost,
  ChartLineFormatHost,
  ChartPlotAreaFormatHost,
  ChartPointFormatHost,
  ChartSeriesFormatHost,
  ChartTitleFormatHost,
} from "./formats";
import { ChartDataLabelsHost } from "./labels";
import { ChartPointHost, ChartPointsCollectionHost } from "./points";
import { ChartSeriesCollectionHost, ChartSeriesHost } from "./series";
import {
  ChartAxisTitleHost,
  ChartLegendEntryCollectionHost,
  ChartLegendEntryHost,
  ChartLegendHost,
  ChartTitleHost,
} from "./titles";

/** All types of charts. */
export const CHART_HOSTS = [
  ChartAreaFormatHost,
  ChartAxesHost,
  ChartAxisFormatHost,
  ChartAxisHost,
  ChartAxisTitleFormatHost,
  ChartAxisTitleHost,
  ChartBorderHost,
  ChartCollectionHost,
  ChartDataLabelFormatHost,
  ChartDataLabelsHost,
  ChartFillHost,
  ChartFontHost,
  ChartGridlinesFormatHost,
  ChartGridlinesHost,
  ChartHost,
  ChartLegendEntryCollectionHost,
  ChartLegendEntryHost,
  ChartLegendFormatHost,
  ChartLegendHost,
  ChartLineFormatHost,
  ChartPlotAreaFormatHost,
  ChartPlotAreaHost,
  ChartPointFormatHost,
  ChartPointHost,
  ChartPointsCollectionHost,
  ChartSeriesCollectionHost,
  ChartSeriesFormatHost,
  ChartSeriesHost,
  ChartTitleFormatHost,
  ChartTitleHost,
] as const;
