import { type HostOf, names, navigations } from "../hostTypes";
import { asOneOf } from "../checks";
import { StoredObject } from "../storedObject";
import { asPoints } from "./fieldKinds";
import { ChartPlotAreaFormatHost } from "./formats";
import { layoutOf } from "./layout/layout";
import type { Rect } from "./layout/textSize";
import { chartView } from "./view";

const NOWHERE = { left: null, top: null, width: null, height: null } as const;

/** Excel.ChartPlotArea. Places and sizes in points, with the texts at the axes or (`inside…`) without. */
export class ChartPlotAreaHost extends StoredObject implements HostOf<Excel.ChartPlotArea> {
  static override readonly typeName = "ChartPlotArea";
  static override readonly scalars = names<Excel.Interfaces.ChartPlotAreaLoadOptions>()(
    "height",
    "insideHeight",
    "insideLeft",
    "insideTop",
    "insideWidth",
    "left",
    "position",
    "top",
    "width",
  );
  static override readonly navigations = navigations<Excel.ChartPlotArea>()("format");

  get format(): ChartPlotAreaFormatHost {
    return new ChartPlotAreaFormatHost(this._node.child("format"));
  }

  /** inferred: `Custom` as soon as a place or size was set */
  get position(): "Automatic" | "Custom" {
    const { data } = this._node;
    const inside = this._node.child("inside").data;
    const isSet = (part: Readonly<Record<string, unknown>>): boolean =>
      ["left", "top", "width", "height"].some((name) => typeof part[name] === "number");
    return isSet(data) || isSet(inside) ? "Custom" : "Automatic";
  }
  /** `Automatic` forgets what was set; `Custom` keeps the place that it has now. */
  set position(value: unknown) {
    const position = asOneOf(value, ["Automatic", "Custom"]);
    this._assertWritable();
    if (position === this.position) return;
    this._node.write({ ...NOWHERE, inside: position === "Custom" ? this.#plot : {} });
  }

  get left(): number {
    return this.#outer.left;
  }
  set left(value: unknown) {
    this.#set({ left: asPoints(value) });
  }
  get top(): number {
    return this.#outer.top;
  }
  set top(value: unknown) {
    this.#set({ top: asPoints(value) });
  }
  get width(): number {
    return this.#outer.width;
  }
  set width(value: unknown) {
    this.#set({ width: asPoints(value) });
  }
  get height(): number {
    return this.#outer.height;
  }
  set height(value: unknown) {
    this.#set({ height: asPoints(value) });
  }

  get insideLeft(): number {
    return this.#plot.left;
  }
  set insideLeft(value: unknown) {
    this.#setInside({ left: asPoints(value) });
  }
  get insideTop(): number {
    return this.#plot.top;
  }
  set insideTop(value: unknown) {
    this.#setInside({ top: asPoints(value) });
  }
  get insideWidth(): number {
    return this.#plot.width;
  }
  set insideWidth(value: unknown) {
    this.#setInside({ width: asPoints(value) });
  }
  get insideHeight(): number {
    return this.#plot.height;
  }
  set insideHeight(value: unknown) {
    this.#setInside({ height: asPoints(value) });
  }

  get #outer(): Rect {
    return this.#layout.outer;
  }
  get #plot(): Rect {
    return this.#layout.plot;
  }
  get #layout(): ReturnType<typeof layoutOf> {
    return layoutOf(chartView(this._node.session.store, this._node.attachment));
  }

  /** The rest of the place stays as it is now; what was set without the texts is forgotten. */
  #set(patch: Partial<Rect>): void {
    this._assertWritable();
    this._node.write({ ...this.#outer, ...patch, inside: {} });
  }

  #setInside(patch: Partial<Rect>): void {
    this._assertWritable();
    const inside = { ...this.#plot, ...patch };
    this._node.write({ ...NOWHERE, inside });
  }
}
