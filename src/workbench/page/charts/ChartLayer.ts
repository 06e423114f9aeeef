import type { GridGeometry } from "../../grid/geometry";
import type { UniverStore } from "../../grid/UniverStore";
import type { Attachment } from "../../model/attachments";
import { PLACE } from "../../model/attachments";
import { cellAt, placeOf } from "../../model/charts/placement";
import { type ChartView, chartView } from "../../model/charts/view";
import type { WorkbookSession } from "../../model/session";
import { CHART_COLORS } from "./drawing";
import type * as Drawing from "./draw";

/** What the layer shows to people and asks its page. */
export interface ChartLayerTexts {
  /** Name of a chart for those who do not see it. */
  readonly label: (view: ChartView) => string;
  /** Said under a chart that is drawn as something near its kind. */
  readonly nearest: (view: ChartView) => string;
}

/** What the layer works on. */
export interface ChartLayerHost {
  readonly store: UniverStore;
  readonly geometry: GridGeometry;
  readonly session: () => WorkbookSession;
  readonly dark: () => boolean;
  readonly texts: ChartLayerTexts;
  readonly focusGrid: () => void;
  readonly refused: () => void;
}

interface Shown {
  readonly figure: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly caption: HTMLElement;
  /** What was drawn last. */
  key: string;
  release: () => void;
}

const POINTS_PER_PIXEL = 0.75;

/** The charts of the sheet in front, over the grid. They scroll with their cells and can be selected, moved and deleted. */
export class ChartLayer {
  private readonly element = document.createElement("div");
  private readonly shown = new Map<string, Shown>();
  private drawing: typeof Drawing | undefined;
  private waiting = 0;

  /** @param host - grid and page */
  constructor(private readonly host: ChartLayerHost) {
    this.element.className = "chart-layer";
    host.store.onChange((change) => {
      if (change.kind !== "selection") this.refresh();
      else this.select(null);
    });
  }

  /** Draws anew, once, soon. */
  refresh(): void {
    if (this.waiting !== 0) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      void this.update();
    });
  }

  /** Loads what draws, so that an add-in can ask for a chart's image. */
  async load(): Promise<typeof Drawing> {
    this.drawing ??= await import(/* webpackChunkName: "charts" */ "./draw");
    return this.drawing;
  }

  /** PNG of a chart; needs {@link load} to have ended. */
  image(id: string, width: number, height: number): string {
    const chart = this.host.store.attachments.find("chart", id);
    if (chart === undefined || this.drawing === undefined) return "";
    return this.drawing.chartImage(chartView(this.host.store, chart), CHART_COLORS.light, { width, height });
  }

  private charts(): readonly Attachment[] {
    return this.host.store.attachments.all("chart", this.host.store.activeSheet());
  }

  private async update(): Promise<void> {
    if (this.charts().length > 0 && this.drawing === undefined) await this.load();
    const charts = this.charts();
    if (charts.length > 0) this.attach();
    const ids = new Set(charts.map((chart) => chart.id));
    for (const [id, shown] of this.shown) {
      if (ids.has(id)) continue;
      shown.release();
      shown.figure.remove();
      this.shown.delete(id);
    }
    for (const chart of charts) this.draw(chart);
    this.place();
  }

  /** The grid is on the page only some time after it was made. */
  private attach(): void {
    if (this.element.parentElement !== null) return;
    this.host.geometry.container.append(this.element);
    this.host.geometry.onMove(() => this.place());
  }

  private draw(chart: Attachment): void {
    const { store, dark, texts } = this.host;
    const shown = this.shown.get(chart.id) ?? this.add(chart.id);
    const view = chartView(store, chart);
    const isDark = dark();
    const key = JSON.stringify([view, isDark, texts.label(view)]);
    if (key === shown.key || this.drawing === undefined) return;
    shown.key = key;
    shown.release();
    shown.figure.setAttribute("aria-label", texts.label(view));
    shown.caption.textContent = view.kind.nearest === true ? texts.nearest(view) : "";
    shown.caption.hidden = view.kind.nearest !== true;
    const colors = CHART_COLORS[isDark ? "dark" : "light"];
    shown.release = this.drawing.drawChart(shown.canvas, view, colors, view);
  }

  private add(id: string): Shown {
    const figure = document.createElement("div");
    figure.className = "chart";
    figure.tabIndex = 0;
    figure.setAttribute("role", "img");
    const canvas = document.createElement("canvas");
    const caption = document.createElement("div");
    caption.className = "chart-caption";
    figure.append(canvas, caption);
    figure.addEventListener("pointerdown", (event) => this.drag(id, figure, event));
    figure.addEventListener("focus", () => this.select(id));
    figure.addEventListener("keydown", (event) => this.key(id, event));
    // The grid under the chart scrolls.
    figure.addEventListener("wheel", (event) => {
      this.host.geometry.canvas.dispatchEvent(new WheelEvent(event.type, event));
      event.preventDefault();
    });
    this.element.append(figure);
    const shown: Shown = { figure, canvas, caption, key: "", release: () => undefined };
    this.shown.set(id, shown);
    return shown;
  }

  private place(): void {
    const { geometry, store } = this.host;
    if (this.element.parentElement === null) return;
    const area = geometry.cellArea();
    Object.assign(this.element.style, {
      left: `${String(area.x)}px`,
      top: `${String(area.y)}px`,
      width: `${String(area.width)}px`,
      height: `${String(area.height)}px`,
    });
    for (const chart of this.charts()) {
      const shown = this.shown.get(chart.id);
      if (shown === undefined) continue;
      const { left, top } = placeOf(store, chart);
      const { x, y, scale } = geometry.position(left / POINTS_PER_PIXEL, top / POINTS_PER_PIXEL);
      const move = `translate(${String(x - area.x)}px, ${String(y - area.y)}px)`;
      shown.figure.style.transform = scale === 1 ? move : `${move} scale(${String(scale)})`;
      shown.figure.classList.toggle("chart-selected", this.host.session().activeChart === chart.id);
    }
  }

  private select(id: string | null): void {
    const session = this.host.session();
    if (session.activeChart === id) return;
    session.activateChart(id);
    this.place();
  }

  private key(id: string, event: KeyboardEvent): void {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const step = steps[event.key];
    if (event.key === "Escape") {
      this.select(null);
      this.host.focusGrid();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      this.change(id, () => this.host.store.attachments.remove("chart", id));
      this.host.focusGrid();
    } else if (step !== undefined) {
      this.move(id, step[0] * 8, step[1] * 8);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private drag(id: string, figure: HTMLElement, start: PointerEvent): void {
    if (start.button !== 0) return;
    this.select(id);
    figure.focus({ preventScroll: true });
    figure.setPointerCapture(start.pointerId);
    const before = figure.style.transform;
    const move = (event: PointerEvent): void => {
      figure.style.transform = `translate(${String(event.clientX - start.clientX)}px, ${String(event.clientY - start.clientY)}px) ${before}`;
    };
    const end = (event: PointerEvent): void => {
      figure.removeEventListener("pointermove", move);
      figure.removeEventListener("pointerup", end);
      figure.removeEventListener("pointercancel", end);
      const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY];
      if (event.type === "pointerup" && Math.hypot(dx, dy) > 3) this.move(id, dx, dy);
      else this.place();
    };
    figure.addEventListener("pointermove", move);
    figure.addEventListener("pointerup", end);
    figure.addEventListener("pointercancel", end);
  }

  /** Moves a chart by pixels of the screen, as one step to undo. */
  private move(id: string, dx: number, dy: number): void {
    const { store, geometry } = this.host;
    const chart = store.attachments.find("chart", id);
    if (chart?.sheet === null || chart === undefined) return;
    const { left, top } = placeOf(store, chart);
    const { scale } = geometry.position(0, 0);
    const to = {
      left: Math.max(0, left + (dx / scale) * POINTS_PER_PIXEL),
      top: Math.max(0, top + (dy / scale) * POINTS_PER_PIXEL),
    };
    const { place, dx: insideX, dy: insideY } = cellAt(store, chart.sheet, to);
    this.change(id, () =>
      store.attachments.put({
        ...chart,
        anchors: { ...chart.anchors, [PLACE]: place },
        data: { ...chart.data, dx: insideX, dy: insideY },
      }),
    );
    this.place();
  }

  private change(id: string, action: () => void): void {
    const { store } = this.host;
    const sheet = store.attachments.find("chart", id)?.sheet ?? "";
    const protection = store.protectionOf(sheet);
    if (protection !== null && protection.allowEditObjects !== true) {
      this.host.refused();
      this.place();
      return;
    }
    store.transaction("chart", action, "user");
  }
}
