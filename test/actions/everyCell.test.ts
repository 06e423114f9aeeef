/**
 * Tables of every layout and mode, of the bundled data: each figure of them leads to its own observation, in "Where from?" and
 * in the audit.
 */
import { auditWorkbook } from "../../src/actions/audit";
import { insertTable } from "../../src/actions/insertTable";
import { whereFrom } from "../../src/actions/whereFrom";
import type { CellOrigin } from "../../src/actions/whereFrom/model";
import { currentCatalog } from "../../src/data";
import type { CellMode, Layout, TableQuery } from "../../src/domain/model/table";
import type { Reading } from "../../src/domain/model/reading";
import { planFor } from "../../src/taskpane/model/planFor";
import { boxAddress } from "../../src/workbench/model/address";
import { evaluateKouan } from "../support/kouanFormulas";
import { openBook, type Book } from "./book";

const catalog = currentCatalog();
const QUERY: TableQuery = {
  dataset: "freight",
  filters: { port: ["manzhouli", "erenhot"], flow: ["total"], mode: ["all"] },
  columns: ["port", "year", "freight"],
  language: "zh",
};
const LAYOUTS: readonly Layout[] = ["long", "years-across", "ports-across"];
const MODES: readonly CellMode[] = ["values", "formulas", "spill"];
const CASES = LAYOUTS.flatMap((layout) => MODES.map((mode) => [layout, mode] as const));

function readingOf({ origin }: CellOrigin): Reading | null {
  if (origin.kind === "table") return origin.figureHere ? origin.reading : null;
  if (origin.kind !== "formula" && origin.kind !== "spill") return null;
  const { answer } = origin;
  if (answer === null || !("ok" in answer) || !answer.ok) return null;
  if ("observation" in answer) return answer;
  return "reading" in answer ? (answer.reading as Reading) : null;
}

/** Cells of the first sheet that hold numbers which are no years, with their addresses. */
function figures(book: Book): Map<string, number> {
  const used = book.store.usedBox(book.sheet(), true);
  if (used === null) return new Map();
  const grid = book.store.values(book.sheet(), used);
  return new Map(
    grid.flatMap((line, row) =>
      line.flatMap((value, column): [string, number][] => {
        const isYear = typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2030;
        if (typeof value !== "number" || isYear) return [];
        const at = { row: used.row + row, column: used.column + column, rows: 1, columns: 1 };
        return [[boxAddress(at), value]];
      }),
    ),
  );
}

test.each(CASES)("%s, %s", async (layout, mode) => {
  const book = await openBook({ evaluate: evaluateKouan(catalog) });
  const plan = (query: TableQuery): ReturnType<typeof planFor> => planFor(catalog, query);
  const query: TableQuery = { ...QUERY, layout, mode };
  expect(await insertTable(book.context({ plan }), query)).toMatchObject({ ok: true });
  const cells = figures(book);
  expect(cells.size).toBeGreaterThan(8);
  for (const [address, value] of cells) {
    book.select(address);
    const found = await whereFrom(book.context({ plan }), catalog);
    if (!found.ok) throw new Error(found.refusal.kind);
    const reading = found.value.cells.map(readingOf)[0] ?? null;
    expect([address, reading?.value, reading?.unit.id]).toEqual([address, value, "wan-t"]);
  }
  const audit = await auditWorkbook(book.context({ plan }), catalog);
  if (!audit.ok) throw new Error(audit.refusal.kind);
  expect(audit.value.figures).toBe(cells.size);
  expect(audit.value.counts).toMatchObject({ superseded: 0, overtyped: 0, error: 0, unloaded: 0, unread: 0 });
});
