import { DOCS, documented, inferred } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { absoluteAddress, quoteSheet } from "./address";
import { asBoolean, asString, given } from "./checks";
import { type HostOf, names, navigations } from "./hostTypes";
import { isWellFormed } from "./input";
import { arrayConstant, kindsOf, NamedItemArrayValuesHost } from "./namedArrays";
import { RangeHost } from "./range";
import { findPlace } from "./resolve";
import type { WorkbookSession } from "./session";
import type { NameData, SheetId } from "./store";
import { isValidName } from "./tableRules";
import { WorksheetHost } from "./worksheet";

/** Excel.NamedItem */
export class NamedItemHost extends HostObject implements HostOf<Excel.NamedItem> {
  static override readonly typeName: string = "NamedItem";
  static override readonly scalars = names<Excel.Interfaces.NamedItemLoadOptions>()(
    "name",
    "type",
    "value",
    "visible",
    "comment",
    "scope",
    "formula",
  );
  static override readonly navigations = navigations<Excel.NamedItem>()(
    "arrayValues",
    "worksheet",
    "worksheetOrNullObject",
  );
  static override readonly idKey = "_Id";
  readonly #session: WorkbookSession;
  readonly #scope: SheetId | null;
  readonly name: string;

  constructor(session: WorkbookSession, data: NameData) {
    super();
    this.#session = session;
    this.#scope = data.scope;
    this.name = data.name;
  }

  override _idValue(): string {
    return this.name;
  }

  get formula(): string {
    return this.#data.formula;
  }
  set formula(value: unknown) {
    this.#put({ formula: checkedFormula(asString(value)) });
  }
  get comment(): string {
    return this.#data.comment;
  }
  set comment(value: unknown) {
    this.#put({ comment: asString(value) });
    // documented: NamedItem.comment cannot be undone on the web.
    this.#session.forgetUndo();
  }
  get visible(): boolean {
    return this.#data.visible;
  }
  set visible(value: unknown) {
    this.#put({ visible: asBoolean(value) });
  }
  get scope(): "Workbook" | "Worksheet" {
    return this.#scope === null ? "Workbook" : "Worksheet";
  }
  get type(): Excel.NamedItem["type"] {
    if (this.getRangeOrNullObject() !== null) return "Range";
    if (arrayConstant(this.formula) !== null) return "Array";
    const { value } = this;
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    return value.startsWith("#") ? "Error" : "String";
  }
  /** documented: a range's name gives its address. */
  get value(): string | number | boolean {
    const range = this.getRangeOrNullObject();
    if (range !== null) return range.address;
    const text = this.formula.slice(1);
    if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
    if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
    const number = Number(text);
    return text.trim() === "" || Number.isNaN(number) ? "#NAME?" : number;
  }

  /** documented: for names of cells or arrays. inferred: others have none. */
  get arrayValues(): NamedItemArrayValuesHost | null {
    const range = this.getRangeOrNullObject();
    if (range !== null) return new NamedItemArrayValuesHost(range.values, kindsOf(range.values));
    const values = arrayConstant(this.formula);
    return values === null ? null : new NamedItemArrayValuesHost(values, kindsOf(values));
  }

  get worksheet(): WorksheetHost {
    if (this.#scope === null) throw documented("ItemNotFound", "NamedItem.worksheet");
    return new WorksheetHost(this.#session, this.#scope);
  }
  get worksheetOrNullObject(): WorksheetHost | null {
    return this.#scope === null ? null : new WorksheetHost(this.#session, this.#scope);
  }

  getRange(): RangeHost {
    const range = this.getRangeOrNullObject();
    if (range === null) throw documented("InvalidOperation", "NamedItem.getRange");
    return range;
  }

  getRangeOrNullObject(): RangeHost | null {
    const own = this.#scope ?? this.#session.store.activeSheet();
    const place = findPlace(this.#session, this.formula, own);
    return place === null ? null : new RangeHost(this.#session, place.sheet, place.box);
  }

  delete(): void {
    this.#session.store.deleteName(this.#data.name, this.#scope);
  }

  get #data(): NameData {
    const found = findItem(this.#session, this.name, this.#scope);
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }

  #put(patch: Partial<NameData>): void {
    this.#session.store.setName({ ...this.#data, ...patch });
  }
}

/** Excel.NamedItemCollection: of the workbook, or of one sheet. */
export class NamedItemCollectionHost
  extends HostCollection<NamedItemHost>
  implements HostOf<Excel.NamedItemCollection>
{
  static override readonly typeName = "NamedItemCollection";
  readonly #session: WorkbookSession;
  readonly #scope: SheetId | null;

  constructor(session: WorkbookSession, scope: SheetId | null) {
    super();
    this.#session = session;
    this.#scope = scope;
  }

  _items(): NamedItemHost[] {
    return this.#session.store
      .names()
      .filter((item) => item.scope === this.#scope)
      .map((item) => new NamedItemHost(this.#session, item));
  }

  _find(key: unknown): NamedItemHost | undefined {
    const data = findItem(this.#session, asString(key), this.#scope);
    return data === undefined ? undefined : new NamedItemHost(this.#session, data);
  }

  add(name: unknown, reference: unknown, comment?: unknown): NamedItemHost {
    const text = asString(name);
    if (!isValidName(text)) throw documented("InvalidArgument", DOCS.names);
    const key = text.toLowerCase();
    const table = this.#session.store.tables().some((item) => item.name.toLowerCase() === key);
    if (findItem(this.#session, text, this.#scope) !== undefined || table) {
      throw documented(
        "ItemAlreadyExists",
        DOCS.nameExists,
        "A resource with the same name or identifier already exists.",
      );
    }
    const data: NameData = {
      name: text,
      scope: this.#scope,
      formula: this.#formulaOf(reference),
      comment: given(comment) ? asString(comment) : "",
      visible: true,
    };
    this.#session.store.setName(data);
    return new NamedItemHost(this.#session, data);
  }

  addFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItemHost {
    return this.add(name, formula, comment);
  }

  #formulaOf(reference: unknown): string {
    if (reference instanceof RangeHost) {
      const sheet = this.#session.sheet(reference._sheet).name;
      return `=${quoteSheet(sheet)}!${absoluteAddress(reference._box)}`;
    }
    if (typeof reference === "number") return `=${String(reference)}`;
    const text = asString(reference);
    return checkedFormula(text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`);
  }
}

function findItem(session: WorkbookSession, name: string, scope: SheetId | null): NameData | undefined {
  const key = name.toLowerCase();
  return session.store.names().find((item) => item.scope === scope && item.name.toLowerCase() === key);
}

function checkedFormula(text: string): string {
  if (!text.startsWith("=") || !isWellFormed(text.slice(1)))
    throw inferred("InvalidArgument", "Excel answers so to a formula that it cannot parse");
  return text;
}
