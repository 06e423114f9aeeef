import { LexerTreeBuilder, SuperTableService } from "@univerjs/engine-formula";
import { plainName, plainReferences } from "./plainReferences";

/** What Univer is told a table's columns are called. */
interface TableReference {
  readonly titleMap: Map<string, number>;
}

/**
 * Univer 0.25.1 reads brackets, commas and colons in a column's name as parts of the formula: `T[Freight (10,000 t)]` is #VALUE!,
 * and `T[@Year]` it does not know. Names are put to it in letters and digits, in formulas as in its list of columns.
 */
export function fixTableReferences(): void {
  wrap(LexerTreeBuilder.prototype, "treeBuilder", ([formula, ...rest]) => [
    // Without the suffixes it is asked for the text to be written back.
    typeof formula === "string" && rest[0] !== false ? plainReferences(formula) : formula,
    ...rest,
  ]);
  wrap(SuperTableService.prototype, "registerTable", ([unit, name, reference]) => {
    const { titleMap } = reference as TableReference;
    for (const [title, index] of [...titleMap]) titleMap.set(plainName(title), index);
    return [unit, name, reference];
  });
}

function wrap(prototype: object, method: string, change: (args: unknown[]) => unknown[]): void {
  const before: unknown = Reflect.get(prototype, method);
  if (typeof before !== "function") return;
  Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(before, this, change(args)) as unknown;
  });
}
