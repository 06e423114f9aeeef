import { DOCS, documented, unimplemented } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import { asNumber, asOneOf, given, mixed } from "../checks";
import { type HostOf, names, navigations } from "../hostTypes";
import { RangeHost } from "../range";
import { type DataNode, stored, StoredObject } from "../storedObject";
import { AXIS, AXIS_COMPUTED, AXIS_LIMITS, GRIDLINES } from "./axisFields";
import type { AxisName, AxisView } from "./axisView";
import { serialOf } from "./dateAxis";
import { ChartAxisFormatHost, ChartGridlinesFormatHost } from "./formats";
import type { AxisLayout } from "./layout/axisLayout";
import { layoutOf } from "./layout/layout";
import { crossingOf } from "./layout/ticks";
import { ChartAxisTitleHost } from "./titles";
import { chartView, seriesIds } from "./view";

/** Excel.ChartGridlines */
export class ChartGridlinesHost extends StoredObject implements HostOf<Excel.ChartGridlines> {
  static override readonly typeName = "ChartGridlines";
  static override readonly scalars = names<Excel.Interfaces.ChartGridlinesLoadOptions>()("visible");
  static override readonly navigations = navigations<Excel.ChartGridlines>()("format");
  readonly #initial: boolean;

  /**
   * @param node - where they are kept
   * @param initial - whether they are shown at first
   */
  constructor(node: DataNode, initial: boolean) {
    super(node);
    this.#initial = initial;
  }

  get visible(): boolean {
    const { visible } = this._node.data;
    return typeof visible === "boolean" ? visible : this.#initial;
  }
  set visible(value: unknown) {
    const visible = GRIDLINES.visible.check(value);
    this._assertWritable();
    this._node.write({ visible });
  }

  get format(): ChartGridlinesFormatHost {
    return new ChartGridlinesFormatHost(this._node.child("format"));
  }
}

const COMPUTED = [
  "axisGroup",
  "customDisplayUnit",
  "displayUnit",
  "height",
  "left",
  "majorUnit",
  "maximum",
  "minimum",
  "minorUnit",
  "position",
  "positionAt",
  "tickLabelSpacing",
  "top",
  "type",
  "visible",
  "width",
] as const;

/** Excel.ChartAxis */
export class ChartAxisHost extends stored("ChartAxis", AXIS, ...COMPUTED) implements HostOf<Excel.ChartAxis> {
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
  get visible(): boolean {
    return this.#view?.visible ?? false;
  }
  set visible(value: unknown) {
    this.#set({ visible: AXIS_COMPUTED.visible.check(value) });
  }

  /** documented: set a number, or "" for automatic; always a number when read. */
  get minimum(): unknown {
    return this.#ends.minimum;
  }
  set minimum(value: unknown) {
    this.#set({ minimum: AXIS_LIMITS.minimum.check(value) });
  }
  get maximum(): unknown {
    return this.#ends.maximum;
  }
  set maximum(value: unknown) {
    this.#set({ maximum: AXIS_LIMITS.maximum.check(value) });
  }
  get majorUnit(): unknown {
    return this.#ends.majorUnit;
  }
  set majorUnit(value: unknown) {
    this.#set({ majorUnit: AXIS_LIMITS.majorUnit.check(value) });
  }
  get minorUnit(): unknown {
    return this.#ends.minorUnit;
  }
  set minorUnit(value: unknown) {
    this.#set({ minorUnit: AXIS_LIMITS.minorUnit.check(value) });
  }

  get displayUnit(): AxisView["displayUnit"] {
    return this.#view?.displayUnit ?? "None";
  }
  set displayUnit(value: unknown) {
    this.#set({ displayUnit: AXIS_COMPUTED.displayUnit.check(value) });
  }
  /** inferred: by what a unit with a name divides, where none of one's own was set */
  get customDisplayUnit(): number {
    return this.#view?.unit ?? 1;
  }
  /** documented: makes the unit `Custom`; Axis.DisplayUnitCustom of VBA: not below 0. inferred: nor 0 */
  setCustomDisplayUnit(value: unknown): void {
    const customDisplayUnit = asNumber(value);
    if (customDisplayUnit <= 0) throw documented("InvalidArgument", DOCS.codes);
    this.#set({ displayUnit: "Custom", customDisplayUnit });
  }

  get position(): AxisView["position"] {
    return this.#view?.position ?? "Automatic";
  }
  set position(value: unknown) {
    this.#set({ position: AXIS_COMPUTED.position.check(value) });
  }
  /** documented: where the other axis crosses: a figure, or the number of a category */
  get positionAt(): number {
    return this.#view === undefined ? 0 : crossingOf(this.#view);
  }
  /** documented: makes the position `Custom` */
  setPositionAt(value: unknown): void {
    this.#set({ position: "Custom", positionAt: asNumber(value) });
  }

  /** documented: set a number, or "" for automatic; always a number when read. */
  get tickLabelSpacing(): unknown {
    const wish = this.#view?.tickLabelSpacing ?? "";
    return wish === "" ? (this.#layout?.spacing ?? 1) : wish;
  }
  set tickLabelSpacing(value: unknown) {
    this.#set({ tickLabelSpacing: AXIS_COMPUTED.tickLabelSpacing.check(value) });
  }

  /** documented: places and sizes are null for an axis that is not visible */
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

  get format(): ChartAxisFormatHost {
    return new ChartAxisFormatHost(this._node.child("format"));
  }
  get majorGridlines(): ChartGridlinesHost {
    return new ChartGridlinesHost(this._node.child("majorGridlines"), this.#name === "value");
  }
  get minorGridlines(): ChartGridlinesHost {
    return new ChartGridlinesHost(this._node.child("minorGridlines"), false);
  }
  get title(): ChartAxisTitleHost {
    return new ChartAxisTitleHost(this._node.child("title"), this.#name);
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

  get #view(): AxisView | undefined {
    return chartView(this._node.session.store, this._node.attachment).axes[this.#name];
  }

  get #layout(): AxisLayout | undefined {
    return layoutOf(chartView(this._node.session.store, this._node.attachment)).axes[this.#name];
  }

  get #box(): AxisLayout["box"] | undefined {
    return this.visible ? this.#layout?.box : undefined;
  }

  get #ends(): {
    readonly minimum: number;
    readonly maximum: number;
    readonly majorUnit: number;
    readonly minorUnit: number;
  } {
    const { scale, dates, categories = [] } = this.#view ?? {};
    if (scale !== undefined) return scale;
    if (dates !== undefined) {
      const { majorUnit, minorUnit } = dates;
      return { minimum: serialOf(dates, 0), maximum: serialOf(dates, dates.count - 1), majorUnit, minorUnit };
    }
    // documented for value axes only; category axes count their categories (inferred).
    return { minimum: 1, maximum: Math.max(1, categories.length), majorUnit: 1, minorUnit: 1 };
  }

  #set(patch: Record<string, unknown>): void {
    this._assertWritable();
    this._node.write(patch);
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
