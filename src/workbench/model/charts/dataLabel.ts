import type { AttachmentData } from "../attachments";
import { asBoolean, asString, mixed } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { DataNode, stored } from "../storedObject";
import { asTitle, DATA_LABELS } from "./fields";
import { asPoints } from "./fieldKinds";
import { ChartDataLabelFormatHost } from "./formats";
import { labelAt, labelsOf } from "./layout/labelLayout";
import { layoutOf } from "./layout/layout";
import type { Rect } from "./layout/textSize";
import { linkedFormula, linkToCell } from "./links";
import { labelAnchor } from "./seriesView";
import { chartView } from "./view";

/** The data of a point's label over those of its series' labels, which hold where it has none of its own. */
class PointLabelNode extends DataNode {
  readonly #own: DataNode;
  readonly #series: DataNode;

  constructor(own: DataNode, series: DataNode) {
    super(own.session, "chart", own.attachment.id);
    this.#own = own;
    this.#series = series;
  }

  override get data(): AttachmentData {
    return { ...this.#series.data, ...this.#own.data };
  }

  override child(...path: readonly string[]): DataNode {
    return new PointLabelNode(this.#own.child(...path), this.#series.child(...path));
  }

  override write(patch: AttachmentData): void {
    this.#own.write(patch);
  }
}

/** A point of a series of a chart. */
export interface PointKey {
  readonly chart: DataNode;
  readonly series: string;
  readonly index: number;
}

const { position, ...KEPT } = DATA_LABELS;

/** Excel.ChartDataLabel: of one point. */
export class ChartDataLabelHost
  extends stored(
    "ChartDataLabel",
    KEPT,
    "autoText",
    "formula",
    "height",
    "left",
    "position",
    "text",
    "top",
    "width",
  )
  implements HostOf<Excel.ChartDataLabel>
{
  static override readonly navigations = navigations<Excel.ChartDataLabel>()("format");
  readonly #point: PointKey;

  constructor(point: PointKey) {
    const data = point.chart.child("series", point.series);
    super(new PointLabelNode(data.child("points", String(point.index), "label"), data.child("dataLabels")));
    this.#point = point;
  }

  get position(): (typeof position)["initial"] {
    const view = chartView(this.#point.chart.session.store, this.#point.chart.attachment);
    const series = view.series.find((one) => one.id === this.#point.series);
    return series === undefined ? position.initial : labelAt(series, this.#point.index).position;
  }
  /** inferred: brings a label that was moved back */
  set position(value: unknown) {
    this.#set({ position: position.check(value), left: null, top: null, shift: null });
  }

  get autoText(): boolean {
    return typeof this._node.data.text !== "string";
  }
  /** documented: whether the text is made of the point's figures. inferred: `false` keeps the text as it is now */
  set autoText(value: unknown) {
    this.#set({ text: asBoolean(value) ? null : this.text });
  }
  get text(): string {
    return this.#layout?.text ?? "";
  }
  set text(value: unknown) {
    this.#set({ text: asTitle(value) });
  }
  /** inferred: the text itself where it comes from no cell */
  get formula(): string {
    return linkedFormula(this.#point.chart, this.#anchor) ?? this.text;
  }
  set formula(value: unknown) {
    const formula = asString(value);
    this._assertWritable();
    linkToCell(this._node, this.#anchor, formula);
  }

  /** documented: places and sizes are null for a label that is not visible */
  get left(): number {
    return mixed(this.#layout?.box.left ?? null);
  }
  set left(value: unknown) {
    this.#set({ left: asPoints(value) } satisfies Partial<Rect>);
  }
  get top(): number {
    return mixed(this.#layout?.box.top ?? null);
  }
  set top(value: unknown) {
    this.#set({ top: asPoints(value) } satisfies Partial<Rect>);
  }
  get width(): number {
    return mixed(this.#layout?.box.width ?? null);
  }
  get height(): number {
    return mixed(this.#layout?.box.height ?? null);
  }

  get format(): ChartDataLabelFormatHost {
    return new ChartDataLabelFormatHost(this._node.child("format"));
  }

  get #anchor(): string {
    return labelAnchor(this.#point.series, this.#point.index);
  }

  get #layout(): ReturnType<typeof labelsOf>[number] {
    const { chart, series, index } = this.#point;
    const view = chartView(chart.session.store, chart.attachment);
    const found = view.series.find((one) => one.id === series);
    return found === undefined ? undefined : labelsOf(view, layoutOf(view), found)[index];
  }

  #set(patch: AttachmentData): void {
    this._assertWritable();
    this._node.write(patch);
  }
}
