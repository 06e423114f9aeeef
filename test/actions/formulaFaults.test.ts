/**
 * What is done to formulas all over the workbook (freezing, thawing, repairing, calculating anew), broken at each request.
 * The number of runs is printed.
 */
import { freezeFormulas } from "../../src/actions/freezeFormulas";
import { applyWorkbook, planWorkbook } from "../../src/actions/refreshWorkbook";
import { repairFormulas } from "../../src/actions/repairFormulas";
import { thawFormulas } from "../../src/actions/thawFormulas";
import type { Catalog } from "../../src/domain/model/catalog";
import { evaluateKouan } from "../support/kouanFormulas";
import { catalogOf, sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";
import { breaksOf, FAULTS, outlineOf, type Outline } from "./everyRequest";
import { typeOn } from "./sources";

type Action = (book: Book) => Promise<{ readonly ok: boolean }>;

const LIVE = '=KOUAN.PORTFREIGHT("满洲里",2014)';
const DEAD = '=_xldudf_KOUAN_PORTFREIGHT("满洲里",2014)';
const SERIES = '=KOUAN.PORTSERIES("满洲里","freight",2012,2014)';
const { records } = sampleCatalog;
const NEWER = catalogOf(
  ...records.observations.map((seen) =>
    seen.entity === "manzhouli" && seen.value === "3010" ? { ...seen, value: "3011" } : seen,
  ),
);

let catalog: Catalog = sampleCatalog;

const freeze: Action = (book) => freezeFormulas(book.context(), "workbook");
const thaw: Action = (book) => thawFormulas(book.context());
const repair: Action = (book) => repairFormulas(book.context());
const calculate: Action = async (book) => {
  const plan = await planWorkbook(book.context(), catalog, "all");
  if (!plan.ok) return plan;
  const ids = plan.value.tables.flatMap(({ changes }) => changes.map(({ id }) => id));
  return applyWorkbook(book.context(), plan.value, new Set(ids));
};

interface Run {
  readonly cell: string;
  readonly prepare: (book: Book) => Promise<void>;
  readonly action: Action;
  /** The way on after a failure, and whether it leads back or to the end. */
  readonly wayOn: Action;
  readonly leads: "back" | "on";
}

const nothing = (): Promise<void> => Promise.resolve();
const RUNS: Readonly<Record<string, Run>> = {
  freeze: { cell: LIVE, prepare: nothing, action: freeze, wayOn: thaw, leads: "back" },
  thaw: {
    cell: LIVE,
    prepare: async (book) => {
      await freeze(book);
    },
    action: thaw,
    wayOn: thaw,
    leads: "on",
  },
  repair: { cell: DEAD, prepare: nothing, action: repair, wayOn: repair, leads: "on" },
  "calculate anew": {
    cell: LIVE,
    prepare: () => {
      catalog = NEWER;
      return Promise.resolve();
    },
    action: calculate,
    wayOn: calculate,
    leads: "on",
  },
};

/** Formulas far apart, so that they are written apart; one of them spills; a cell of the user's between. */
async function fresh({ cell, prepare }: Run): Promise<Book> {
  catalog = sampleCatalog;
  const book = await openBook({
    sheets: ["Sheet1", "Other"],
    evaluate: (formula, place) =>
      /^[^"]*_xldudf_/.test(formula) ? undefined : evaluateKouan(catalog)(formula, place),
  });
  book.type("A1", cell);
  book.type("A2", "the user's");
  book.type("C9", SERIES);
  typeOn(book, "Other", "D300", cell);
  await prepare(book);
  return book;
}

/** Contents and answers: calculating anew changes no formula. */
function state(book: Book): unknown {
  const answers = book.store.sheets().map(({ id }) => {
    const used = book.store.usedBox(id, true);
    return used === null ? [] : book.store.values(id, used);
  });
  return { contents: book.contents(), answers };
}

let runs = 0;
afterAll(() => console.log(`actions on formulas broken: ${runs}`));

describe.each(Object.entries(RUNS))("%s", (_name, run) => {
  let outline: Outline = { before: null, after: null, points: [] };

  beforeAll(async () => {
    outline = await outlineOf(await fresh(run), run.action, state);
  });

  test.each(FAULTS)("%s once: as before or as after at once, or one step away", async (fault) => {
    const { before, after } = outline;
    for (const { at, point } of breaksOf(outline, fault)) {
      const book = await fresh(run);
      book.breakRequest(at, fault, point);
      const result = await run.action(book);
      const found = state(book);
      expect(book.cell("A2").value).toBe("the user's");
      if (result.ok) expect(found).toEqual(after);
      const saysSo = "refusal" in result && JSON.stringify(result.refusal).includes("formulas-unfinished");
      if (!saysSo) expect([before, after]).toContainEqual(found);
      await run.wayOn(book);
      expect(state(book)).toEqual(run.leads === "back" ? before : after);
      runs += 1;
    }
  });

  test("for good: what is left is one step from before or after", async () => {
    const { before, after } = outline;
    for (const { at, point } of breaksOf(outline, "halfway")) {
      const book = await fresh(run);
      book.breakRequest(at, "halfway", point);
      book.breakFrom(at + 1);
      await run.action(book);
      book.repair();
      expect(book.cell("A2").value).toBe("the user's");
      await run.wayOn(book);
      expect(state(book)).toEqual(run.leads === "back" ? before : after);
      runs += 1;
    }
  });

  test("protected between two steps: nothing of the protected sheet is lost", async () => {
    const { before, after } = outline;
    for (const at of outline.points.keys()) {
      const book = await fresh(run);
      book.beforeRequest(at, () => book.protect("Other"));
      await run.action(book);
      book.unprotect("Other");
      await run.wayOn(book);
      expect(book.cell("A2").value).toBe("the user's");
      expect(state(book)).toEqual(run.leads === "back" ? before : after);
      runs += 1;
    }
  });
});
