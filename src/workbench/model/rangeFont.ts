import { HostObject } from "../richapi/hostObject";
import { asBoolean, asColor, asNumber, asOneOf, asString, asTint, mixed } from "./checks";
import type { FormatTarget } from "./formatTarget";
import { type HostOf, names } from "./hostTypes";
import type { CellFormat } from "./store";

/** Font of cells. */
export class RangeFontHost extends HostObject implements HostOf<Excel.RangeFont> {
  static override readonly typeName = "RangeFont";
  static override readonly scalars = names<Excel.Interfaces.RangeFontLoadOptions>()(
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "color",
    "size",
    "name",
    "subscript",
    "superscript",
    "tintAndShade",
  );
  readonly #target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.#target = target;
  }

  get bold(): boolean {
    return mixed(this.#target.read("bold"));
  }
  set bold(value: unknown) {
    this.#target.put({ bold: asBoolean(value) });
  }
  get italic(): boolean {
    return mixed(this.#target.read("italic"));
  }
  set italic(value: unknown) {
    this.#target.put({ italic: asBoolean(value) });
  }
  get underline(): CellFormat["underline"] {
    return mixed(this.#target.read("underline"));
  }
  set underline(value: unknown) {
    const word = asOneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]);
    this.#target.put({ underline: word });
  }
  get strikethrough(): boolean {
    return mixed(this.#target.read("strikethrough"));
  }
  set strikethrough(value: unknown) {
    this.#target.put({ strikethrough: asBoolean(value) });
  }
  get color(): string {
    return mixed(this.#target.read("fontColor"));
  }
  set color(value: unknown) {
    this.#target.put({ fontColor: asColor(value) });
  }
  get size(): number {
    return mixed(this.#target.read("fontSize"));
  }
  set size(value: unknown) {
    this.#target.put({ fontSize: asNumber(value) });
  }
  get name(): string {
    return mixed(this.#target.read("fontName"));
  }
  set name(value: unknown) {
    this.#target.put({ fontName: asString(value) });
  }
  get subscript(): boolean {
    return mixed(this.#target.read("subscript"));
  }
  /** A letter is raised or lowered, never both. inferred */
  set subscript(value: unknown) {
    const subscript = asBoolean(value);
    this.#target.put(subscript ? { subscript, superscript: false } : { subscript });
  }
  get superscript(): boolean {
    return mixed(this.#target.read("superscript"));
  }
  set superscript(value: unknown) {
    const superscript = asBoolean(value);
    this.#target.put(superscript ? { superscript, subscript: false } : { superscript });
  }
  get tintAndShade(): number {
    return mixed(this.#target.read("fontTint"));
  }
  set tintAndShade(value: unknown) {
    this.#target.put({ fontTint: asTint(value) });
  }
}
