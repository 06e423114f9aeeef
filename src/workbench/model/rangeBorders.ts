import { HostCollection, HostObject } from "../richapi/hostObject";
import { asColor, asOneOf } from "./checks";
import type { FormatTarget } from "./formatTarget";
import { type HostOf, names } from "./hostTypes";

const BORDER_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type BorderSide = (typeof BORDER_SIDES)[number];

/** Borders are remembered per range and side, not drawn. */
export class RangeBorderHost extends HostObject implements HostOf<Excel.RangeBorder> {
  static override readonly typeName = "RangeBorder";
  static override readonly scalars = names<Excel.Interfaces.RangeBorderLoadOptions>()(
    "sideIndex",
    "style",
    "weight",
    "color",
  );
  readonly sideIndex: BorderSide;
  readonly #target: FormatTarget;
  readonly #key: string;

  constructor(target: FormatTarget, side: BorderSide) {
    super();
    this.#target = target;
    this.sideIndex = side;
    this.#key = `${target.sheet} ${JSON.stringify(target.boxes)} ${side}`;
  }

  get style(): Excel.RangeBorder["style"] {
    return this.#stored.style;
  }
  set style(value: unknown) {
    const style = asOneOf(value, [
      "None",
      "Continuous",
      "Dash",
      "DashDot",
      "DashDotDot",
      "Dot",
      "Double",
      "SlantDashDot",
    ]);
    this.#store({ style });
  }
  get weight(): Excel.RangeBorder["weight"] {
    return this.#stored.weight;
  }
  set weight(value: unknown) {
    this.#store({ weight: asOneOf(value, ["Hairline", "Thin", "Medium", "Thick"]) });
  }
  get color(): string {
    return this.#stored.color;
  }
  set color(value: unknown) {
    this.#store({ color: asColor(value) });
  }

  get #stored(): BorderData {
    return this.#target.session.borders.get(this.#key) ?? NO_BORDER;
  }

  #store(patch: Partial<BorderData>): void {
    const { session, sheet } = this.#target;
    session.assertAllowed(sheet, "allowFormatCells");
    session.borders.set(this.#key, { ...this.#stored, ...patch });
  }
}

/** What is remembered about a border. */
export interface BorderData {
  readonly style:
    "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

const NO_BORDER: BorderData = { style: "None", weight: "Thin", color: "#000000" };

/** The sides of a range. */
export class RangeBorderCollectionHost
  extends HostCollection<RangeBorderHost>
  implements HostOf<Excel.RangeBorderCollection>
{
  static override readonly typeName = "RangeBorderCollection";
  static override readonly scalars = ["count"];
  readonly #target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.#target = target;
  }

  get count(): number {
    return BORDER_SIDES.length;
  }

  _items(): readonly RangeBorderHost[] {
    return BORDER_SIDES.map((side) => new RangeBorderHost(this.#target, side));
  }

  _find(key: unknown): RangeBorderHost | undefined {
    const side = BORDER_SIDES.find((name) => name === key);
    return side === undefined ? undefined : new RangeBorderHost(this.#target, side);
  }
}
