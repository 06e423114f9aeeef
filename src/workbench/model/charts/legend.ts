import { HostCollection, HostObject } from "../../richapi/hostObject";
import { asBoolean, mixed } from "../checks";
import { type HostOf, names, navigations } from "../hostTypes";
import { type DataNode, stored } from "../storedObject";
import { LEGEND, LEGEND_POSITION } from "./fields";
import { asPoints } from "./fieldKinds";
import { ChartLegendFormatHost } from "./formats";
import { layoutOf } from "./layout/layout";
import { legendItems } from "./layout/legendLayout";
import type { Rect } from "./layout/textSize";
import { chartView } from "./view";

/** Excel.ChartLegend */
export class ChartLegendHost
  extends stored("ChartLegend", LEGEND, "height", "left", "position", "top", "visible", "width")
  implements HostOf<Excel.ChartLegend>
{
  static override readonly navigations = navigations<Excel.ChartLegend>()("format", "legendEntries");

  /** inferred: charts with one series have none at first */
  get visible(): boolean {
    return chartView(this._node.session.store, this._node.attachment).legend !== undefined;
  }
  set visible(value: unknown) {
    const visible = asBoolean(value);
    this._assertWritable();
    this._node.write({ visible });
  }
  /** inferred: `Custom` as soon as it was moved or given a size */
  get position(): (typeof LEGEND_POSITION)["initial"] | "Custom" {
    const { position, left, top, width, height } = this._node.data;
    if ([left, top, width, height].some((part) => typeof part === "number")) return "Custom";
    return LEGEND_POSITION.check(position ?? LEGEND_POSITION.initial);
  }
  /** inferred: brings a legend that was moved back */
  set position(value: unknown) {
    const position = LEGEND_POSITION.check(value);
    this._assertWritable();
    this._node.write({ position, left: null, top: null, width: null, height: null });
  }

  /** documented: places and sizes are null for a legend that is not visible */
  get left(): number {
    return mixed(this.#box?.left ?? null);
  }
  set left(value: unknown) {
    this.#set({ left: asPoints(value) });
  }
  get top(): number {
    return mixed(this.#box?.top ?? null);
  }
  set top(value: unknown) {
    this.#set({ top: asPoints(value) });
  }
  get width(): number {
    return mixed(this.#box?.width ?? null);
  }
  set width(value: unknown) {
    this.#set({ width: asPoints(value) });
  }
  get height(): number {
    return mixed(this.#box?.height ?? null);
  }
  set height(value: unknown) {
    this.#set({ height: asPoints(value) });
  }

  get format(): ChartLegendFormatHost {
    return new ChartLegendFormatHost(this._node.child("format"));
  }
  get legendEntries(): ChartLegendEntryCollectionHost {
    return new ChartLegendEntryCollectionHost(this._node);
  }

  get #box(): Rect | undefined {
    return layoutOf(chartView(this._node.session.store, this._node.attachment)).legend?.box;
  }

  #set(patch: Partial<Rect>): void {
    this._assertWritable();
    this._node.write({ ...patch });
  }
}

/** Excel.ChartLegendEntry */
export class ChartLegendEntryHost extends HostObject implements HostOf<Excel.ChartLegendEntry> {
  static override readonly typeName = "ChartLegendEntry";
  static override readonly scalars = names<Excel.Interfaces.ChartLegendEntryLoadOptions>()(
    "height",
    "index",
    "left",
    "top",
    "visible",
    "width",
  );
  readonly index: number;
  readonly #legend: DataNode;

  constructor(legend: DataNode, index: number) {
    super();
    this.#legend = legend;
    this.index = index;
  }

  get visible(): boolean {
    return this.#legend.child("hidden").data[String(this.index)] !== true;
  }
  set visible(value: unknown) {
    const visible = asBoolean(value);
    const { session, attachment } = this.#legend;
    session.assertAllowed(attachment.sheet ?? "", "allowEditObjects");
    this.#legend.child("hidden").write({ [String(this.index)]: !visible });
  }

  /** inferred: null for an entry that is not shown, as documented for the legend */
  get left(): number {
    return mixed(this.#box?.left ?? null);
  }
  get top(): number {
    return mixed(this.#box?.top ?? null);
  }
  get width(): number {
    return mixed(this.#box?.width ?? null);
  }
  get height(): number {
    return mixed(this.#box?.height ?? null);
  }

  get #box(): Rect | undefined {
    const { legend } = layoutOf(chartView(this.#legend.session.store, this.#legend.attachment));
    return legend?.entries.find((entry) => entry.index === this.index)?.box;
  }
}

/** Excel.ChartLegendEntryCollection: one for each series and trendline, or each slice of a pie. */
export class ChartLegendEntryCollectionHost
  extends HostCollection<ChartLegendEntryHost>
  implements HostOf<Excel.ChartLegendEntryCollection>
{
  static override readonly typeName = "ChartLegendEntryCollection";
  readonly #legend: DataNode;

  constructor(legend: DataNode) {
    super();
    this.#legend = legend;
  }

  _items(): ChartLegendEntryHost[] {
    const chart = chartView(this.#legend.session.store, this.#legend.attachment);
    return legendItems(chart).map(({ index }) => new ChartLegendEntryHost(this.#legend, index));
  }

  _find(key: unknown): ChartLegendEntryHost | undefined {
    return typeof key === "number" ? this._items()[key] : undefined;
  }
}
