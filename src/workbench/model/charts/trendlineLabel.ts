import type { AttachmentData } from "../attachments";
import { asBoolean, asString, mixed } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { type DataNode, stored } from "../storedObject";
import { asTitle, TREND_LABEL } from "./fields";
import { asPoints } from "./fieldKinds";
import { ChartTrendlineLabelFormatHost } from "./formats";
import { layoutOf } from "./layout/layout";
import { trendLayouts, type TrendLayout } from "./layout/trendLayout";
import { linkedFormula, linkToCell } from "./links";
import { trendLabelAnchor } from "./seriesView";
import { chartView } from "./view";

/** Excel.ChartTrendlineLabel: the equation and R² of a trendline. */
export class ChartTrendlineLabelHost
  extends stored(
    "ChartTrendlineLabel",
    TREND_LABEL,
    "autoText",
    "formula",
    "height",
    "left",
    "text",
    "top",
    "width",
  )
  implements HostOf<Excel.ChartTrendlineLabel>
{
  static override readonly navigations = navigations<Excel.ChartTrendlineLabel>()("format");
  readonly #series: string;
  readonly #trendline: string;

  /**
   * @param node - where it is kept
   * @param series - id of the series
   * @param trendline - id of the trendline
   */
  constructor(node: DataNode, series: string, trendline: string) {
    super(node);
    this.#series = series;
    this.#trendline = trendline;
  }

  get autoText(): boolean {
    return typeof this._node.data.text !== "string";
  }
  /** documented: whether the text is made of the trendline's figures. inferred: `false` keeps the text as it is now */
  set autoText(value: unknown) {
    this.#set({ text: asBoolean(value) ? null : this.text });
  }
  get text(): string {
    return this.#layout?.label?.text ?? "";
  }
  set text(value: unknown) {
    this.#set({ text: asTitle(value) });
  }
  /** inferred: the text itself where it comes from no cell */
  get formula(): string {
    return linkedFormula(this._node, this.#anchor) ?? this.text;
  }
  set formula(value: unknown) {
    const formula = asString(value);
    this._assertWritable();
    linkToCell(this._node, this.#anchor, formula);
  }

  /** documented: places and sizes are null for a label that is not visible */
  get left(): number {
    return mixed(this.#layout?.label?.box.left ?? null);
  }
  set left(value: unknown) {
    this.#set({ left: asPoints(value) });
  }
  get top(): number {
    return mixed(this.#layout?.label?.box.top ?? null);
  }
  set top(value: unknown) {
    this.#set({ top: asPoints(value) });
  }
  get width(): number {
    return mixed(this.#layout?.label?.box.width ?? null);
  }
  get height(): number {
    return mixed(this.#layout?.label?.box.height ?? null);
  }

  get format(): ChartTrendlineLabelFormatHost {
    return new ChartTrendlineLabelFormatHost(this._node.child("format"));
  }

  get #anchor(): string {
    return trendLabelAnchor(this.#series, this.#trendline);
  }

  get #layout(): TrendLayout | undefined {
    const view = chartView(this._node.session.store, this._node.attachment);
    const series = view.series.find((one) => one.id === this.#series);
    if (series === undefined) return undefined;
    return trendLayouts(view, layoutOf(view), series).find(({ trend }) => trend.id === this.#trendline);
  }

  #set(patch: AttachmentData): void {
    this._assertWritable();
    this._node.write(patch);
  }
}
