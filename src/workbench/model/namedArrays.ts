import { HostObject } from "../richapi/hostObject";
import { type HostOf, names } from "./hostTypes";
import { type Scalar, ERROR_TEXTS, type ValueType } from "./store";

/** Excel.NamedItemArrayValues: what a name stands for when it is cells or an array. */
export class NamedItemArrayValuesHost extends HostObject implements HostOf<Excel.NamedItemArrayValues> {
  static override readonly typeName = "NamedItemArrayValues";
  static override readonly scalars = names<Excel.Interfaces.NamedItemArrayValuesLoadOptions>()(
    "types",
    "values",
  );

  constructor(
    readonly values: Scalar[][],
    private readonly kinds: readonly (readonly ValueType[])[],
  ) {
    super();
  }

  get types(): Excel.RangeValueType[][] {
    return this.kinds as unknown as Excel.RangeValueType[][];
  }
}

const ITEM = /\s*(?:"((?:[^"]|"")*)"|([^",;]+?))\s*([,;]|$)/y;

/** Reads an array constant such as `={1,2;"a",TRUE}`; `null` when it is none. */
export function arrayConstant(formula: string): Scalar[][] | null {
  const body = /^=\{(.+)\}$/s.exec(formula.trim())?.[1];
  if (body === undefined) return null;
  const rows: Scalar[][] = [[]];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < body.length) {
    const match = ITEM.exec(body);
    if (match === null) return null;
    rows.at(-1)?.push(match[1] === undefined ? constant(match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === ";") rows.push([]);
  }
  return rows.every((row) => row.length === rows[0]?.length) ? rows : null;
}

/** What kind of value each is. */
export function kindsOf(values: readonly (readonly Scalar[])[]): ValueType[][] {
  return values.map((row) =>
    row.map((value): ValueType => {
      if (typeof value === "number") return "Double";
      if (typeof value === "boolean") return "Boolean";
      return ERROR_TEXTS.has(value) ? "Error" : value === "" ? "Empty" : "String";
    }),
  );
}

function constant(text: string): Scalar {
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number) ? text.toUpperCase() : number;
}
