import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented, inferred } from "../richapi/errors";
import { absoluteAddress, quoteSheet } from "./address";
import { asBoolean, asOneOf, asString, given } from "./checks";
import { dateSerial } from "./displayText";
import type { Place } from "./resolve";
import type { WorkbookSession } from "./session";
import type { SheetId } from "./store";

/** What a validation allows, as it is kept: every bound is a formula. */
export interface StoredRule {
  readonly type: "List" | "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength" | "Custom";
  readonly inCellDropDown?: boolean;
  /** Of a list: the items with commas, or a formula. */
  readonly source?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly operator?: Operator;
  readonly formula?: string;
}

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
/** Excel.DataValidationOperator */
export type Operator = (typeof OPERATORS)[number];

const BOUNDED = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
} as const;
type BoundedKey = keyof typeof BOUNDED;

/**
 * Reads Excel.DataValidationRule; an empty one means no rule.
 * documented: exactly one kind; bounds come back as formulas; a list's items have at most 255 characters
 */
export function asStoredRule(session: WorkbookSession, sheet: SheetId, value: unknown): StoredRule | null {
  if (!isPlainObject(value)) throw documented("InvalidArgument", DOCS.codes);
  const kinds = Object.keys(value).filter((key) => given(value[key]));
  if (kinds.length === 0) return null;
  const [kind = ""] = kinds;
  const rule = value[kind];
  if (kinds.length > 1 || !isPlainObject(rule)) throw documented("InvalidArgument", "DataValidation.rule");
  const text = (bound: unknown): string => formulaOf(session, sheet, bound);
  if (kind === "list") {
    const source = typeof rule.source === "string" ? rule.source : text(rule.source);
    if (source === "" || (!source.startsWith("=") && source.length > 255)) {
      throw documented("InvalidArgument", "ListDataValidation.source");
    }
    return { type: "List", inCellDropDown: asBoolean(rule.inCellDropDown ?? true), source };
  }
  if (kind === "custom") return { type: "Custom", formula: asString(rule.formula) };
  const type = (BOUNDED as Readonly<Record<string, StoredRule["type"]>>)[kind];
  if (type === undefined) throw documented("InvalidArgument", DOCS.codes);
  const operator = asOneOf(rule.operator, OPERATORS);
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (!given(rule.formula1) || (needsTwo && !given(rule.formula2))) {
    throw documented("InvalidArgument", "BasicDataValidation.formula2");
  }
  return {
    type,
    operator,
    formula1: text(rule.formula1),
    ...(needsTwo ? { formula2: text(rule.formula2) } : {}),
  };
}

/** The rule as an add-in reads it. */
export function toRule(rule: StoredRule | null): Excel.DataValidationRule {
  if (rule === null) return {};
  const { type, source = "", inCellDropDown = true, formula = "", formula1 = "", formula2, operator } = rule;
  if (type === "List") return { list: { inCellDropDown, source } };
  if (type === "Custom") return { custom: { formula } };
  const key = (Object.keys(BOUNDED) as BoundedKey[]).find((one) => BOUNDED[one] === type);
  const bounds = {
    formula1,
    operator: operator ?? "Between",
    ...(formula2 === undefined ? {} : { formula2 }),
  };
  return key === undefined ? {} : { [key]: bounds };
}

function formulaOf(session: WorkbookSession, sheet: SheetId, bound: unknown): string {
  if (typeof bound === "number") return `=${String(bound)}`;
  if (typeof bound === "string") return bound.startsWith("=") ? bound : `=${dateText(bound) ?? bound}`;
  const place = placeOf(bound);
  if (place === null) throw inferred("InvalidArgument", "a bound is a number, a date, a formula or a range");
  const address = absoluteAddress(place.box);
  return place.sheet === sheet ? `=${address}` : `=${quoteSheet(session.sheet(place.sheet).name)}!${address}`;
}

/** A date as office.js sends it, as Excel's number. documented: dates in ISO 8601 */
function dateText(text: string): string | null {
  const match = /^(\d{4})-(\d\d?)-(\d\d?)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text);
  if (match === null) return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return String(dateSerial(Number(year), Number(month), Number(day)) + time);
}

function placeOf(value: unknown): Place | null {
  if (typeof value !== "object" || value === null || !("_place" in value)) return null;
  return value._place as Place;
}
