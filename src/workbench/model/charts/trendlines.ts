import { DOCS, documented, inferred } from "../../richapi/errors";
import { HostCollection } from "../../richapi/hostObject";
import { asOneOf, asString, given } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { type DataNode, partOf, stored } from "../storedObject";
import type { AttachmentData } from "../attachments";
import { TREND_TYPES, TRENDLINE } from "./fields";
import { ChartTrendlineFormatHost } from "./formats";
import { ChartTrendlineLabelHost } from "./trendlineLabel";
import { allowsTrendlines, type ChartTypeName, kindOf } from "./kinds";
import type { SeriesView } from "./view";

/** Ids of a series' trendlines, oldest first; `data` is the series'. */
export function trendlineIds(data: AttachmentData): readonly string[] {
  return (partOf(data, ["trendlines"]) as { readonly order?: readonly string[] }).order ?? [];
}

/** Excel.ChartTrendline */
export class ChartTrendlineHost
  extends stored("ChartTrendline", TRENDLINE, "name")
  implements HostOf<Excel.ChartTrendline>
{
  static override readonly navigations = navigations<Excel.ChartTrendline>()("format", "label");
  static override readonly idKey = "_Id";
  readonly #series: DataNode;
  readonly #id: string;
  readonly #view: () => SeriesView;

  constructor(series: DataNode, id: string, view: () => SeriesView) {
    super(series.child("trendlines", id));
    this.#series = series;
    this.#id = id;
    this.#view = view;
  }

  override _idValue(): string {
    return this.#id;
  }

  /** documented: an empty text brings the automatic name back */
  get name(): string {
    const found = this.#view().trendlines.find((one) => one.id === this.#id);
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found.name;
  }
  set name(value: unknown) {
    const name = asString(value);
    this._assertWritable();
    this._node.write({ name });
  }

  get format(): ChartTrendlineFormatHost {
    return new ChartTrendlineFormatHost(this._node.child("format"));
  }
  get label(): ChartTrendlineLabelHost {
    return new ChartTrendlineLabelHost(this._node.child("label"), this.#view().id, this.#id);
  }

  delete(): void {
    this._assertWritable();
    const order = trendlineIds(this.#series.data).filter((id) => id !== this.#id);
    this.#series.child("trendlines").write({ order, [this.#id]: {} });
  }
}

/** Excel.ChartTrendlineCollection */
export class ChartTrendlineCollectionHost
  extends HostCollection<ChartTrendlineHost>
  implements HostOf<Excel.ChartTrendlineCollection>
{
  static override readonly typeName = "ChartTrendlineCollection";
  readonly #series: DataNode;
  readonly #type: () => ChartTypeName;
  readonly #view: () => SeriesView;

  constructor(series: DataNode, type: () => ChartTypeName, view: () => SeriesView) {
    super();
    this.#series = series;
    this.#type = type;
    this.#view = view;
  }

  _items(): ChartTrendlineHost[] {
    return trendlineIds(this.#series.data).map((id) => new ChartTrendlineHost(this.#series, id, this.#view));
  }

  _find(key: unknown): ChartTrendlineHost | undefined {
    const items = this._items();
    return typeof key === "number" ? items[key] : items.find((one) => one._idValue() === key);
  }

  /** documented: linear unless said otherwise */
  add(type?: unknown): ChartTrendlineHost {
    const checked = given(type) ? asOneOf(type, TREND_TYPES) : "Linear";
    if (!allowsTrendlines(kindOf(this.#type())))
      throw inferred("InvalidOperation", "Excel offers no trendline for stacked, round and radar charts");
    const node = this.#series.child("trendlines");
    node.session.assertAllowed(node.attachment.sheet ?? "", "allowEditObjects");
    const known = Object.keys(node.data).map((id) => Number(id.slice(1)));
    const id = `t${String(Math.max(0, ...known.filter(Number.isFinite)) + 1)}`;
    node.write({ order: [...trendlineIds(this.#series.data), id] });
    node.child(id).write({ type: checked });
    return new ChartTrendlineHost(this.#series, id, this.#view);
  }
}
