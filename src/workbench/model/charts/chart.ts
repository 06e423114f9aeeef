import { DOCS, documented, inferred, unimplemented } from "../../richapi/errors";
import { HostCollection } from "../../richapi/hostObject";
import { type AnchorPlace, type Attachment, freshAttachmentId, PLACE } from "../attachments";
import { asInteger, asNumber, asOneOf, asString, given } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { RangeHost } from "../range";
import { requirePlace } from "../resolve";
import type { WorkbookSession } from "../session";
import type { Box, SheetId } from "../store";
import { DataNode, stored } from "../storedObject";
import { WorksheetHost } from "../worksheet";
import { ChartAxesHost } from "./axes";
import { ChartDataTableHost } from "./errorBars";
import { CHART } from "./fields";
import { ChartAreaFormatHost } from "./formats";
import { kindOf } from "./kinds";
import { ChartDataLabelsHost } from "./labels";
import { ChartLegendHost } from "./legend";
import { cellAt, columnsBefore, placeOf, rowsBefore } from "./placement";
import { anchorsBesideFigures } from "./links";
import { ChartPlotAreaHost } from "./plotArea";
import { ChartSeriesCollectionHost } from "./series";
import { readSource } from "./source";
import { ChartTitleHost } from "./titles";
import { chartName, chartTypeOf } from "./view";

/** Excel.Chart */
export class ChartHost
  extends stored("Chart", CHART, "id", "left", "name", "plotBy", "top")
  implements HostOf<Excel.Chart>
{
  static override readonly navigations = navigations<Excel.Chart>()(
    "axes",
    "dataLabels",
    "format",
    "legend",
    "plotArea",
    "series",
    "title",
    "worksheet",
  );
  static override readonly idKey = "Id";
  readonly id: string;

  constructor(session: WorkbookSession, id: string) {
    super(new DataNode(session, "chart", id));
    this.id = id;
  }

  override _idValue(): string {
    return this._node.attachment.id;
  }

  get left(): number {
    return placeOf(this.#session.store, this._node.attachment).left;
  }
  set left(value: unknown) {
    this.#place(notNegative(value), this.top);
  }
  get top(): number {
    return placeOf(this.#session.store, this._node.attachment).top;
  }
  set top(value: unknown) {
    this.#place(this.left, notNegative(value));
  }
  get name(): string {
    return chartName(this._node.attachment);
  }
  set name(value: unknown) {
    const name = asString(value);
    if (name === "") throw documented("InvalidArgument", DOCS.codes);
    this._assertWritable();
    this._node.write({ name });
  }
  get plotBy(): "Rows" | "Columns" {
    return this._node.data.plotBy === "Rows" ? "Rows" : "Columns";
  }
  set plotBy(value: unknown) {
    const by = asOneOf(value, ["Rows", "Columns"]);
    const source = this._node.attachment.anchors.source;
    if (source === null || source === undefined)
      throw inferred("InvalidOperation", "data that is gone cannot be plotted another way");
    this.#read(source.sheet, source.box, by);
  }

  get axes(): ChartAxesHost {
    return new ChartAxesHost(this._node);
  }
  get dataLabels(): ChartDataLabelsHost {
    return new ChartDataLabelsHost(this._node.child("dataLabels"));
  }
  get format(): ChartAreaFormatHost {
    return new ChartAreaFormatHost(this._node.child("format"));
  }
  get legend(): ChartLegendHost {
    return new ChartLegendHost(this._node.child("legend"));
  }
  get plotArea(): ChartPlotAreaHost {
    return new ChartPlotAreaHost(this._node.child("plotArea"));
  }
  get series(): ChartSeriesCollectionHost {
    return new ChartSeriesCollectionHost(this._node);
  }
  get title(): ChartTitleHost {
    return new ChartTitleHost(this._node.child("title"));
  }
  /** documented: ItemNotFound where the chart allows none */
  getDataTable(): ChartDataTableHost {
    const found = this.getDataTableOrNullObject();
    if (found === null) throw documented("ItemNotFound", "Chart.getDataTable");
    return found;
  }
  /** inferred: as in Excel's own menus, not for pie, scatter, bubble and radar charts */
  getDataTableOrNullObject(): ChartDataTableHost | null {
    const { family } = kindOf(chartTypeOf(this._node.attachment));
    const allows = ["column", "bar", "line", "area"].includes(family);
    return allows ? new ChartDataTableHost(this._node.child("dataTable")) : null;
  }
  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.#session, this._node.attachment.sheet ?? "");
  }

  activate(): void {
    this.#session.activateChart(this._node.attachment.id);
  }

  delete(): void {
    this._assertWritable();
    this.#session.store.attachments.remove("chart", this._node.attachment.id);
  }

  setData(sourceData: unknown, seriesBy?: unknown): void {
    if (!(sourceData instanceof RangeHost)) throw documented("InvalidArgument", DOCS.codes);
    this.#read(sourceData._sheet, sourceData._box, asSeriesBy(seriesBy));
  }

  /** documented: from one cell to another, or at one cell with its size kept. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const sheet = this._node.attachment.sheet ?? "";
    const start = this.#cell(startCell, sheet);
    const { store } = this.#session;
    const left = columnsBefore(store, sheet, start.column);
    const top = rowsBefore(store, sheet, start.row);
    this.#place(left, top);
    if (!given(endCell)) return;
    const end = this.#cell(endCell, sheet);
    const right = columnsBefore(store, sheet, Math.max(start.column, end.column) + 1);
    const bottom = rowsBefore(store, sheet, Math.max(start.row, end.row) + 1);
    this._node.write({ width: Math.max(1, right - left), height: Math.max(1, bottom - top) });
  }

  /** documented: a PNG as base64. Only a page can draw; elsewhere it is refused by name. */
  getImage(width?: unknown, height?: unknown, fittingMode?: unknown): string {
    const draw = this.#session.drawChart;
    if (draw === undefined) throw unimplemented("Charts are drawn on the workbench's page only.");
    const own = { width: this.width, height: this.height };
    const wanted = {
      width: given(width) ? asNumber(width) : null,
      height: given(height) ? asNumber(height) : null,
    };
    const fill = given(fittingMode) && asOneOf(fittingMode, ["Fit", "FitAndCenter", "Fill"]) === "Fill";
    const byWidth = wanted.width === null ? Infinity : wanted.width / own.width;
    const byHeight = wanted.height === null ? Infinity : wanted.height / own.height;
    const factor = Math.min(byWidth, byHeight);
    const size =
      fill && wanted.width !== null && wanted.height !== null
        ? { width: wanted.width, height: wanted.height }
        : factor === Infinity
          ? own
          : { width: own.width * factor, height: own.height * factor };
    return draw(this._node.attachment.id, size.width, size.height);
  }

  get #session(): WorkbookSession {
    return this._node.session;
  }

  #cell(value: unknown, sheet: SheetId): Box {
    const place =
      value instanceof RangeHost
        ? { sheet: value._sheet, box: value._box }
        : requirePlace(this.#session, value, sheet);
    if (place.sheet !== sheet) throw documented("InvalidArgument", DOCS.codes);
    return place.box;
  }

  #place(left: number, top: number): void {
    this._assertWritable();
    const { attachment } = this._node;
    const { place, dx, dy } = cellAt(this.#session.store, attachment.sheet ?? "", { left, top });
    this.#session.store.attachments.put({
      ...attachment,
      anchors: { ...attachment.anchors, [PLACE]: place },
      data: { ...attachment.data, dx, dy },
    });
  }

  #read(sheet: SheetId, box: Box, by: "Auto" | "Columns" | "Rows"): void {
    this._assertWritable();
    const { attachment } = this._node;
    const kept = { ...attachment, anchors: anchorsBesideFigures(attachment) };
    this.#session.store.attachments.put(withSource(this.#session, kept, sheet, box, by));
  }
}

/** Excel.ChartCollection: the charts of a sheet. */
export class ChartCollectionHost extends HostCollection<ChartHost> implements HostOf<Excel.ChartCollection> {
  static override readonly typeName = "ChartCollection";
  static override readonly scalars = ["count"];
  readonly _sheet: SheetId;
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession, sheet: SheetId) {
    super();
    this.#session = session;
    this._sheet = sheet;
  }

  get count(): number {
    return this._items().length;
  }

  _items(): ChartHost[] {
    return this.#session.store.attachments
      .all("chart", this._sheet)
      .map((item) => new ChartHost(this.#session, item.id));
  }

  /** documented: by name; the library also asks by id. */
  _find(key: unknown): ChartHost | undefined {
    const text = asString(key);
    const name = text.toLowerCase();
    return this._items().find((chart) => chart.id === text || chart.name.toLowerCase() === name);
  }

  override getItemAt(index: unknown): ChartHost {
    return super.getItemAt(asInteger(index));
  }

  /** A chart beside its data. inferred: Excel puts it into the middle of the window */
  add(type: unknown, sourceData: unknown, seriesBy?: unknown): ChartHost {
    const chartType = CHART.chartType.check(type);
    if (!(sourceData instanceof RangeHost)) throw documented("InvalidArgument", DOCS.codes);
    this.#session.assertAllowed(this._sheet, "allowEditObjects");
    const { _sheet: sheet, _box: box } = sourceData;
    const used = this.#session.store.usedBox(sheet, true, box) ?? box;
    const corner = {
      row: sheet === this._sheet ? used.row : 0,
      column: sheet === this._sheet ? Math.min(16_000, used.column + used.columns + 1) : 0,
      rows: 1,
      columns: 1,
    };
    const chart: Attachment = {
      kind: "chart",
      id: freshAttachmentId(),
      sheet: this._sheet,
      anchors: { [PLACE]: { sheet: this._sheet, box: corner } },
      data: { name: this.#freeName(), chartType },
    };
    this.#session.store.attachments.put(withSource(this.#session, chart, sheet, box, asSeriesBy(seriesBy)));
    return new ChartHost(this.#session, chart.id);
  }

  #freeName(): string {
    const taken = new Set(this._items().map((chart) => chart.name));
    let number = 1;
    while (taken.has(`Chart ${String(number)}`)) number += 1;
    return `Chart ${String(number)}`;
  }
}

/** Reads a range as the series of a chart. */
function withSource(
  session: WorkbookSession,
  chart: Attachment,
  sheet: SheetId,
  box: Box,
  by: "Auto" | "Columns" | "Rows",
): Attachment {
  const source = readSource(session.store, sheet, box, by, kindOf(chartTypeOf(chart)));
  const anchors: Record<string, Attachment["anchors"][string]> = { ...chart.anchors, source: { sheet, box } };
  const order = source.series.map((_series, index) => `s${String(index + 1)}`);
  source.series.forEach((cells, index) => {
    for (const [what, place] of Object.entries<AnchorPlace>({ ...cells }))
      anchors[`s${String(index + 1)}.${what}`] = place;
  });
  return { ...chart, anchors, data: { ...chart.data, order, plotBy: source.plotBy } };
}

function asSeriesBy(value: unknown): "Auto" | "Columns" | "Rows" {
  return given(value) ? asOneOf(value, ["Auto", "Columns", "Rows"]) : "Auto";
}

function notNegative(value: unknown): number {
  const number = asNumber(value);
  if (number < 0) throw documented("InvalidArgument", DOCS.codes);
  return number;
}
