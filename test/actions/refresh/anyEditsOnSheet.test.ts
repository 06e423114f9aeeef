/**
 * Whatever a user does to a table by hand on the model, a refresh leaves the user's cells as they are: over every layout
 * and kind.
 */
import fc from "fast-check";
import { insertTable } from "../../../src/actions/insertTable";
import { planRefresh } from "../../../src/actions/planRefresh";
import { applyRefresh } from "../../../src/actions/applyRefresh";
import { undoRefresh } from "../../../src/actions/undoRefresh";
import type { TablePlan } from "../../../src/domain/model/table";
import { planFor } from "../../../src/taskpane/model/planFor";
import type { CellMode, Layout } from "../../../src/domain/model/table";
import { catalogOf, sampleCatalog } from "../../support/sampleCatalog";
import { openBook, type Book } from "../book";
import { acrossPlan, FIGURES, livePlan, planOf, QUERY, withoutColumns } from "../fixtures";
import { doEdits, EDITS, tableIn, usersCells } from "./edits";

jest.setTimeout(120_000);

interface Kind {
  readonly name: string;
  readonly old: TablePlan;
  readonly next: TablePlan;
}

const KINDS: readonly Kind[] = [
  {
    name: "long",
    old: planOf(),
    next: planOf(
      [["策克", 2013, 800], ["满洲里", 2013, 3005.8], ...FIGURES.slice(1, 4), ["策克", 2014, 900]],
      "1.1.0",
    ),
  },
  {
    name: "years across",
    old: acrossPlan([2013, 2014], {
      满洲里: [3005.7, 3010],
      二连浩特: [1209.5, 1306],
      甘其毛都: [null, 1530.2],
    }),
    next: acrossPlan(
      [2012, 2013, 2014, 2015],
      {
        满洲里: [2900, 3005.8, 3010, 3100],
        二连浩特: [null, 1209.5, 1306, 1400],
        策克: [null, null, null, 900],
      },
      "1.1.0",
    ),
  },
  {
    name: "live formulas",
    old: livePlan({ 满洲里: 3010, 二连浩特: 1306, 甘其毛都: 1530.2 }),
    next: livePlan({ 满洲里: 3011, 二连浩特: 1306, 策克: 900 }, "1.1.0"),
  },
];

/** The sample package after a figure was corrected, with another port and a year more. */
const NEWER = catalogOf(
  ...sampleCatalog.records.observations.map((seen) =>
    seen.entity === "manzhouli" && seen.value === "3010" ? { ...seen, value: "3011" } : seen,
  ),
);
const LAYOUTS: readonly Layout[] = ["long", "years-across", "ports-across"];
const MODES: readonly CellMode[] = ["values", "formulas"];
const REAL: readonly Kind[] = LAYOUTS.flatMap((layout) =>
  MODES.map((mode) => {
    const query = { ...QUERY, layout, mode };
    return {
      name: `real rows, ${layout}, ${mode}`,
      old: planFor(sampleCatalog, query),
      next: planFor(NEWER, query),
    };
  }),
);

const steps = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat(50)), { maxLength: 9 });

async function refresh(book: Book, removal = false): Promise<void> {
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) throw new Error(shown.refusal.kind);
  const tables = shown.value.tables.map((each) => (removal ? { ...each, removal } : each));
  const ids = tables.flatMap(({ changes }) =>
    changes.flatMap(({ id, ticked, overtyped }) => (ticked && !(removal && overtyped) ? [id] : [])),
  );
  const result = await applyRefresh(book.context(), { tables }, new Set(ids));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

test.each([...KINDS, ...REAL])("$name: any edits, then a refresh and the way back", async ({ old, next }) => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const book = await openBook({ sheets: ["Sheet1", "Other"] });
      book.plan = old;
      book.select("C3");
      expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
      doEdits(book, sequence);
      const before = usersCells(book);
      const filters = tableIn(book)
        ?.columns.map(({ filter }) => filter)
        .filter((filter) => filter !== null);
      book.plan = next;
      await refresh(book);
      expect(usersCells(book)).toEqual(before);
      const after = tableIn(book)
        ?.columns.map(({ filter }) => filter)
        .filter((filter) => filter !== null);
      expect(after).toEqual(filters);
      const again = await planRefresh(book.context(), "all");
      const left = again.ok
        ? again.value.tables
            .filter(({ id }) => id === book.id(1))
            .flatMap(({ changes, refusal }) => (refusal === undefined ? changes : []))
        : [];
      expect(left.filter(({ ticked }) => ticked)).toEqual([]);
      await undoRefresh(book.context(), book.id(1));
      expect(usersCells(book)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test("any edits, then withdrawn rows are taken out: the way back brings them back, user cells and all", async () => {
  const { old, next } = KINDS[0] ?? { old: planOf(), next: planOf() };
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const book = await openBook({ sheets: ["Sheet1", "Other"] });
      book.plan = old;
      book.select("C3");
      expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
      doEdits(
        book,
        sequence.filter(([name]) => !name.startsWith("copy")),
      );
      const before = usersCells(book);
      const rows = tableIn(book)?.box.rows;
      book.plan = next;
      await refresh(book, true);
      const undone = await undoRefresh(book.context(), book.id(1));
      expect(usersCells(book)).toEqual(before);
      if (undone.ok) expect(tableIn(book)?.box.rows).toBe(rows);
    }),
    { numRuns: 60 },
  );
});

test("any edits, then columns are dropped: as offered nothing of the user's goes, and the way back brings the rest back", async () => {
  const { next } = KINDS[0] ?? { next: planOf() };
  const fewer = withoutColumns(next, "freight", "remark");
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (sequence, agreed) => {
      const book = await openBook({ sheets: ["Sheet1", "Other"] });
      book.select("C3");
      expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
      doEdits(book, sequence);
      const before = usersCells(book);
      book.plan = fewer;
      const shown = await planRefresh(book.context(), [book.id(1)], fewer.query);
      if (!shown.ok) throw new Error(shown.refusal.kind);
      const ids = shown.value.tables.flatMap(({ changes }) =>
        changes.flatMap(({ id, ticked, state }) =>
          ticked || (agreed && state === "dropped-column") ? [id] : [],
        ),
      );
      expect((await applyRefresh(book.context(), shown.value, new Set(ids))).ok).toBe(true);
      if (!agreed) expect(usersCells(book)).toEqual(before);
      await undoRefresh(book.context(), book.id(1));
      expect(usersCells(book)).toEqual(before);
    }),
    { numRuns: 30 },
  );
});
