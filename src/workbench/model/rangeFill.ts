import { HostObject } from "../richapi/hostObject";
import { asColor, asOneOf, asString, asTint, mixed } from "./checks";
import { common, type FormatTarget, putFormat } from "./formatTarget";
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
    const color = common(this.#target, "fill");
    return color === "" ? "#FFFFFF" : (color ?? "");
  }
  set color(value: unknown) {
    putFormat(this.#target, { fill: asString(value) === "" ? "" : asColor(value) });
  }

  /** documented: Solid where there is only a colour, None without any, null where cells differ. */
  get pattern(): Pattern {
    const pattern = common(this.#target, "pattern");
    if (pattern !== "None") return mixed(pattern as Pattern | null);
    const fill = common(this.#target, "fill");
    return mixed<Pattern>(fill === null ? null : fill === "" ? "None" : "Solid");
  }
  set pattern(value: unknown) {
    const pattern = asOneOf(value, PATTERNS);
    if (pattern === "None") this.clear();
    else putFormat(this.#target, { pattern: pattern === "Solid" ? "None" : pattern });
  }
  get patternColor(): string {
    const color = common(this.#target, "patternColor");
    return color === "" ? "#000000" : (color ?? "");
  }
  set patternColor(value: unknown) {
    putFormat(this.#target, { patternColor: asColor(value) });
  }
  get tintAndShade(): number {
    return mixed(common(this.#target, "fillTint"));
  }
  set tintAndShade(value: unknown) {
    putFormat(this.#target, { fillTint: asTint(value) });
  }
  get patternTintAndShade(): number {
    return mixed(common(this.#target, "patternTint"));
  }
  set patternTintAndShade(value: unknown) {
    putFormat(this.#target, { patternTint: asTint(value) });
  }

  clear(): void {
    putFormat(this.#target, { fill: "", pattern: "None", patternColor: "", fillTint: 0, patternTint: 0 });
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
