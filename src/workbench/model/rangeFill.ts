import { HostObject } from "../richapi/hostObject";
import { asColor, asString } from "./checks";
import { common, type FormatTarget, putFormat } from "./formatTarget";
import { type HostOf, names } from "./hostTypes";

/** Background of cells. */
export class RangeFillHost extends HostObject implements HostOf<Excel.RangeFill> {
  static override readonly typeName = "RangeFill";
  static override readonly scalars = names<Excel.Interfaces.RangeFillLoadOptions>()("color");
  readonly #target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.#target = target;
  }

  /** Without a fill Excel answers white. inferred; mixed colours are "" as documented for null strings. */
  get color(): string {
    const color = common(this.#target, "fill");
    return color === "" ? "#FFFFFF" : (color ?? "");
  }
  set color(value: unknown) {
    putFormat(this.#target, { fill: asString(value) === "" ? "" : asColor(value) });
  }

  clear(): void {
    putFormat(this.#target, { fill: "" });
  }
}
