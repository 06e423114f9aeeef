import { HostCollection, HostObject } from "../richapi/hostObject";
import { type BorderLine, type Edge, edgeOf, edgeText } from "./borderKinds";
import { asColor, asNumber, asOneOf, mixed } from "./checks";
import { type HostOf, names } from "./hostTypes";

/** The sides that a range has, in the order of its collection. */
export const BORDER_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
/** One of {@link BORDER_SIDES}. */
export type BorderSide = (typeof BORDER_SIDES)[number];

/** Whose lines are meant: those of cells, or of a style. Lines are texts of borderKinds.ts. */
export interface BorderTarget {
  /** All lines of a side; null where they differ. */
  lines(side: BorderSide): readonly (string | null)[];
  /** The line that a change starts from; null when there is no such side. */
  first(side: BorderSide): string | null;
  put(side: BorderSide, text: string): void;
}

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** One side of a range or a style. */
export class RangeBorderHost extends HostObject implements HostOf<Excel.RangeBorder> {
  static override readonly typeName = "RangeBorder";
  static override readonly scalars = names<Excel.Interfaces.RangeBorderLoadOptions>()(
    "sideIndex",
    "style",
    "weight",
    "color",
    "tintAndShade",
  );
  readonly sideIndex: BorderSide;
  readonly #target: BorderTarget;

  constructor(target: BorderTarget, side: BorderSide) {
    super();
    this.#target = target;
    this.sideIndex = side;
  }

  /** documented: null where the sides of the cells differ. */
  get style(): BorderLine["style"] {
    return mixed(this.#common("style"));
  }
  set style(value: unknown) {
    const style = asOneOf(value, STYLES);
    this.#change((edge) => ({ ...edge, style }));
  }
  get weight(): BorderLine["weight"] {
    return mixed(this.#common("weight"));
  }
  /** A weight draws the line where there was none. inferred: as in Excel's macros */
  set weight(value: unknown) {
    const weight = asOneOf(value, WEIGHTS);
    this.#change((edge) => ({ ...edge, weight, style: edge.style === "None" ? "Continuous" : edge.style }));
  }
  /** documented: "" where they differ. */
  get color(): string {
    return this.#common("color") ?? "";
  }
  set color(value: unknown) {
    const color = asColor(value);
    this.#change((edge) => ({ ...edge, color, style: edge.style === "None" ? "Continuous" : edge.style }));
  }
  /** Kept as the colour itself: 0 = neither lighter nor darker. */
  get tintAndShade(): number {
    return 0;
  }
  set tintAndShade(value: unknown) {
    const tint = asNumber(value);
    if (tint !== 0) this.#change((edge) => ({ ...edge, color: tinted(edge.color, tint) }));
  }

  #common<K extends keyof Edge>(key: K): Edge[K] | null {
    const values = this.#target
      .lines(this.sideIndex)
      .map((text) => (text === null ? null : edgeOf(text)[key]));
    const [first = edgeOf("")[key], ...others] = values;
    return others.every((value) => value === first) ? first : null;
  }

  #change(change: (edge: Edge) => Edge): void {
    const before = this.#target.first(this.sideIndex);
    if (before !== null) this.#target.put(this.sideIndex, edgeText(change(edgeOf(before))));
  }
}

/** documented: TintAndShade goes from -1 (black) to 1 (white). */
function tinted(color: string, tint: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixedParts = parts.map((part) =>
    Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint),
  );
  return `#${mixedParts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** The sides of a range or a style. */
export class RangeBorderCollectionHost
  extends HostCollection<RangeBorderHost>
  implements HostOf<Excel.RangeBorderCollection>
{
  static override readonly typeName = "RangeBorderCollection";
  static override readonly scalars = ["count", "tintAndShade"];
  readonly #target: BorderTarget;
  readonly #sides: readonly BorderSide[];

  /** @param sides - a range has eight, a style four */
  constructor(target: BorderTarget, sides: readonly BorderSide[] = BORDER_SIDES) {
    super();
    this.#target = target;
    this.#sides = sides;
  }

  get count(): number {
    return this.#sides.length;
  }
  get tintAndShade(): number {
    return 0;
  }
  set tintAndShade(value: unknown) {
    for (const border of this._items()) border.tintAndShade = asNumber(value);
  }

  _items(): readonly RangeBorderHost[] {
    return this.#sides.map((side) => new RangeBorderHost(this.#target, side));
  }

  _find(key: unknown): RangeBorderHost | undefined {
    const side = this.#sides.find((name) => name === key);
    return side === undefined ? undefined : new RangeBorderHost(this.#target, side);
  }
}
