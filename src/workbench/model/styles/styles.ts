import { DOCS, documented, inferred, unimplemented } from "../../richapi/errors";
import { HostCollection, HostObject } from "../../richapi/hostObject";
import { asBoolean, asInteger, asOneOf, asString } from "../checks";
import type { FormatTarget } from "../formatTarget";
import { type HostOf, names, navigations } from "../hostTypes";
import { type BorderSide, type BorderTarget, RangeBorderCollectionHost } from "../rangeBorders";
import { RangeFillHost } from "../rangeFill";
import { RangeFontHost } from "../rangeFont";
import { asIndent, asOrientation, HORIZONTAL, READING_ORDERS, VERTICAL } from "../rangeFormat";
import type { WorkbookSession } from "../session";
import type { CellFormat } from "../store";
import { NORMAL, type StyleData, type StylePart } from "./builtIn";
import { findStyle, fullFormat, newStyle, putStyle, removeStyle, stylesOf } from "./registry";
import { restyleCells, unstyleCells } from "./use";

const SIDES = {
  EdgeTop: "borderTop",
  EdgeBottom: "borderBottom",
  EdgeLeft: "borderLeft",
  EdgeRight: "borderRight",
} as const satisfies Partial<Record<BorderSide, keyof CellFormat>>;

/** A style as what fonts, fills and borders belong to: what is set here, its cells take over. */
class StyleTarget implements FormatTarget, BorderTarget {
  constructor(
    readonly session: WorkbookSession,
    readonly name: string,
  ) {}

  get style(): StyleData {
    const style = findStyle(this.session.store, this.name);
    if (style === undefined) throw documented("ItemNotFound", DOCS.codes);
    return style;
  }

  read<K extends keyof CellFormat>(key: K): CellFormat[K] {
    return fullFormat(this.session.store, this.style)[key];
  }

  put(sideOrPatch: BorderSide | Partial<CellFormat>, text?: string): void {
    const patch = typeof sideOrPatch === "string" ? { [keyOf(sideOrPatch)]: text } : sideOrPatch;
    this.change({ format: { ...this.style.format, ...patch } });
  }

  lines(side: BorderSide): readonly string[] {
    return [this.read(keyOf(side))];
  }

  first(side: BorderSide): string {
    return this.read(keyOf(side));
  }

  change(patch: Partial<StyleData>): void {
    const before = this.style;
    if (before.name === NORMAL) {
      throw unimplemented("This host does not change the style Normal, which all cells begin with.");
    }
    const after = { ...before, ...patch };
    putStyle(this.session.store, after);
    restyleCells(this.session, before, after);
  }
}

function keyOf(side: BorderSide): (typeof SIDES)[keyof typeof SIDES] {
  const key = Object.entries(SIDES).find(([name]) => name === side)?.[1];
  if (key === undefined) throw documented("InvalidArgument", "Style.borders");
  return key;
}

/** Excel.Style: a named look of cells. */
export class StyleHost extends HostObject implements HostOf<Excel.Style> {
  static override readonly typeName = "Style";
  static override readonly scalars = names<Excel.Interfaces.StyleLoadOptions>()(
    "autoIndent",
    "builtIn",
    "formulaHidden",
    "horizontalAlignment",
    "includeAlignment",
    "includeBorder",
    "includeFont",
    "includeNumber",
    "includePatterns",
    "includeProtection",
    "indentLevel",
    "locked",
    "name",
    "numberFormat",
    "numberFormatLocal",
    "readingOrder",
    "shrinkToFit",
    "textOrientation",
    "verticalAlignment",
    "wrapText",
  );
  static override readonly navigations = navigations<Excel.Style>()("borders", "fill", "font");
  static override readonly setAs = { orientation: "textOrientation" };
  readonly #target: StyleTarget;

  constructor(session: WorkbookSession, name: string) {
    super();
    this.#target = new StyleTarget(session, name);
  }

  get name(): string {
    return this.#target.style.name;
  }
  get builtIn(): boolean {
    return this.#target.style.builtIn;
  }

  get font(): RangeFontHost {
    return new RangeFontHost(this.#target);
  }
  get fill(): RangeFillHost {
    return new RangeFillHost(this.#target);
  }
  /** documented: four borders. */
  get borders(): RangeBorderCollectionHost {
    return new RangeBorderCollectionHost(this.#target, Object.keys(SIDES) as BorderSide[]);
  }

  get includeNumber(): boolean {
    return this.#target.style.includes.number;
  }
  set includeNumber(value: unknown) {
    this.#include("number", value);
  }
  get includeFont(): boolean {
    return this.#target.style.includes.font;
  }
  set includeFont(value: unknown) {
    this.#include("font", value);
  }
  get includeAlignment(): boolean {
    return this.#target.style.includes.alignment;
  }
  set includeAlignment(value: unknown) {
    this.#include("alignment", value);
  }
  get includeBorder(): boolean {
    return this.#target.style.includes.border;
  }
  set includeBorder(value: unknown) {
    this.#include("border", value);
  }
  get includePatterns(): boolean {
    return this.#target.style.includes.patterns;
  }
  set includePatterns(value: unknown) {
    this.#include("patterns", value);
  }
  get includeProtection(): boolean {
    return this.#target.style.includes.protection;
  }
  set includeProtection(value: unknown) {
    this.#include("protection", value);
  }

  get numberFormat(): string {
    return this.#target.style.numberFormat;
  }
  set numberFormat(value: unknown) {
    this.#target.change({ numberFormat: asString(value) });
  }
  /** This host shows formats in one language only. */
  get numberFormatLocal(): string {
    return this.numberFormat;
  }
  set numberFormatLocal(value: unknown) {
    this.numberFormat = value;
  }

  get horizontalAlignment(): CellFormat["horizontalAlignment"] {
    return this.#target.read("horizontalAlignment");
  }
  set horizontalAlignment(value: unknown) {
    this.#target.put({ horizontalAlignment: asOneOf(value, HORIZONTAL) });
  }
  get verticalAlignment(): CellFormat["verticalAlignment"] {
    return this.#target.read("verticalAlignment");
  }
  set verticalAlignment(value: unknown) {
    this.#target.put({ verticalAlignment: asOneOf(value, VERTICAL) });
  }
  get readingOrder(): CellFormat["readingOrder"] {
    return this.#target.read("readingOrder");
  }
  set readingOrder(value: unknown) {
    this.#target.put({ readingOrder: asOneOf(value, READING_ORDERS) });
  }
  get wrapText(): boolean {
    return this.#target.read("wrapText");
  }
  set wrapText(value: unknown) {
    this.#target.put({ wrapText: asBoolean(value) });
  }
  get shrinkToFit(): boolean {
    return this.#target.read("shrinkToFit");
  }
  set shrinkToFit(value: unknown) {
    this.#target.put({ shrinkToFit: asBoolean(value) });
  }
  get autoIndent(): boolean {
    return this.#target.read("autoIndent");
  }
  set autoIndent(value: unknown) {
    this.#target.put({ autoIndent: asBoolean(value) });
  }
  get indentLevel(): number {
    return this.#target.read("indent");
  }
  set indentLevel(value: unknown) {
    this.#target.put({ indent: asIndent(asInteger(value)) });
  }
  get textOrientation(): number {
    return this.#target.read("textOrientation");
  }
  set textOrientation(value: unknown) {
    this.#target.put({ textOrientation: asOrientation(value) });
  }
  get locked(): boolean {
    return this.#target.read("locked");
  }
  set locked(value: unknown) {
    this.#target.put({ locked: asBoolean(value) });
  }
  get formulaHidden(): boolean {
    return this.#target.read("formulaHidden");
  }
  set formulaHidden(value: unknown) {
    this.#target.put({ formulaHidden: asBoolean(value) });
  }

  delete(): void {
    const { session, style } = this.#target;
    if (style.name === NORMAL)
      throw inferred("InvalidOperation", "Excel's dialog cannot delete Normal either");
    unstyleCells(session, style);
    removeStyle(session.store, style);
  }

  #include(part: StylePart, value: unknown): void {
    this.#target.change({ includes: { ...this.#target.style.includes, [part]: asBoolean(value) } });
  }
}

/** Excel.StyleCollection: the styles of a workbook. */
export class StyleCollectionHost extends HostCollection<StyleHost> implements HostOf<Excel.StyleCollection> {
  static override readonly typeName = "StyleCollection";
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  _items(): StyleHost[] {
    return stylesOf(this.#session.store).map((style) => new StyleHost(this.#session, style.name));
  }

  _find(key: unknown): StyleHost | undefined {
    const style = findStyle(this.#session.store, asString(key));
    return style === undefined ? undefined : new StyleHost(this.#session, style.name);
  }

  /** A style that looks as Normal until it is changed. */
  add(name: unknown): void {
    const text = asString(name).trim();
    // inferred: Excel's dialog takes 255 characters.
    if (text === "" || text.length > 255) throw documented("InvalidArgument", DOCS.codes);
    if (findStyle(this.#session.store, text) !== undefined) throw documented("ItemAlreadyExists", DOCS.codes);
    putStyle(this.#session.store, newStyle(text));
  }
}
