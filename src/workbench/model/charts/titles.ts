import { DOCS, documented } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import { asBoolean, asInteger, mixed } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { type DataNode, stored } from "../storedObject";
import { AXIS_TITLE } from "./axisFields";
import type { AxisName } from "./axisView";
import { asTitle, TITLE } from "./fields";
import { asPoints } from "./fieldKinds";
import { ChartAxisTitleFormatHost, ChartFontHost, ChartTitleFormatHost } from "./formats";
import { layoutOf } from "./layout/layout";
import type { Rect } from "./layout/textSize";
import { linkToCell } from "./links";
import { RunNode } from "./textRuns";
import { axisTitleAnchor, chartView, titleText } from "./view";

/** Excel.ChartFormatString: some letters of a title. */
export class ChartFormatStringHost extends HostObject implements HostOf<Excel.ChartFormatString> {
  static override readonly typeName = "ChartFormatString";
  static override readonly navigations = navigations<Excel.ChartFormatString>()("font");
  readonly #node: DataNode;

  constructor(node: DataNode) {
    super();
    this.#node = node;
  }

  get font(): ChartFontHost {
    return new ChartFontHost(this.#node);
  }
}

const { position, ...KEPT } = TITLE;

/** Excel.ChartTitle */
export class ChartTitleHost
  extends stored("ChartTitle", KEPT, "height", "left", "position", "text", "top", "visible", "width")
  implements HostOf<Excel.ChartTitle>
{
  static override readonly navigations = navigations<Excel.ChartTitle>()("format");

  get text(): string {
    return titleText(this._node.session.store, this._node.attachment);
  }
  set text(value: unknown) {
    const text = asTitle(value);
    this._assertWritable();
    // inferred: a text makes the title visible, and its letters lose fonts of their own.
    this._node.write({ text, visible: true, runs: null });
  }
  get visible(): boolean {
    return this._node.data.visible !== false;
  }
  set visible(value: unknown) {
    const visible = asBoolean(value);
    this._assertWritable();
    this._node.write({ visible });
  }
  get position(): (typeof position)["initial"] {
    return position.check(this._node.data.position ?? position.initial);
  }
  /** inferred: brings a title that was moved back */
  set position(value: unknown) {
    const checked = position.check(value);
    this._assertWritable();
    this._node.write({ position: checked, left: null, top: null });
  }

  /** documented: places and sizes are null for a title that is not visible */
  get left(): number {
    return mixed(this.#box?.left ?? null);
  }
  set left(value: unknown) {
    this.#move({ left: asPoints(value) });
  }
  get top(): number {
    return mixed(this.#box?.top ?? null);
  }
  set top(value: unknown) {
    this.#move({ top: asPoints(value) });
  }
  get width(): number {
    return mixed(this.#box?.width ?? null);
  }
  get height(): number {
    return mixed(this.#box?.height ?? null);
  }

  get format(): ChartTitleFormatHost {
    return new ChartTitleFormatHost(this._node.child("format"));
  }

  /** documented: counted from 0, a line break is one letter. inferred: letters that are not there are InvalidArgument */
  getSubstring(start: unknown, length: unknown): ChartFormatStringHost {
    const from = asInteger(start);
    const end = from + asInteger(length);
    if (from < 0 || end < from || end > this.text.length) throw documented("InvalidArgument", DOCS.codes);
    return new ChartFormatStringHost(new RunNode(this._node, from, end));
  }

  /** documented: the title shows what a cell says, in A1 notation. */
  setFormula(formula: unknown): void {
    this._assertWritable();
    linkToCell(this._node, "title", formula);
  }

  get #box(): Rect | undefined {
    return layoutOf(chartView(this._node.session.store, this._node.attachment)).title?.box;
  }

  #move(patch: { readonly left: number } | { readonly top: number }): void {
    this._assertWritable();
    this._node.write(patch);
  }
}

/** Excel.ChartAxisTitle */
export class ChartAxisTitleHost
  extends stored("ChartAxisTitle", {}, "text", "textOrientation", "visible")
  implements HostOf<Excel.ChartAxisTitle>
{
  static override readonly navigations = navigations<Excel.ChartAxisTitle>()("format");
  readonly #axis: AxisName;

  constructor(node: DataNode, axis: AxisName) {
    super(node);
    this.#axis = axis;
  }

  get text(): string {
    const { session, attachment } = this._node;
    return chartView(session.store, attachment).axes[this.#axis]?.title.text ?? "Axis Title";
  }
  set text(value: unknown) {
    const text = asTitle(value);
    this._assertWritable();
    // inferred: a text makes the title visible.
    this._node.write({ text, visible: true });
  }
  /** inferred: titles of upright axes are turned at first */
  get textOrientation(): number {
    const { session, attachment } = this._node;
    const { axes, kind } = chartView(session.store, attachment);
    const isUpright = (kind.family === "bar") === this.#axis.startsWith("category");
    return axes[this.#axis]?.title.textOrientation ?? (isUpright ? 90 : 0);
  }
  set textOrientation(value: unknown) {
    const textOrientation = AXIS_TITLE.textOrientation.check(value);
    this._assertWritable();
    this._node.write({ textOrientation });
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

  /** documented: the title shows what a cell says, in A1 notation. */
  setFormula(formula: unknown): void {
    this._assertWritable();
    linkToCell(this._node, axisTitleAnchor(this.#axis), formula);
  }
}
