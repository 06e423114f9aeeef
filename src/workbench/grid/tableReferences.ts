import { LexerTreeBuilder, SuperTableService } from "@univerjs/engine-formula";
import { withAllTables } from "./ownTable";
import { plainName, plainReferences, plainTable } from "./plainReferences";

/** What Univer is told a table's columns are called. */
interface TableReference {
  readonly titleMap: Map<string, number>;
}

/** Univer's tables of a workbook by name, found also by the names that formulas are put to it with, and in any case as in Excel. */
export class TablesByName extends Map<string, unknown> {
  readonly #names = new Map<string, string>();

  override set(name: string, table: unknown): this {
    this.#names.set(plainTable(name).toLowerCase(), name);
    return super.set(name, table);
  }
  override delete(name: string): boolean {
    this.#names.delete(plainTable(name).toLowerCase());
    return super.delete(name);
  }
  override has(name: string): boolean {
    return this.#names.has(plainTable(name).toLowerCase());
  }
  override get(name: string): unknown {
    return super.get(this.#names.get(plainTable(name).toLowerCase()) ?? name);
  }
}

/**
 * Univer 0.25.1 reads brackets, commas and colons in a column's name as parts of the formula: `T[Freight (10,000 t)]` is #VALUE!,
 * `T[@Year]` it does not know, and of a table `My_Ports` nothing. Names are put to it in letters and digits, in formulas as in its lists
 * of tables and columns.
 */
export function fixTableReferences(): void {
  wrap(LexerTreeBuilder.prototype, "treeBuilder", ([formula, ...rest]) => [
    // Without the suffixes it is asked for the text to be written back.
    typeof formula === "string" && rest[0] !== false ? plainReferences(withAllTables(formula)) : formula,
    ...rest,
  ]);
  wrap(SuperTableService.prototype, "registerTable", ([unit, name, reference], service) => {
    const { titleMap } = reference as TableReference;
    for (const [title, index] of [...titleMap]) titleMap.set(plainName(title), index);
    const books: unknown = Reflect.get(service, "_tableMap");
    if (books instanceof Map && !books.has(unit)) books.set(unit, new TablesByName());
    return [unit, name, reference];
  });
}

function wrap(prototype: object, method: string, change: (args: unknown[], self: object) => unknown[]): void {
  const before: unknown = Reflect.get(prototype, method);
  if (typeof before !== "function") return;
  Reflect.set(prototype, method, function (this: object, ...args: unknown[]): unknown {
    return Reflect.apply(before, this, change(args, this)) as unknown;
  });
}
