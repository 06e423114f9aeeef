import { DOCS, documented, inferred } from "../../richapi/errors";
import { HostCollection } from "../../richapi/hostObject";
import { fullAddress } from "../address";
import { asInteger, asOneOf, asString, given } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { RangeHost } from "../range";
import type { AttachmentData } from "../attachments";
import { type DataNode, stored } from "../storedObject";
import { ChartErrorBarsHost } from "./errorBars";
import { CHART, SERIES } from "./fields";
import { ChartSeriesFormatHost } from "./formats";
import type { ChartFamily, ChartTypeName } from "./kinds";
import { ChartDataLabelsHost } from "./labels";
import { ChartPointsCollectionHost } from "./points";
import { ChartTrendlineCollectionHost } from "./trendlines";
import { chartTypeOf, chartView, seriesIds, type SeriesView } from "./view";

const { doughnutHoleSize, gapWidth, hasDataLabels, overlap, ...KEPT } = SERIES;
const DIMENSIONS = ["Categories", "Values", "XValues", "YValues", "BubbleSizes"] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** Excel.ChartSeries */
export class ChartSeriesHost
  extends stored(
    "ChartSeries",
    KEPT,
    "chartType",
    "doughnutHoleSize",
    "gapWidth",
    "hasDataLabels",
    "name",
    "overlap",
    "plotOrder",
  )
  implements HostOf<Excel.ChartSeries>
{
  static override readonly navigations = navigations<Excel.ChartSeries>()(
    "dataLabels",
    "format",
    "points",
    "trendlines",
    "xErrorBars",
    "yErrorBars",
  );
  readonly #chart: DataNode;
  readonly #id: string;

  constructor(chart: DataNode, id: string) {
    super(chart.child("series", id));
    this.#chart = chart;
    this.#id = id;
  }

  get chartType(): ChartTypeName {
    return (this._node.data.chartType as ChartTypeName | undefined) ?? chartTypeOf(this.#chart.attachment);
  }
  set chartType(value: unknown) {
    const chartType = CHART.chartType.check(value);
    this._assertWritable();
    this._node.write({ chartType });
  }
  get doughnutHoleSize(): number {
    return this.#view.doughnutHoleSize;
  }
  /** documented: InvalidArgument for series that are no doughnuts */
  set doughnutHoleSize(value: unknown) {
    this.#setForGroup({ doughnutHoleSize: doughnutHoleSize.check(value) }, ["doughnut"]);
  }
  get gapWidth(): number {
    return this.#view.gapWidth;
  }
  /** documented: InvalidArgument for series that have no bars (nor, for some pies, two plots) */
  set gapWidth(value: unknown) {
    this.#setForGroup({ gapWidth: gapWidth.check(value) }, ["bar", "column", "pie"]);
  }
  get overlap(): number {
    return this.#view.overlap;
  }
  /** documented: applies to bars and columns only. inferred: no effect on others */
  set overlap(value: unknown) {
    this.#setForGroup({ overlap: overlap.check(value) });
  }
  get hasDataLabels(): boolean {
    return this._node.data.hasDataLabels === true;
  }
  /** documented: shows or hides them; they show values then. */
  set hasDataLabels(value: unknown) {
    const shown = hasDataLabels.check(value);
    this._assertWritable();
    this._node.write({ hasDataLabels: shown });
    if (shown) this._node.child("dataLabels").write({ showValue: true });
  }
  get name(): string {
    return this.#view.name;
  }
  set name(value: unknown) {
    const name = asString(value);
    // documented: at most 255 letters (ChartSeries.name)
    if (name.length > 255) throw documented("InvalidArgument", "ChartSeries.name");
    this._assertWritable();
    this._node.write({ name });
  }
  get plotOrder(): number {
    return seriesIds(this.#chart.attachment).indexOf(this.#id) + 1;
  }
  set plotOrder(value: unknown) {
    const others = seriesIds(this.#chart.attachment).filter((id) => id !== this.#id);
    const at = asInteger(value) - 1;
    if (at < 0 || at > others.length) throw documented("InvalidArgument", DOCS.codes);
    this._assertWritable();
    this.#chart.write({ order: [...others.slice(0, at), this.#id, ...others.slice(at)] });
  }

  get dataLabels(): ChartDataLabelsHost {
    return new ChartDataLabelsHost(this._node.child("dataLabels"), this._node.child("points"));
  }
  get format(): ChartSeriesFormatHost {
    return new ChartSeriesFormatHost(this._node.child("format"));
  }
  get points(): ChartPointsCollectionHost {
    return new ChartPointsCollectionHost(this.#chart, this.#id, () => this.#view);
  }

  get trendlines(): ChartTrendlineCollectionHost {
    return new ChartTrendlineCollectionHost(
      this._node,
      () => this.chartType,
      () => this.#view,
    );
  }
  get xErrorBars(): ChartErrorBarsHost {
    return new ChartErrorBarsHost(this._node.child("xErrorBars"));
  }
  get yErrorBars(): ChartErrorBarsHost {
    return new ChartErrorBarsHost(this._node.child("yErrorBars"));
  }

  delete(): void {
    this._assertWritable();
    const { attachment, session } = this.#chart;
    const order = seriesIds(attachment).filter((id) => id !== this.#id);
    const anchors = Object.entries(attachment.anchors).filter(([name]) => !name.startsWith(`${this.#id}.`));
    session.store.attachments.put({
      ...attachment,
      anchors: Object.fromEntries(anchors),
      data: { ...attachment.data, order },
    });
  }

  setValues(sourceData: unknown): void {
    this.#setCells("values", sourceData);
  }
  setXAxisValues(sourceData: unknown): void {
    this.#setCells("categories", sourceData);
  }
  setBubbleSizes(sourceData: unknown): void {
    this.#setCells("bubbles", sourceData);
  }

  /** documented: as texts */
  getDimensionValues(dimension: unknown): string[] {
    const { values, categories, sizes } = this.#view;
    switch (asOneOf(dimension, DIMENSIONS)) {
      case "Values":
      case "YValues":
        return values.map((value) => (value === null ? "" : String(value)));
      case "BubbleSizes":
        return sizes.map(String);
      default:
        return [...categories];
    }
  }

  getDimensionDataSourceType(dimension: unknown): "LocalRange" | "Unknown" {
    return this.#cells(asOneOf(dimension, DIMENSIONS)) === undefined ? "Unknown" : "LocalRange";
  }

  getDimensionDataSourceString(dimension: unknown): string {
    const place = this.#cells(asOneOf(dimension, DIMENSIONS));
    // inferred: without cells there is nothing to name.
    if (place === undefined)
      throw inferred("InvalidOperation", "values that are no range have no range to give");
    return fullAddress(this.#chart.session.sheet(place.sheet).name, place.box);
  }

  #cells(dimension: Dimension) {
    const name =
      dimension === "BubbleSizes"
        ? "bubbles"
        : dimension === "Values" || dimension === "YValues"
          ? "values"
          : "categories";
    return this.#chart.attachment.anchors[`${this.#id}.${name}`] ?? undefined;
  }

  #setCells(what: "values" | "categories" | "bubbles", range: unknown): void {
    if (!(range instanceof RangeHost)) throw documented("InvalidArgument", DOCS.codes);
    this._assertWritable();
    const { attachment, session } = this.#chart;
    const place = { sheet: range._sheet, box: range._box };
    session.store.attachments.put({
      ...attachment,
      anchors: { ...attachment.anchors, [`${this.#id}.${what}`]: place },
    });
  }

  /** What bars and rings have in common is set for all series of their kind and axes at once. inferred from ChartGroup of VBA */
  #setForGroup(patch: AttachmentData, families?: readonly ChartFamily[]): void {
    const { kind, axisGroup } = this.#view;
    if (families !== undefined && !families.includes(kind.family))
      throw documented("InvalidArgument", DOCS.codes);
    this._assertWritable();
    const { series } = chartView(this.#chart.session.store, this.#chart.attachment);
    const group = series.filter((one) => one.kind.family === kind.family && one.axisGroup === axisGroup);
    for (const { id } of group) this.#chart.child("series", id).write(patch);
  }

  get #view(): SeriesView {
    const { series } = chartView(this.#chart.session.store, this.#chart.attachment);
    const found = series.find((one) => one.id === this.#id);
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }
}

/** Excel.ChartSeriesCollection */
export class ChartSeriesCollectionHost
  extends HostCollection<ChartSeriesHost>
  implements HostOf<Excel.ChartSeriesCollection>
{
  static override readonly typeName = "ChartSeriesCollection";
  static override readonly scalars = ["count"];
  readonly #chart: DataNode;

  constructor(chart: DataNode) {
    super();
    this.#chart = chart;
  }

  get count(): number {
    return seriesIds(this.#chart.attachment).length;
  }

  _items(): ChartSeriesHost[] {
    return seriesIds(this.#chart.attachment).map((id) => new ChartSeriesHost(this.#chart, id));
  }

  _find(key: unknown): ChartSeriesHost | undefined {
    return typeof key === "number" ? this._items()[key] : undefined;
  }

  /** documented: a series without values, to be set; index from 0, at the end without. */
  add(name?: unknown, index?: unknown): ChartSeriesHost {
    const ids = seriesIds(this.#chart.attachment);
    const at = given(index) ? asInteger(index) : ids.length;
    if (at < 0 || at > ids.length) throw documented("InvalidArgument", DOCS.codes);
    const numbers = Object.keys(this.#chart.child("series").data).concat(ids);
    const id = `s${String(Math.max(0, ...numbers.map((known) => Number(known.slice(1)))) + 1)}`;
    const text = given(name) ? asString(name) : "";
    this.#chart.write({ order: [...ids.slice(0, at), id, ...ids.slice(at)] });
    this.#chart.child("series", id).write(text === "" ? {} : { name: text });
    return new ChartSeriesHost(this.#chart, id);
  }
}
