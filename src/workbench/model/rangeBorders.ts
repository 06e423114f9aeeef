import { HostCollection, HostObject } from "../richapi/hostObject";
import { type BorderLine, type Edge, edgeOf, edgeText } from "./borderKinds";
import { asColor, asNumber, asOneOf, mixed } from "./checks";
import type { FormatTarget } from "./formatTarget";
import { type HostOf, names } from "./hostTypes";
import { type Box, MAX_COLUMNS, MAX_ROWS } from "./store";

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

type EdgeKey = "borderTop" | "borderBottom" | "borderLeft" | "borderRight" | "diagonalDown" | "diagonalUp";

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

/** One side of a range. Two cells share the edge between them, so both are set. */
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
  readonly #target: FormatTarget;

  constructor(target: FormatTarget, side: BorderSide) {
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
    const { session, sheet } = this.#target;
    const values = this.#edges()
      .filter((edge) => edge.isOwn)
      .map(({ box, side }) => session.store.format(sheet, box)[side])
      .map((text) => (text === null ? null : edgeOf(text)[key]));
    const [first = edgeOf("")[key], ...others] = values;
    return others.every((value) => value === first) ? first : null;
  }

  #change(change: (edge: Edge) => Edge): void {
    const { session, sheet } = this.#target;
    session.assertAllowed(sheet, "allowFormatCells");
    const own = this.#edges().find((edge) => edge.isOwn);
    if (own === undefined) return;
    const first = { ...own.box, rows: 1, columns: 1 };
    const before =
      session.store.format(sheet, own.box)[own.side] ?? session.store.format(sheet, first)[own.side];
    const text = edgeText(change(edgeOf(before ?? "")));
    for (const { box, side } of this.#edges()) session.store.setFormat(sheet, box, { [side]: text });
  }

  /** The edges of cells that make up this side; those of the neighbours follow but do not count. */
  #edges(): { readonly box: Box; readonly side: EdgeKey; readonly isOwn: boolean }[] {
    return this.#target.boxes.flatMap((box) => edgesOf(box, this.sideIndex));
  }
}

function edgesOf(box: Box, side: BorderSide): { box: Box; side: EdgeKey; isOwn: boolean }[] {
  const top = { ...box, rows: 1 };
  const bottom = { ...top, row: box.row + box.rows - 1 };
  const left = { ...box, columns: 1 };
  const right = { ...left, column: box.column + box.columns - 1 };
  const pair = (own: Box, ownSide: EdgeKey, other: Box, otherSide: EdgeKey) => [
    { box: own, side: ownSide, isOwn: true },
    ...(isOnSheet(other) ? [{ box: other, side: otherSide, isOwn: false }] : []),
  ];
  switch (side) {
    case "EdgeTop":
      return pair(top, "borderTop", { ...top, row: top.row - 1 }, "borderBottom");
    case "EdgeBottom":
      return pair(bottom, "borderBottom", { ...bottom, row: bottom.row + 1 }, "borderTop");
    case "EdgeLeft":
      return pair(left, "borderLeft", { ...left, column: left.column - 1 }, "borderRight");
    case "EdgeRight":
      return pair(right, "borderRight", { ...right, column: right.column + 1 }, "borderLeft");
    case "InsideHorizontal":
      if (box.rows < 2) return [];
      return pair(
        { ...box, rows: box.rows - 1 },
        "borderBottom",
        { ...box, row: box.row + 1, rows: box.rows - 1 },
        "borderTop",
      );
    case "InsideVertical":
      if (box.columns < 2) return [];
      return pair(
        { ...box, columns: box.columns - 1 },
        "borderRight",
        { ...box, column: box.column + 1, columns: box.columns - 1 },
        "borderLeft",
      );
    case "DiagonalDown":
      return [{ box, side: "diagonalDown", isOwn: true }];
    case "DiagonalUp":
      return [{ box, side: "diagonalUp", isOwn: true }];
  }
}

function isOnSheet(box: Box): boolean {
  const ends = box.row + box.rows <= MAX_ROWS && box.column + box.columns <= MAX_COLUMNS;
  return box.row >= 0 && box.column >= 0 && ends;
}

/** documented: TintAndShade goes from -1 (black) to 1 (white). */
function tinted(color: string, tint: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixedParts = parts.map((part) =>
    Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint),
  );
  return `#${mixedParts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** The sides of a range. */
export class RangeBorderCollectionHost
  extends HostCollection<RangeBorderHost>
  implements HostOf<Excel.RangeBorderCollection>
{
  static override readonly typeName = "RangeBorderCollection";
  static override readonly scalars = ["count", "tintAndShade"];
  readonly #target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.#target = target;
  }

  get count(): number {
    return BORDER_SIDES.length;
  }
  get tintAndShade(): number {
    return 0;
  }
  set tintAndShade(value: unknown) {
    for (const border of this._items()) border.tintAndShade = asNumber(value);
  }

  _items(): readonly RangeBorderHost[] {
    return BORDER_SIDES.map((side) => new RangeBorderHost(this.#target, side));
  }

  _find(key: unknown): RangeBorderHost | undefined {
    const side = BORDER_SIDES.find((name) => name === key);
    return side === undefined ? undefined : new RangeBorderHost(this.#target, side);
  }
}
