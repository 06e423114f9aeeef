import { DOCS, documented } from "../../richapi/errors";
import { asBoolean, asString } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { findPlace } from "../resolve";
import { type DataNode, stored } from "../storedObject";
import { HostCollection, HostObject } from "../../richapi/hostObject";
import { asTitle, AXIS_TITLE, LEGEND, TITLE } from "./fields";
import { ChartAxisTitleFormatHost, ChartLegendFormatHost, ChartTitleFormatHost } from "./formats";
import { titleText } from "./view";

/** Excel.ChartTitle */
export class ChartTitleHost
  extends stored("ChartTitle", TITLE, "text", "visible")
  implements HostOf<Excel.ChartTitle>
{
  static override readonly navigations = navigations<Excel.ChartTitle>()("format");

  get text(): string {
    return titleText(this._node.session.store, this._node.attachment);
  }
  set text(value: unknown) {
    const text = asTitle(value);
    this._assertWritable();
    // inferred: a text makes the title visible.
    this._node.write({ text, visible: true });
  }
  get visible(): boolean {
    return this._node.data.visible !== false;
  }
  set visible(value: unknown) {
    const visible = asBoolean(value);
    this._assertWritable();
    this._node.write({ visible });
  }

  get format(): ChartTitleFormatHost {
    return new ChartTitleFormatHost(this._node.child("format"));
  }

  /** documented: the title shows what a cell says, in A1 notation. */
  setFormula(formula: unknown): void {
    const { session, attachment } = this._node;
    const place = findPlace(session, asString(formula), attachment.sheet ?? "");
    if (place === null) throw documented("InvalidArgument", DOCS.codes);
    this._assertWritable();
    session.store.attachments.put({ ...attachment, anchors: { ...attachment.anchors, title: place } });
    this._node.write({ visible: true, text: null });
  }
}

/** Excel.ChartAxisTitle */
export class ChartAxisTitleHost
  extends stored("ChartAxisTitle", { textOrientation: AXIS_TITLE.textOrientation }, "text", "visible")
  implements HostOf<Excel.ChartAxisTitle>
{
  static override readonly navigations = navigations<Excel.ChartAxisTitle>()("format");

  get text(): string {
    const { text } = this._node.data;
    return typeof text === "string" ? text : "Axis Title";
  }
  set text(value: unknown) {
    const text = asTitle(value);
    this._assertWritable();
    // inferred: a text makes the title visible.
    this._node.write({ text, visible: true });
  }
  get visible(): boolean {
    return this._node.data.visible === true;
  }
  set visible(value: unknown) {
    const visible = asBoolean(value);
    this._assertWritable();
    this._node.write({ visible });
  }

  get format(): ChartAxisTitleFormatHost {
    return new ChartAxisTitleFormatHost(this._node.child("format"));
  }
}

/** Excel.ChartLegend */
export class ChartLegendHost extends stored("ChartLegend", LEGEND) implements HostOf<Excel.ChartLegend> {
  static override readonly navigations = navigations<Excel.ChartLegend>()("format", "legendEntries");

  get format(): ChartLegendFormatHost {
    return new ChartLegendFormatHost(this._node.child("format"));
  }
  get legendEntries(): ChartLegendEntryCollectionHost {
    return new ChartLegendEntryCollectionHost(this._node);
  }
}

/** Excel.ChartLegendEntry */
export class ChartLegendEntryHost extends HostObject implements HostOf<Excel.ChartLegendEntry> {
  static override readonly typeName = "ChartLegendEntry";
  static override readonly scalars: readonly string[] = ["index", "visible"];
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
    this.#legend.child("hidden").write({ [String(this.index)]: !asBoolean(value) });
  }
}

/** Excel.ChartLegendEntryCollection: one for each series. */
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
    const { order = [] } = this.#legend.attachment.data as { readonly order?: readonly string[] };
    return order.map((_id, index) => new ChartLegendEntryHost(this.#legend, index));
  }

  _find(key: unknown): ChartLegendEntryHost | undefined {
    return typeof key === "number" ? this._items()[key] : undefined;
  }
}
