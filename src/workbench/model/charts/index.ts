import { ChartAxesHost, ChartAxisHost, ChartGridlinesHost } from "./axes";
import { ChartCollectionHost, ChartHost } from "./chart";
import { ChartDataLabelHost } from "./dataLabel";
import { ChartDataTableHost, ChartErrorBarsHost } from "./errorBars";
import {
  ChartAreaFormatHost,
  ChartAxisFormatHost,
  ChartAxisTitleFormatHost,
  ChartBorderHost,
  ChartDataLabelFormatHost,
  ChartDataTableFormatHost,
  ChartErrorBarsFormatHost,
  ChartFillHost,
  ChartFontHost,
  ChartGridlinesFormatHost,
  ChartLegendFormatHost,
  ChartLineFormatHost,
  ChartPlotAreaFormatHost,
  ChartPointFormatHost,
  ChartSeriesFormatHost,
  ChartTitleFormatHost,
  ChartTrendlineFormatHost,
  ChartTrendlineLabelFormatHost,
} from "./formats";
import { ChartDataLabelsHost } from "./labels";
import { ChartLegendEntryCollectionHost, ChartLegendEntryHost, ChartLegendHost } from "./legend";
import { ChartPlotAreaHost } from "./plotArea";
import { ChartPointHost, ChartPointsCollectionHost } from "./points";
import { ChartSeriesCollectionHost, ChartSeriesHost } from "./series";
import { ChartAxisTitleHost, ChartFormatStringHost, ChartTitleHost } from "./titles";
import { ChartTrendlineLabelHost } from "./trendlineLabel";
import { ChartTrendlineCollectionHost, ChartTrendlineHost } from "./trendlines";

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
  ChartDataLabelHost,
  ChartDataLabelsHost,
  ChartDataTableFormatHost,
  ChartDataTableHost,
  ChartErrorBarsFormatHost,
  ChartErrorBarsHost,
  ChartFillHost,
  ChartFontHost,
  ChartFormatStringHost,
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
  ChartTrendlineCollectionHost,
  ChartTrendlineFormatHost,
  ChartTrendlineHost,
  ChartTrendlineLabelFormatHost,
  ChartTrendlineLabelHost,
] as const;
