import { HostObject } from "../richapi/hostObject";
import { asColor, asOneOf, asString, asTint, mixed } from "./checks";
import type { FormatTarget } from "./formatTarget";
import { type HostOf, names } from "./hostTypes";

/** Background of cells. */
export class RangeFillHost extends HostObject implements HostOf<Excel.RangeFill> {
  static override readonly typeName = "RangeFill";
  static override readonly scalars = names<Excel.Interfaces.RangeFillLoadOptions>()(
    "color",
    "pattern",
    "patternColor",
    "patternTintAndShade",
    "tintAndShade",
  );
  readonly #target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.#target = target;
  }

  /** Without a fill Excel answers white. inferred; mixed colours are "" as documented for null strings. */
  get color(): string {
    const color = this.#target.read("fill");
    return color === "" ? "#FFFFFF" : (color ?? "");
  }
  set color(value: unknown) {
    this.#target.put({ fill: asString(value) === "" ? "" : asColor(value) });
  }

  /** documented: Solid where there is only a colour, None without any, null where cells differ. */
  get pattern(): Pattern {
    const pattern = this.#target.read("pattern");
    if (pattern !== "None") return mixed(pattern as Pattern | null);
    const fill = this.#target.read("fill");
    return mixed<Pattern>(fill === null ? null : fill === "" ? "None" : "Solid");
  }
  set pattern(value: unknown) {
    const pattern = asOneOf(value, PATTERNS);
    if (pattern === "None") this.clear();
    else this.#target.put({ pattern: pattern === "Solid" ? "None" : pattern });
  }
  get patternColor(): string {
    const color = this.#target.read("patternColor");
    return color === "" ? "#000000" : (color ?? "");
  }
  set patternColor(value: unknown) {
    this.#target.put({ patternColor: asColor(value) });
  }
  get tintAndShade(): number {
    return mixed(this.#target.read("fillTint"));
  }
  set tintAndShade(value: unknown) {
    this.#target.put({ fillTint: asTint(value) });
  }
  get patternTintAndShade(): number {
    return mixed(this.#target.read("patternTint"));
  }
  set patternTintAndShade(value: unknown) {
    this.#target.put({ patternTint: asTint(value) });
  }

  clear(): void {
    this.#target.put({ fill: "", pattern: "None", patternColor: "", fillTint: 0, patternTint: 0 });
  }
}

const PATTERNS = [
  "None",
  "Solid",
  "Gray50",
  "Gray75",
  "Gray25",
  "Horizontal",
  "Vertical",
  "Down",
  "Up",
  "Checker",
  "SemiGray75",
  "LightHorizontal",
  "LightVertical",
  "LightDown",
  "LightUp",
  "Grid",
  "CrissCross",
  "Gray16",
  "Gray8",
] as const;
type Pattern = (typeof PATTERNS)[number];
