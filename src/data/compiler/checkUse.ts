/**
 * Checks beyond single figures: sources that nobody cites, quotes that are too long, facts that stand twice.
 * @module
 */
import { cell } from "./cells";
import { LONGEST_QUOTE } from "./checkObservations";
import type { Finding } from "./issue";
import type { RawPackage } from "./readPackage";
import type { FileName } from "./schema";

/** Columns that together are the fact; two rows that agree in all of them say it twice. */
const FACTS: readonly (readonly [FileName, readonly string[]])[] = [
  ["attributes", ["entity", "attribute", "mode", "value", "source"]],
  ["statements", ["subject", "topic", "text_zh", "source"]],
  ["policies", ["title_zh", "date", "source"]],
];

/** Facts that one source is quoted for twice. */
export function checkRepeats(raw: RawPackage): Finding[] {
  return FACTS.flatMap(([name, columns]) => {
    const seen = new Map<string, number>();
    return raw.files[name].flatMap((row, i) => {
      const fact = columns.map((column) => cell(row, column)).join("|");
      const first = seen.get(fact);
      if (first === undefined) {
        seen.set(fact, i + 2);
        return [];
      }
      const message = `The same fact of the same source stands in row ${first}.`;
      return [{ file: `${name}.csv`, row: i + 2, column: columns.join(", "), message }];
    });
  });
}

/** Sources that nothing cites, and quotes of other files that are too long. */
export function checkUse(raw: RawPackage): Finding[] {
  const citing = ["attributes", "observations", "relations", "statements", "policies", "projects"] as const;
  const used = new Set(citing.flatMap((name) => raw.files[name].map((row) => cell(row, "source"))));
  const unused = raw.files.sources.flatMap((row, i) =>
    used.has(cell(row, "id"))
      ? []
      : [
          {
            file: "sources.csv",
            row: i + 2,
            column: "id",
            message: `Nothing cites the source "${cell(row, "id")}".`,
          },
        ],
  );
  const long = citing.flatMap((name) =>
    raw.files[name].flatMap((row, i) =>
      name !== "observations" && cell(row, "quote").length > LONGEST_QUOTE
        ? [
            {
              file: `${name}.csv`,
              row: i + 2,
              column: "quote",
              message: `The quote has ${cell(row, "quote").length} characters; at most ${LONGEST_QUOTE}.`,
            },
          ]
        : [],
    ),
  );
  return [...unused, ...long];
}
