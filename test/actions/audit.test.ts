import { auditWorkbook } from "../../src/actions/audit";
import type { Audit, AuditKind } from "../../src/actions/audit/model";
import { freezeFormulas } from "../../src/actions/freezeFormulas";
import { goToCell } from "../../src/actions/goToCell";
import { insertTable } from "../../src/actions/insertTable";
import { evaluateKouan } from "../support/kouanFormulas";
import { observation } from "../support/records";
import { catalogOf, sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";
import { QUERY } from "./fixtures";
import { bookWithFigures, observedPlan, typeOn } from "./sources";

let book: Book;
beforeEach(async () => {
  book = await bookWithFigures();
});

async function audit(catalog = sampleCatalog): Promise<Audit> {
  const result = await auditWorkbook(book.context(), catalog);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Kinds of findings by address, for cells that have some. */
function found({ entries }: Audit): Record<string, readonly string[]> {
  const told = entries.filter(({ findings }) => findings.length > 0);
  return Object.fromEntries(told.map(({ address, findings }) => [address, findings.map(({ kind }) => kind)]));
}

function counted({ counts }: Audit): Partial<Record<AuditKind, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

test("a workbook in order has figures and no findings", async () => {
  typeOn(book, "数 据", "B2", '=KOUAN.PORTFREIGHT("满洲里",2014)');
  const result = await audit();
  expect(result).toMatchObject({ figures: 3, complete: true });
  expect(counted(result)).toEqual({});
  expect(result.entries.map(({ address }) => address)).toEqual(["Sheet1!C2", "Sheet1!C3", "'数 据'!B2"]);
  expect(result.entries[2]).toMatchObject({ answer: { value: 3010 } });
});

test("overtyped and emptied cells say what Kouan had written", async () => {
  book.type("C2", 1);
  book.type("C3", "");
  const result = await audit();
  expect(result.entries.map(({ findings }) => findings)).toEqual([
    [{ kind: "overtyped", written: 2800, emptied: false }],
    [{ kind: "overtyped", written: 3010, emptied: true }],
  ]);
});

test("a newer package: another value, a withdrawn figure, formulas not recalculated", async () => {
  typeOn(book, "数 据", "A1", '=KOUAN.PORTFREIGHT("满洲里",2014)');
  book.plan = observedPlan(["manzhouli", "满洲里", 2014, 3010]);
  const newer = catalogOf(observation({ value: "3011", period: "2014" }));
  const rows = book.plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.value === 3010 ? { ...cell, value: 3011 } : cell)),
  }));
  book.plan = { ...book.plan, rows };
  const result = await audit(newer);
  expect(result.entries.map(({ address, findings }) => [address, findings])).toEqual([
    ["Sheet1!C2", [{ kind: "superseded", now: null }]],
    ["Sheet1!C3", [{ kind: "superseded", now: 3011 }]],
    ["'数 据'!A1", [{ kind: "superseded", now: 3011 }]],
  ]);
  expect(counted(result)).toEqual({ superseded: 3 });
});

test("a table whose dataset is unknown to this version is not called superseded", async () => {
  book.plan = null;
  expect(found(await audit())).toEqual({});
});

test("asked as known on a date", async () => {
  typeOn(book, "数 据", "A1", '=KOUAN.PORTFREIGHT("二连浩特",2023,,,,"asOf=2024-06")');
  const { entries } = await audit();
  expect(entries.at(-1)?.findings).toContainEqual(
    expect.objectContaining({ kind: "superseded-since", asOf: "2024-06" }),
  );
});

test("conflict, qualifier, provisional status, error with its reason, frozen", async () => {
  typeOn(book, "数 据", "A1", '=KOUAN.PORTFREIGHT("二连浩特",2023)');
  typeOn(book, "数 据", "A2", '=KOUAN.PORTTARGET("满洲里","freight",1999)');
  typeOn(book, "数 据", "A3", '=KOUAN.PORTFREIGHT("满州里",2014)');
  typeOn(book, "数 据", "A4", "=KOUAN.PORTFREIGHT(LEFT(B1,2),2014)");
  const result = await audit();
  expect(found(result)).toEqual({
    "'数 据'!A1": ["conflict"],
    "'数 据'!A2": ["error"],
    "'数 据'!A3": ["error"],
    "'数 据'!A4": ["unread"],
  });
  expect(result.entries.at(-2)?.findings[0]).toMatchObject({ gap: { kind: "unknown-entity" } });

  const other = catalogOf(
    observation({ value: "5", qualifier: "over", status: "P" }),
    observation({ value: "7", period: "2012" }),
  );
  book = await openBook({ evaluate: evaluateKouan(other) });
  book.type("A1", '=KOUAN.PORTFREIGHT("满洲里",2014)');
  expect(found(await audit(other))).toEqual({ "Sheet1!A1": ["provisional", "qualified"] });
  await freezeFormulas(book.context(), "workbook");
  expect(found(await audit(other))).toEqual({ "Sheet1!A1": ["frozen", "provisional", "qualified"] });
});

test("formulas that show #NAME? because Kouan was absent", async () => {
  book = await openBook();
  book.type("A1", '=KOUAN.PORTFREIGHT("满洲里",2014)');
  expect(found(await audit())).toEqual({ "Sheet1!A1": ["unloaded"] });
});

describe("sums", () => {
  beforeEach(() => {
    typeOn(book, "数 据", "A1", '=KOUAN.PORTFREIGHT("满洲里",2014)');
    typeOn(book, "数 据", "A2", '=KOUAN.PORTTRADE("内蒙古",2025)');
    typeOn(book, "数 据", "A3", '=KOUAN.PORTFREIGHT("满洲里",2012,,,"吨")');
    typeOn(book, "数 据", "A4", '=KOUAN.PORTTARGET("满洲里","freight",2025)');
  });

  test.each([
    ["=SUM(A1:A2)", ["indicator", "unit"]],
    ["=A1+A3", ["unit"]],
    ["=AVERAGE(A1,A4)", ["kind"]],
    ["=SUM(B1:B9,A2:A4)", ["indicator", "unit", "kind"]],
    ["=SUM(A3:B4)", ["unit", "kind"]],
    ["=SUM(Sheet1!C2:C3,A3)", ["unit"]],
    ["=SUM(Kouan_freight[货运量（万吨）],A2)", ["indicator", "unit"]],
  ])("%s mixes %j", async (formula, by) => {
    typeOn(book, "数 据", "C1", formula);
    const result = await audit();
    expect(counted(result)).toEqual({ mixed: 1 });
    const entry = result.entries.find(({ address }) => address === "'数 据'!C1");
    expect(entry?.findings[0]).toMatchObject({ kind: "mixed", by });
  });

  test("a mixed sum shows one figure of each sort, in the order in which they stand", async () => {
    typeOn(book, "数 据", "B1", '=KOUAN.PORTFREIGHT("满洲里",2012)');
    typeOn(book, "数 据", "C1", "=SUM(A1:B3)");
    const { entries } = await audit();
    const finding = entries.find(({ address }) => address === "'数 据'!C1")?.findings[0];
    if (finding?.kind !== "mixed") throw new Error("The sum is not told");
    const shown = finding.readings.map(({ observation: { indicator, period }, unit }) => [
      indicator,
      period,
      unit.id,
    ]);
    expect(shown).toEqual([
      ["freight", "2014", "wan-t"],
      ["foreign-trade", "2025", expect.any(String)],
      ["freight", "2012", "t"],
    ]);
  });

  test.each([
    "=SUM(A1,Sheet1!C2:C3)",
    "=SUM(A1:B1)",
    "=SUM(A4:A9)",
    "=A1-A2",
    "=SUM(A2,B1:B9)",
    "=SUM(Sheet1!B2:B3)",
  ])("%s is in order", async (formula) => {
    typeOn(book, "数 据", "C1", formula);
    expect(counted(await audit())).toEqual({});
  });
});

test("spilled cells are figures of their own", async () => {
  typeOn(book, "数 据", "A1", '=KOUAN.PORTSERIES("二连浩特","freight",2021,2023)');
  const result = await audit();
  expect(result.figures).toBe(5);
  expect(found(result)).toEqual({ "'数 据'!B2": ["error"], "'数 据'!B4": ["conflict"] });
});

test("the number of requests does not grow with tables and formulas", async () => {
  const few = await book.requests(() => audit());
  book.select("A10");
  await insertTable(book.context(), QUERY);
  book.select("A20");
  await insertTable(book.context(), QUERY);
  for (let row = 1; row <= 200; row++)
    typeOn(book, "数 据", `A${String(row)}`, `=KOUAN.PORTFREIGHT(B${String(row)},2014)`);
  const many = await book.requests(() => audit());
  // One more for the values, which are read only where there are formulas.
  expect(many).toBeLessThanOrEqual(few + 1);
  expect(many).toBeLessThanOrEqual(7);
});

test("writes nothing and leaves the selection", async () => {
  const before = book.snapshot();
  await audit();
  expect(book.snapshot()).toEqual(before);
});

describe("go to a cell", () => {
  const place = (): Parameters<typeof goToCell>[0] => ({
    sheetId: book.store.sheets()[1]?.id ?? "",
    sheetName: "数 据",
    row: 4,
    column: 1,
  });

  test("shows its sheet and selects it", async () => {
    expect(await goToCell(place())).toEqual({ ok: true, value: null });
    expect([book.sheet(), book.selected()]).toEqual([place().sheetId, "B5"]);
  });

  test("refuses a hidden sheet, and one that is gone", async () => {
    const at = place();
    book.store.updateSheet(at.sheetId, { visibility: "Hidden" });
    expect(await goToCell(at)).toEqual({ ok: false, refusal: { kind: "hidden-sheet", sheet: "数 据" } });
    book.store.deleteSheet(at.sheetId);
    expect(await goToCell(at)).toEqual({ ok: false, refusal: { kind: "sheet-gone", sheet: "数 据" } });
  });
});
