import { LexerTreeBuilder } from "@univerjs/engine-formula";

/**
 * Univer 0.25.1 keeps one parser and forgets to put it back after a formula that was typed only as far as `Table[`;
 * from then on every formula of the workbook is #NAME?.
 */
export function fixParserState(): void {
  const { prototype } = LexerTreeBuilder;
  const reset: unknown = Reflect.get(prototype, "_resetTemp");
  if (typeof reset !== "function") return;
  Reflect.set(prototype, "_resetTemp", function (this: LexerTreeBuilder) {
    Reflect.apply(reset, this, []);
    Reflect.set(this, "_squareBracketState", 0);
    Reflect.set(this, "_tableBracketState", false);
  });
}
