import { DOCS, documented, unimplemented } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import { asBoolean, asNumber, asOneOf, given } from "../checks";
import { type HostOf, names, navigations } from "../hostTypes";
import { RangeHost } from "../range";
import { type DataNode, stored, StoredObject } from "../storedObject";
import { AXIS } from "./fields";
import { ChartAxisFormatHost, ChartGridlinesFormatHost } from "./formats";
import { ChartAxisTitleHost } from "./titles";
import { chartView, seriesIds } from "./view";

/** An axis's place in the data. */
export type AxisName = "category" | "value" | "categorySecondary" | "valueSecondary";

/** Excel.ChartGridlines */
export class ChartGridlinesHost extends StoredObject implements HostOf<Excel.ChartGridlines> {
  static override readonly typeName = "ChartGridlines";
  static override readonly scalars = names<Excel.Interfaces.ChartGridlinesLoadOptions>()("visible");
  static override readonly navigations = navigations<Excel.ChartGridlines>()("format");
  readonly #initial: boolean;
  readonly #canShow: boolean;

  /**
   * @param node - where they are kept
   * @param initial - whether they are shown at first
   * @param canShow - false for those that this host cannot draw
   */
  constructor(node: DataNode, initial: boolean, canShow = true) {
    super(node);
    this.#initial = initial;
    this.#canShow = canShow;
  }

  get visible(): boolean {
    const { visible } = this._node.data;
    return typeof visible === "boolean" ? visible : this.#initial;
  }
  set visible(value: unknown) {
    const visible = asBoolean(value);
    if (visible && !this.#canShow) {
      throw unimplemented("This host does not draw minor grid lines.");
    }
    this._assertWritable();
    this._node.write({ visible });
  }

  get format(): ChartGridlinesFormatHost {
    return new ChartGridlinesFormatHost(this._node.child("format"));
  }
}

const { minimum, maximum, majorUnit, ...KEPT } = AXIS;
const LIMITS = { minimum, maximum, majorUnit } as const;

/** Excel.ChartAxis */
export class ChartAxisHost
  extends stored("ChartAxis", KEPT, "axisGroup", "majorUnit", "maximum", "minimum", "type")
  implements HostOf<Excel.ChartAxis>
{
  static override readonly navigations = navigations<Excel.ChartAxis>()(
    "format",
    "majorGridlines",
    "minorGridlines",
    "title",
  );
  readonly #name: AxisName;

  constructor(chart: DataNode, name: AxisName) {
    super(chart.child("axes", name));
    this.#name = name;
  }

  get axisGroup(): "Primary" | "Secondary" {
    return this.#name.endsWith("Secondary") ? "Secondary" : "Primary";
  }
  get type(): "Category" | "Value" {
    return this.#name.startsWith("category") ? "Category" : "Value";
  }

  /** documented: set a number, or "" for automatic; always a number when read. */
  get minimum(): unknown {
    return this.#scale.minimum;
  }
  set minimum(value: unknown) {
    this.#limit("minimum", value);
  }
  get maximum(): unknown {
    return this.#scale.maximum;
  }
  set maximum(value: unknown) {
    this.#limit("maximum", value);
  }
  get majorUnit(): unknown {
    return this.#scale.majorUnit;
  }
  set majorUnit(value: unknown) {
    if (value !== "" && asNumber(value) <= 0) throw documented("InvalidArgument", DOCS.codes);
    this.#limit("majorUnit", value);
  }

  get format(): ChartAxisFormatHost {
    return new ChartAxisFormatHost(this._node.child("format"));
  }
  get majorGridlines(): ChartGridlinesHost {
    return new ChartGridlinesHost(this._node.child("majorGridlines"), this.#name === "value");
  }
  get minorGridlines(): ChartGridlinesHost {
    return new ChartGridlinesHost(this._node.child("minorGridlines"), false, false);
  }
  get title(): ChartAxisTitleHost {
    return new ChartAxisTitleHost(this._node.child("title"));
  }

  /** The categories of all series. */
  setCategoryNames(sourceData: unknown): void {
    if (this.type !== "Category" || !(sourceData instanceof RangeHost))
      throw documented("InvalidArgument", DOCS.codes);
    this._assertWritable();
    const { session, attachment } = this._node;
    const place = { sheet: sourceData._sheet, box: sourceData._box };
    const added = seriesIds(attachment).map((id) => [`${id}.categories`, place]);
    session.store.attachments.put({
      ...attachment,
      anchors: { ...attachment.anchors, ...(Object.fromEntries(added) as Record<string, typeof place>) },
    });
  }

  get #scale(): { readonly minimum: number; readonly maximum: number; readonly majorUnit: number } {
    const { axes } = chartView(this._node.session.store, this._node.attachment);
    const scale = axes[this.#name]?.scale;
    // documented for value axes only; category axes count their categories (inferred).
    return scale ?? { minimum: 0, maximum: 0, majorUnit: 1 };
  }

  #limit(name: keyof typeof LIMITS, value: unknown): void {
    const checked = LIMITS[name].check(value);
    this._assertWritable();
    this._node.write({ [name]: checked });
  }
}

/** Excel.ChartAxes */
export class ChartAxesHost extends HostObject implements HostOf<Excel.ChartAxes> {
  static override readonly typeName = "ChartAxes";
  static override readonly navigations = navigations<Excel.ChartAxes>()("categoryAxis", "valueAxis");
  readonly #chart: DataNode;

  constructor(chart: DataNode) {
    super();
    this.#chart = chart;
  }

  get categoryAxis(): ChartAxisHost {
    return new ChartAxisHost(this.#chart, "category");
  }
  get valueAxis(): ChartAxisHost {
    return new ChartAxisHost(this.#chart, "value");
  }

  getItem(type: unknown, group?: unknown): ChartAxisHost {
    const kind = asOneOf(type, ["Category", "Value", "Series"]);
    const second = given(group) && asOneOf(group, ["Primary", "Secondary"]) === "Secondary";
    if (kind === "Series") throw unimplemented("This host has no series axes.");
    if (kind === "Category") return new ChartAxisHost(this.#chart, second ? "categorySecondary" : "category");
    return new ChartAxisHost(this.#chart, second ? "valueSecondary" : "value");
  }
}
