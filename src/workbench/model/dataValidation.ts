import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { without } from "./boxes";
import { asBoolean, asOneOf, asString, mixed } from "./checks";
import { joinCells } from "./grids";
import { type HostOf, names } from "./hostTypes";
import { addMark, marksOn, removeMarks } from "./marks";
import { RangeAreasHost } from "./rangeAreas";
import type { WorkbookSession } from "./session";
import type { Box, Mark, SheetId } from "./store";
import { NO_VALIDATION, type Validation, validationAt, validationOf } from "./validation";
import { asStoredRule, type StoredRule, toRule } from "./validationRule";
import { type Checked, isAllowed } from "./validity";

/** Excel.DataValidation: kept, checked and moved with its cells. */
export class DataValidationHost extends HostObject implements HostOf<Excel.DataValidation> {
  static override readonly typeName = "DataValidation";
  static override readonly scalars = names<Excel.Interfaces.DataValidationLoadOptions>()(
    "errorAlert",
    "ignoreBlanks",
    "prompt",
    "rule",
    "type",
    "valid",
  );
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #boxes: readonly Box[];

  constructor(session: WorkbookSession, sheet: SheetId, boxes: readonly Box[]) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#boxes = boxes;
  }

  /** documented: null where cells differ. */
  get rule(): Excel.DataValidationRule {
    return mixed<Excel.DataValidationRule>(this.#common("rule", toRule));
  }
  set rule(value: unknown) {
    this.#put({ rule: asStoredRule(this.#session, this.#sheet, value) });
  }
  get errorAlert(): Excel.DataValidationErrorAlert {
    return mixed<Excel.DataValidationErrorAlert>(this.#common("errorAlert", (alert) => alert));
  }
  set errorAlert(value: unknown) {
    const { message, showAlert, style, title } = asObject(value);
    this.#put({
      errorAlert: {
        message: asString(message ?? ""),
        showAlert: asBoolean(showAlert ?? true),
        style: asOneOf(style ?? "Stop", ["Stop", "Warning", "Information"]),
        title: asString(title ?? ""),
      },
    });
  }
  get prompt(): Excel.DataValidationPrompt {
    return mixed<Excel.DataValidationPrompt>(this.#common("prompt", (prompt) => prompt));
  }
  set prompt(value: unknown) {
    const { message, showPrompt, title } = asObject(value);
    this.#put({
      prompt: {
        message: asString(message ?? ""),
        showPrompt: asBoolean(showPrompt ?? true),
        title: asString(title ?? ""),
      },
    });
  }
  get ignoreBlanks(): boolean {
    return mixed<boolean>(this.#common("ignoreBlanks", (ignore) => ignore));
  }
  set ignoreBlanks(value: unknown) {
    this.#put({ ignoreBlanks: asBoolean(value) });
  }

  /** documented: Inconsistent where some cells have a rule and others not, MixedCriteria where they have different ones. */
  get type(): StoredRule["type"] | "None" | "Inconsistent" | "MixedCriteria" {
    const parts = this.#parts();
    const [first] = parts;
    if (first === undefined || parts.every((part) => part.rule === null)) return "None";
    if (parts.some((part) => part.rule === null)) return "Inconsistent";
    return isAlike(parts.map((part) => part.rule)) ? (first.rule?.type ?? "None") : "MixedCriteria";
  }

  /** documented: true when all values are valid, false when none is, null when some are. */
  get valid(): boolean {
    const results = this.#checked();
    const good = results.filter((result) => result.ok).length;
    return mixed<boolean>(good === results.length ? true : good === 0 ? false : null);
  }

  clear(): void {
    this.#session.assertAllowed(this.#sheet, "none");
    removeMarks(this.#session, this.#sheet, "validation", this.#boxes);
  }

  getInvalidCells(): RangeAreasHost {
    const found = this.getInvalidCellsOrNullObject();
    if (found === null) throw documented("ItemNotFound", "DataValidation.getInvalidCells");
    return found;
  }
  getInvalidCellsOrNullObject(): RangeAreasHost | null {
    const bad = this.#checked().filter((result) => !result.ok);
    if (bad.length === 0) return null;
    return new RangeAreasHost(this.#session, this.#sheet, joinCells(bad));
  }

  /** The different validations of the cells; {@link NO_VALIDATION} for cells without. */
  #parts(): Validation[] {
    const marks = this.#marks();
    const bare = marks.reduce<readonly Box[]>(
      (rest, mark) => mark.boxes.reduce((left, box) => left.flatMap((own) => without(own, box)), rest),
      this.#boxes,
    );
    return [...marks.map(validationOf), ...(bare.length > 0 ? [NO_VALIDATION] : [])];
  }

  #marks(): readonly Mark[] {
    const found = this.#boxes.flatMap((box) => marksOn(this.#session, this.#sheet, "validation", box));
    return [...new Set(found)];
  }

  #common<K extends keyof Validation, T>(key: K, shown: (value: Validation[K]) => T): T | null {
    const values = this.#parts().map((part) => part[key]);
    const [first] = values;
    return first === undefined || !isAlike(values) ? null : shown(first);
  }

  /** Cells keep what is not changed only where they all had the same; a rule replaces everything else's place. */
  #put(patch: Partial<Validation>): void {
    this.#session.assertAllowed(this.#sheet, "none");
    const [first = NO_VALIDATION, ...others] = this.#parts();
    const before = isAlike([first, ...others]) ? first : NO_VALIDATION;
    removeMarks(this.#session, this.#sheet, "validation", this.#boxes);
    addMark(this.#session, this.#sheet, "validation", this.#boxes, { ...before, ...patch });
  }

  #checked(): { readonly row: number; readonly column: number; readonly ok: boolean }[] {
    const { store } = this.#session;
    return this.#boxes.flatMap((box) => {
      const used = store.usedBox(this.#sheet, true, box);
      if (used === null) return [];
      const values = store.values(this.#sheet, used);
      return store.valueTypes(this.#sheet, used).flatMap((line, down) =>
        line.map((type, right) => {
          const cell = { row: used.row + down, column: used.column + right };
          const value = values[down]?.[right] ?? "";
          return { ...cell, ok: allows(this.#session, this.#sheet, cell, { value, type }) };
        }),
      );
    });
  }
}

/** What a person is told whose input a validation refuses; null when it is allowed. */
export function refusalOf(
  session: WorkbookSession,
  sheet: SheetId,
  row: number,
  column: number,
  typed: Checked,
): Excel.DataValidationErrorAlert | null {
  const validation = validationAt(session, sheet, { row, column });
  if (validation?.errorAlert.showAlert !== true) return null;
  return allows(session, sheet, { row, column }, typed) ? null : validation.errorAlert;
}

function allows(
  session: WorkbookSession,
  sheet: SheetId,
  cell: { readonly row: number; readonly column: number },
  value: Checked,
): boolean {
  const validation = validationAt(session, sheet, cell);
  return validation === undefined || isAllowed(session, validation, { sheet, ...cell }, value);
}

function isAlike(values: readonly unknown[]): boolean {
  const [first, ...others] = values.map((value) => JSON.stringify(value));
  return others.every((other) => other === first);
}

function asObject(value: unknown): Record<string, unknown> {
  if (!isPlainObject(value)) throw documented("InvalidArgument", DOCS.codes);
  return value;
}
