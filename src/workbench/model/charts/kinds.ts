/** How a chart is drawn in the end. */
export type ChartFamily =
  "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "scatter" | "bubble" | "radar";

/** A kind of chart of Excel's: its family, and what it is beside. */
export interface ChartKind {
  readonly family: ChartFamily;
  readonly stacked?: boolean;
  /** Each stack is 100 %. */
  readonly percent?: boolean;
  readonly markers?: boolean;
  readonly smooth?: boolean;
  readonly lines?: boolean;
  readonly exploded?: boolean;
  readonly filled?: boolean;
  /** Drawn as something near it, because this host cannot draw the kind itself. */
  readonly nearest?: boolean;
}

const NEAR_COLUMN: ChartKind = { family: "column", nearest: true };

/** Excel's kinds of charts. */
export const CHART_KINDS = {
  ColumnClustered: { family: "column" },
  ColumnStacked: { family: "column", stacked: true },
  ColumnStacked100: { family: "column", stacked: true, percent: true },
  BarClustered: { family: "bar" },
  BarStacked: { family: "bar", stacked: true },
  BarStacked100: { family: "bar", stacked: true, percent: true },
  Line: { family: "line" },
  LineStacked: { family: "line", stacked: true },
  LineStacked100: { family: "line", stacked: true, percent: true },
  LineMarkers: { family: "line", markers: true },
  LineMarkersStacked: { family: "line", stacked: true, markers: true },
  LineMarkersStacked100: { family: "line", stacked: true, percent: true, markers: true },
  Area: { family: "area" },
  AreaStacked: { family: "area", stacked: true },
  AreaStacked100: { family: "area", stacked: true, percent: true },
  Pie: { family: "pie" },
  PieExploded: { family: "pie", exploded: true },
  Doughnut: { family: "doughnut" },
  DoughnutExploded: { family: "doughnut", exploded: true },
  XYScatter: { family: "scatter", markers: true },
  XYScatterSmooth: { family: "scatter", markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { family: "scatter", lines: true, smooth: true },
  XYScatterLines: { family: "scatter", markers: true, lines: true },
  XYScatterLinesNoMarkers: { family: "scatter", lines: true },
  Bubble: { family: "bubble" },
  Radar: { family: "radar" },
  RadarMarkers: { family: "radar", markers: true },
  RadarFilled: { family: "radar", filled: true },
  "3DColumnClustered": { family: "column", nearest: true },
  "3DColumnStacked": { family: "column", stacked: true, nearest: true },
  "3DColumnStacked100": { family: "column", stacked: true, percent: true, nearest: true },
  "3DBarClustered": { family: "bar", nearest: true },
  "3DBarStacked": { family: "bar", stacked: true, nearest: true },
  "3DBarStacked100": { family: "bar", stacked: true, percent: true, nearest: true },
  "3DColumn": NEAR_COLUMN,
  "3DLine": { family: "line", nearest: true },
  "3DPie": { family: "pie", nearest: true },
  "3DPieExploded": { family: "pie", exploded: true, nearest: true },
  "3DArea": { family: "area", nearest: true },
  "3DAreaStacked": { family: "area", stacked: true, nearest: true },
  "3DAreaStacked100": { family: "area", stacked: true, percent: true, nearest: true },
  Bubble3DEffect: { family: "bubble", nearest: true },
  PieOfPie: { family: "pie", nearest: true },
  BarOfPie: { family: "pie", nearest: true },
  Surface: { family: "area", nearest: true },
  SurfaceWireframe: { family: "line", nearest: true },
  SurfaceTopView: { family: "area", nearest: true },
  SurfaceTopViewWireframe: { family: "line", nearest: true },
  StockHLC: { family: "line", nearest: true },
  StockOHLC: { family: "line", nearest: true },
  StockVHLC: { family: "line", nearest: true },
  StockVOHLC: { family: "line", nearest: true },
  CylinderColClustered: NEAR_COLUMN,
  CylinderColStacked: { family: "column", stacked: true, nearest: true },
  CylinderColStacked100: { family: "column", stacked: true, percent: true, nearest: true },
  CylinderBarClustered: { family: "bar", nearest: true },
  CylinderBarStacked: { family: "bar", stacked: true, nearest: true },
  CylinderBarStacked100: { family: "bar", stacked: true, percent: true, nearest: true },
  CylinderCol: NEAR_COLUMN,
  ConeColClustered: NEAR_COLUMN,
  ConeColStacked: { family: "column", stacked: true, nearest: true },
  ConeColStacked100: { family: "column", stacked: true, percent: true, nearest: true },
  ConeBarClustered: { family: "bar", nearest: true },
  ConeBarStacked: { family: "bar", stacked: true, nearest: true },
  ConeBarStacked100: { family: "bar", stacked: true, percent: true, nearest: true },
  ConeCol: NEAR_COLUMN,
  PyramidColClustered: NEAR_COLUMN,
  PyramidColStacked: { family: "column", stacked: true, nearest: true },
  PyramidColStacked100: { family: "column", stacked: true, percent: true, nearest: true },
  PyramidBarClustered: { family: "bar", nearest: true },
  PyramidBarStacked: { family: "bar", stacked: true, nearest: true },
  PyramidBarStacked100: { family: "bar", stacked: true, percent: true, nearest: true },
  PyramidCol: NEAR_COLUMN,
  Histogram: NEAR_COLUMN,
  Pareto: NEAR_COLUMN,
  Waterfall: NEAR_COLUMN,
  Boxwhisker: NEAR_COLUMN,
  RegionMap: { family: "bar", nearest: true },
  Funnel: { family: "bar", nearest: true },
  Treemap: { family: "pie", nearest: true },
  Sunburst: { family: "doughnut", nearest: true },
} as const satisfies Readonly<Record<string, ChartKind>>;

/** Name of a kind of chart. */
export type ChartTypeName = keyof typeof CHART_KINDS;

/** All kinds. */
export const CHART_TYPES = Object.keys(CHART_KINDS) as readonly ChartTypeName[];

/** What a kind is. */
export function kindOf(type: ChartTypeName): ChartKind {
  return CHART_KINDS[type];
}

/** Pies have one series and no axes. */
export function isRound({ family }: ChartKind): boolean {
  return family === "pie" || family === "doughnut";
}

/** Whether Excel offers trendlines. documented: not for stacked, pie, doughnut and radar charts ("Add a trend", support.microsoft.com) */
export function allowsTrendlines({ family, stacked }: ChartKind): boolean {
  return stacked !== true && !["pie", "doughnut", "radar"].includes(family);
}

/** Whether points have an x of their own. */
export function hasXValues({ family }: ChartKind): boolean {
  return family === "scatter" || family === "bubble";
}
