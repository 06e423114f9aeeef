import { DOCS, documented } from "../../richapi/errors";
import { HostCollection } from "../../richapi/hostObject";
import { asBoolean } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { type DataNode, stored } from "../storedObject";
import { ChartDataLabelHost, type PointKey } from "./dataLabel";
import { POINT } from "./fields";
import { ChartPointFormatHost } from "./formats";
import { LABEL_PARTS, saysAnything } from "./labelView";
import { labelAt } from "./layout/labelLayout";
import type { SeriesView } from "./view";

/** Excel.ChartPoint */
export class ChartPointHost
  extends stored("ChartPoint", POINT, "hasDataLabel", "value")
  implements HostOf<Excel.ChartPoint>
{
  static override readonly navigations = navigations<Excel.ChartPoint>()("dataLabel", "format");
  readonly #point: PointKey;
  readonly #series: () => SeriesView;

  constructor(point: PointKey, series: () => SeriesView) {
    super(point.chart.child("series", point.series, "points", String(point.index)));
    this.#point = point;
    this.#series = series;
  }

  get value(): unknown {
    const value = this.#series().values[this.#point.index];
    if (value === undefined) throw documented("ItemNotFound", DOCS.codes);
    return value;
  }
  get hasDataLabel(): boolean {
    return saysAnything(labelAt(this.#series(), this.#point.index));
  }
  /** inferred: a label that comes shows the value; one that goes says nothing any more */
  set hasDataLabel(value: unknown) {
    const shown = asBoolean(value);
    this._assertWritable();
    if (shown === this.hasDataLabel) return;
    const nothing = Object.fromEntries(LABEL_PARTS.map((part) => [part, false]));
    this._node.child("label").write(shown ? { showValue: true } : { ...nothing, text: null });
  }
  get dataLabel(): ChartDataLabelHost {
    return new ChartDataLabelHost(this.#point);
  }
  get format(): ChartPointFormatHost {
    return new ChartPointFormatHost(this._node.child("format"));
  }
}

/** Excel.ChartPointsCollection */
export class ChartPointsCollectionHost
  extends HostCollection<ChartPointHost>
  implements HostOf<Excel.ChartPointsCollection>
{
  static override readonly typeName = "ChartPointsCollection";
  static override readonly scalars = ["count"];
  readonly #chart: DataNode;
  readonly #id: string;
  readonly #view: () => SeriesView;

  /**
   * @param chart - the chart
   * @param id - of the series
   * @param view - the series with its figures
   */
  constructor(chart: DataNode, id: string, view: () => SeriesView) {
    super();
    this.#chart = chart;
    this.#id = id;
    this.#view = view;
  }

  get count(): number {
    return this.#view().values.length;
  }

  _items(): ChartPointHost[] {
    return this.#view().values.map(
      (_value, index) => new ChartPointHost({ chart: this.#chart, series: this.#id, index }, this.#view),
    );
  }

  _find(key: unknown): ChartPointHost | undefined {
    return typeof key === "number" ? this._items()[key] : undefined;
  }
}
