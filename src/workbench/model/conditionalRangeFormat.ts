import { HostCollection, HostObject } from "../richapi/hostObject";
import { asBoolean, asColor, asOneOf, asString, mixed } from "./checks";
import { type HostOf, names, navigations } from "./hostTypes";
import type { MarkSlot } from "./markSlot";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Side = (typeof SIDES)[number];

/** Excel.ConditionalRangeFormat: how cells look that a rule holds for. What was not set is null. */
export class ConditionalRangeFormatHost extends HostObject implements HostOf<Excel.ConditionalRangeFormat> {
  static override readonly typeName = "ConditionalRangeFormat";
  static override readonly scalars =
    names<Excel.Interfaces.ConditionalRangeFormatLoadOptions>()("numberFormat");
  static override readonly navigations = navigations<Excel.ConditionalRangeFormat>()(
    "borders",
    "fill",
    "font",
  );
  readonly #slot: MarkSlot;

  constructor(slot: MarkSlot) {
    super();
    this.#slot = slot;
  }

  get numberFormat(): string {
    return mixed<string>((this.#slot.get("numberFormat") as string | undefined) ?? null);
  }
  set numberFormat(value: unknown) {
    this.#slot.set("numberFormat", value === null ? undefined : asString(value));
  }
  get fill(): ConditionalRangeFillHost {
    return new ConditionalRangeFillHost(this.#slot);
  }
  get font(): ConditionalRangeFontHost {
    return new ConditionalRangeFontHost(this.#slot);
  }
  get borders(): ConditionalRangeBorderCollectionHost {
    return new ConditionalRangeBorderCollectionHost(this.#slot.at("borders"));
  }
}

/** Excel.ConditionalRangeFill */
export class ConditionalRangeFillHost extends HostObject implements HostOf<Excel.ConditionalRangeFill> {
  static override readonly typeName = "ConditionalRangeFill";
  static override readonly scalars = names<Excel.Interfaces.ConditionalRangeFillLoadOptions>()("color");
  readonly #format: MarkSlot;

  constructor(format: MarkSlot) {
    super();
    this.#format = format;
  }

  get color(): string {
    return this.#format.at("fill").text("color");
  }
  set color(value: unknown) {
    this.#format.at("fill").set("color", asColor(value));
  }
  clear(): void {
    this.#format.set("fill", undefined);
  }
}

/** Excel.ConditionalRangeFont */
export class ConditionalRangeFontHost extends HostObject implements HostOf<Excel.ConditionalRangeFont> {
  static override readonly typeName = "ConditionalRangeFont";
  static override readonly scalars = names<Excel.Interfaces.ConditionalRangeFontLoadOptions>()(
    "bold",
    "color",
    "italic",
    "strikethrough",
    "underline",
  );
  readonly #format: MarkSlot;

  constructor(format: MarkSlot) {
    super();
    this.#format = format;
  }

  get bold(): boolean {
    return mixed(this.#get("bold") as boolean | null);
  }
  set bold(value: unknown) {
    this.#set("bold", asBoolean(value));
  }
  get italic(): boolean {
    return mixed(this.#get("italic") as boolean | null);
  }
  set italic(value: unknown) {
    this.#set("italic", asBoolean(value));
  }
  get strikethrough(): boolean {
    return mixed(this.#get("strikethrough") as boolean | null);
  }
  set strikethrough(value: unknown) {
    this.#set("strikethrough", asBoolean(value));
  }
  get underline(): "None" | "Single" | "Double" {
    return mixed(this.#get("underline") as "None" | "Single" | "Double" | null);
  }
  set underline(value: unknown) {
    this.#set("underline", asOneOf(value, ["None", "Single", "Double"]));
  }
  get color(): string {
    return this.#format.at("font").text("color");
  }
  set color(value: unknown) {
    this.#set("color", asColor(value));
  }
  clear(): void {
    this.#format.set("font", undefined);
  }

  #get(key: string): unknown {
    return this.#format.at("font").get(key) ?? null;
  }
  #set(key: string, value: unknown): void {
    this.#format.at("font").set(key, value);
  }
}

/** Excel.ConditionalRangeBorder */
export class ConditionalRangeBorderHost extends HostObject implements HostOf<Excel.ConditionalRangeBorder> {
  static override readonly typeName = "ConditionalRangeBorder";
  static override readonly scalars = names<Excel.Interfaces.ConditionalRangeBorderLoadOptions>()(
    "color",
    "sideIndex",
    "style",
  );
  readonly sideIndex: Side;
  readonly #slot: MarkSlot;

  constructor(borders: MarkSlot, side: Side) {
    super();
    this.sideIndex = side;
    this.#slot = borders.at(side);
  }

  get color(): string {
    return this.#slot.text("color");
  }
  set color(value: unknown) {
    this.#slot.set("color", asColor(value));
  }
  get style(): Excel.ConditionalRangeBorder["style"] {
    return (this.#slot.get("style") as Excel.ConditionalRangeBorder["style"] | undefined) ?? "None";
  }
  set style(value: unknown) {
    this.#slot.set("style", asOneOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"]));
  }
}

/** Excel.ConditionalRangeBorderCollection */
export class ConditionalRangeBorderCollectionHost
  extends HostCollection<ConditionalRangeBorderHost>
  implements HostOf<Excel.ConditionalRangeBorderCollection>
{
  static override readonly typeName = "ConditionalRangeBorderCollection";
  static override readonly scalars = ["count"];
  static override readonly navigations = navigations<Excel.ConditionalRangeBorderCollection>()(
    "bottom",
    "left",
    "right",
    "top",
  );
  readonly count = SIDES.length;
  readonly #borders: MarkSlot;

  constructor(borders: MarkSlot) {
    super();
    this.#borders = borders;
  }

  get top(): ConditionalRangeBorderHost {
    return new ConditionalRangeBorderHost(this.#borders, "EdgeTop");
  }
  get bottom(): ConditionalRangeBorderHost {
    return new ConditionalRangeBorderHost(this.#borders, "EdgeBottom");
  }
  get left(): ConditionalRangeBorderHost {
    return new ConditionalRangeBorderHost(this.#borders, "EdgeLeft");
  }
  get right(): ConditionalRangeBorderHost {
    return new ConditionalRangeBorderHost(this.#borders, "EdgeRight");
  }

  _items(): readonly ConditionalRangeBorderHost[] {
    return SIDES.map((side) => new ConditionalRangeBorderHost(this.#borders, side));
  }

  _find(key: unknown): ConditionalRangeBorderHost | undefined {
    const side = SIDES.find((name) => name === key);
    return side === undefined ? undefined : new ConditionalRangeBorderHost(this.#borders, side);
  }
}
