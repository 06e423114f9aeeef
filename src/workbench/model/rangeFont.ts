import { HostObject } from "../richapi/hostObject";
import { asBoolean, asColor, asNumber, asOneOf, asString, asTint, mixed } from "./checks";
import { common, type FormatTarget, putFormat } from "./formatTarget";
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
    return mixed(common(this.#target, "bold"));
  }
  set bold(value: unknown) {
    putFormat(this.#target, { bold: asBoolean(value) });
  }
  get italic(): boolean {
    return mixed(common(this.#target, "italic"));
  }
  set italic(value: unknown) {
    putFormat(this.#target, { italic: asBoolean(value) });
  }
  get underline(): CellFormat["underline"] {
    return mixed(common(this.#target, "underline"));
  }
  set underline(value: unknown) {
    const word = asOneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]);
    putFormat(this.#target, { underline: word });
  }
  get strikethrough(): boolean {
    return mixed(common(this.#target, "strikethrough"));
  }
  set strikethrough(value: unknown) {
    putFormat(this.#target, { strikethrough: asBoolean(value) });
  }
  get color(): string {
    return mixed(common(this.#target, "fontColor"));
  }
  set color(value: unknown) {
    putFormat(this.#target, { fontColor: asColor(value) });
  }
  get size(): number {
    return mixed(common(this.#target, "fontSize"));
  }
  set size(value: unknown) {
    putFormat(this.#target, { fontSize: asNumber(value) });
  }
  get name(): string {
    return mixed(common(this.#target, "fontName"));
  }
  set name(value: unknown) {
    putFormat(this.#target, { fontName: asString(value) });
  }
  get subscript(): boolean {
    return mixed(common(this.#target, "subscript"));
  }
  /** A letter is raised or lowered, never both. inferred */
  set subscript(value: unknown) {
    const subscript = asBoolean(value);
    putFormat(this.#target, subscript ? { subscript, superscript: false } : { subscript });
  }
  get superscript(): boolean {
    return mixed(common(this.#target, "superscript"));
  }
  set superscript(value: unknown) {
    const superscript = asBoolean(value);
    putFormat(this.#target, superscript ? { superscript, subscript: false } : { superscript });
  }
  get tintAndShade(): number {
    return mixed(common(this.#target, "fontTint"));
  }
  set tintAndShade(value: unknown) {
    putFormat(this.#target, { fontTint: asTint(value) });
  }
}
