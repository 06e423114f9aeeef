import { applyRefresh } from "../../src/actions/applyRefresh";
import { freezeFormulas } from "../../src/actions/freezeFormulas";
import { writeSources, type SourcesOutcome } from "../../src/actions/writeSources";
import { sampleCatalog } from "../support/sampleCatalog";
import type { Book } from "./book";
import { bookWithFigures, sheetCells, typeOn } from "./sources";

let book: Book;
beforeEach(async () => {
  book = await bookWithFigures();
});

const SHEET = "数据来源";
/** Row of the first source, counted from 0: eight lines, an empty one, the header. */
const FIRST = 10;

async function write(part: Parameters<Book["context"]>[0] = {}): Promise<SourcesOutcome> {
  const result = await writeSources(book.context(part), sampleCatalog);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Publisher, title, number of figures and where they are used, line by line. */
function listed(sheet = SHEET): unknown[][] {
  return sheetCells(book, sheet)
    .slice(FIRST)
    .map((row) => [row[0], row[1], row[2], row[7], row[8]]);
}

function rename(sheet: string, name: string): void {
  book.renameSheet(sheet, name);
}

describe("the sources sheet", () => {
  test("lists exactly the sources in use, with what is used where, and explains itself", async () => {
    typeOn(book, "数 据", "A1", '=KOUAN.PORTFREIGHT("二连浩特",2023)');
    typeOn(book, "数 据", "A2", '=KOUAN.PORTTRADE("内蒙古",2025)');
    typeOn(book, "数 据", "A3", 2403.5);
    typeOn(book, "数 据", "A4", '=KOUAN.PORTFREIGHT("满洲里",1999)');
    const outcome = await write();
    expect(outcome).toEqual({
      sheetId: book.store.sheets().at(-1)?.id,
      sheetName: SHEET,
      did: "created",
      sources: 2,
      figures: 4,
      kept: 0,
      complete: true,
    });
    expect(listed()).toEqual([
      [1, "内蒙古大学", expect.any(String), 2, "表格“口岸货运量”（Sheet1!A1:D3）：2 个"],
      [2, "内蒙古日报", "桥头堡能级再跃升", 2, "工作表“数 据”的公式：A1、A2"],
    ]);
    const cells = sheetCells(book, SHEET);
    expect(cells[0]?.[0]).toBe("本工作簿所用数字的来源");
    const text = cells.slice(0, 8).flat().join(" ");
    for (const part of ["共 4 个", "2 个来源", "2026-11-24", "1.0.0", "0000", "更新本表"])
      expect(text).toContain(part);
    expect(cells[FIRST + 1]?.slice(3, 7)).toEqual([
      "2026年1月",
      "https://example.org/2026",
      "全国性媒体或学术出版物",
      expect.any(String),
    ]);
    expect(cells[FIRST + 1]?.[9]).toBe(
      "阿妮尔. 桥头堡能级再跃升[J/OL]. 内蒙古日报, 2026. https://example.org/2026.",
    );
  });

  test("derived figures count for each source behind them, spilled ones cell by cell", async () => {
    typeOn(book, "数 据", "A1", '=KOUAN.PORTGROWTH("满洲里","freight",2021)');
    typeOn(book, "数 据", "A3", '=KOUAN.PORTSERIES("二连浩特","freight",2022,2023)');
    const outcome = await write();
    expect(outcome.figures).toBe(5);
    expect(listed().map(([, publisher, , figures, used]) => [publisher, figures, used])).toEqual([
      ["内蒙古大学", 3, "表格“口岸货运量”（Sheet1!A1:D3）：2 个；工作表“数 据”的公式：A1"],
      ["内蒙古日报", 1, "工作表“数 据”的公式：B5"],
      ["转载网站", 1, "工作表“数 据”的公式：B4"],
    ]);
  });

  test("an overtyped cell, and what replaced a frozen value, are the user's", async () => {
    typeOn(book, "数 据", "A1", '=KOUAN.PORTFREIGHT("二连浩特",2023)');
    await freezeFormulas(book.context(), "workbook");
    expect((await write()).figures).toBe(3);
    book.type("C2", 5);
    typeOn(book, "数 据", "A1", 7);
    expect(await write()).toMatchObject({ did: "updated", figures: 1, sources: 1 });
    expect(listed()).toHaveLength(1);
  });

  test("nothing of ours: a sheet that says so", async () => {
    book.deleteTable("Kouan_freight");
    expect(await write()).toMatchObject({ figures: 0, sources: 0 });
    expect(sheetCells(book, SHEET)[1]?.[0]).toBe("本工作簿目前没有口岸提供的数字。");
  });

  test("addresses of https open their page, others are text; a line that loses its address loses the link", async () => {
    const links = (): string[] =>
      book.links(book.store.sheets().find(({ name }) => name === SHEET)?.id ?? "");
    typeOn(book, "数 据", "A2", '=KOUAN.PORTTRADE("内蒙古",2025)');
    await write();
    expect(links()).toEqual(["E12 https://example.org/2026"]);
    expect(sheetCells(book, SHEET)[FIRST + 1]?.[4]).toBe("https://example.org/2026");
    typeOn(book, "数 据", "A2", "");
    expect(await write()).toMatchObject({ did: "updated", sources: 1 });
    expect(links()).toEqual([]);
    const sources = new Map(sampleCatalog.sources);
    for (const [id, source] of sources) sources.set(id, { ...source, url: "http://example.org/plain" });
    typeOn(book, "数 据", "A2", '=KOUAN.PORTTRADE("内蒙古",2025)');
    expect(await writeSources(book.context(), { ...sampleCatalog, sources })).toMatchObject({ ok: true });
    expect(sheetCells(book, SHEET)[FIRST + 1]?.[4]).toBe("http://example.org/plain");
    expect(links()).toEqual([]);
  });

  test("text of a source never becomes a formula", async () => {
    const sources = new Map(sampleCatalog.sources);
    const paper = sources.get("s-paper");
    if (paper === undefined) throw new Error();
    sources.set("s-paper", { ...paper, title: "=1+1", producer: "+a" });
    const evil = { ...sampleCatalog, sources };
    expect(await writeSources(book.context(), evil)).toMatchObject({ ok: true });
    expect(sheetCells(book, SHEET)[FIRST]?.slice(1, 3)).toEqual(
      ["'+a", "'=1+1"].map((text) => text.slice(1)),
    );
    const id = book.store.sheets().find(({ name }) => name === SHEET)?.id ?? "";
    expect(book.store.cell(id, FIRST, 2)).toMatchObject({ formula: "" });
  });
});

describe("kept up to date", () => {
  test("writes nothing when nothing changed", async () => {
    await write();
    const before = book.contents();
    const requests = await book.requests(async () => {
      expect(await write()).toMatchObject({ did: "unchanged" });
    });
    expect(book.contents()).toEqual(before);
    // Workbook: tables and records, sheets, used, formulas; sheet: record, its text, used, cells, guards.
    expect(requests).toBeLessThanOrEqual(11);
  });

  test("found again when renamed and moved by rows and columns", async () => {
    await write();
    rename(SHEET, "Refs");
    const id = book.store.sheets().find(({ name }) => name === "Refs")?.id ?? "";
    book.store.insertCells(id, { row: 3, column: 0, rows: 2, columns: 16_384 }, "Down");
    book.store.insertCells(id, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, "Right");
    typeOn(book, "数 据", "A1", '=KOUAN.PORTTRADE("内蒙古",2025)');
    expect(await write()).toMatchObject({ sheetName: "Refs", did: "updated", sources: 2, kept: 0 });
    expect(book.store.sheets()).toHaveLength(3);
    const cells = sheetCells(book, "Refs");
    expect(cells.slice(FIRST + 2).map((row) => row.slice(1, 3))).toEqual([
      [1, "内蒙古大学"],
      [2, "内蒙古日报"],
    ]);
    expect(cells[1]?.[1]).toContain("共 3 个");
  });

  test("notes beside a line stay beside it, also when its source is no longer used", async () => {
    typeOn(book, "数 据", "A1", '=KOUAN.PORTTRADE("内蒙古",2025)');
    typeOn(book, "数 据", "A2", '=KOUAN.PORTFREIGHT("二连浩特",2022)');
    await write();
    typeOn(book, SHEET, "L12", "call them");
    typeOn(book, "数 据", "A1", "");
    typeOn(book, "数 据", "A3", '=KOUAN.PORTTRAINS("满洲里",2023,,,,"scope=customs")');
    await write();
    const cells = sheetCells(book, SHEET);
    expect(cells[11]?.slice(1, 2)).toEqual(["内蒙古日报"]);
    expect([cells[11]?.[7], cells[11]?.[8], cells[11]?.[11]]).toEqual([0, "已不再使用", "call them"]);
    const publishers = cells.slice(FIRST).map((row) => row[1]);
    expect(publishers).toEqual(
      ["满洲里海关", "内蒙古日报", "内蒙古大学", "转载网站"].sort(byPlace(publishers)),
    );
    expect(cells.slice(FIRST).map((row) => row[0])).toEqual([1, 2, 3, 4]);
  });

  test("cells of the list that the user changed are left alone, and that is said", async () => {
    await write();
    typeOn(book, SHEET, "B11", "IMU");
    typeOn(book, SHEET, "A3", "my own words");
    typeOn(book, "数 据", "A1", '=KOUAN.PORTTRADE("内蒙古",2025)');
    expect(await write()).toMatchObject({ did: "updated", kept: 2 });
    expect(sheetCells(book, SHEET)[FIRST]?.[1]).toBe("IMU");
    expect(sheetCells(book, SHEET)[2]?.[0]).toBe("my own words");
  });

  test("what stands below the list moves down in whole rows", async () => {
    await write();
    typeOn(book, SHEET, "A13", "below");
    typeOn(book, SHEET, "M13", "beside");
    typeOn(book, "数 据", "A1", '=KOUAN.PORTTRADE("内蒙古",2025)');
    typeOn(book, "数 据", "A2", '=KOUAN.PORTFREIGHT("二连浩特",2022)');
    await write();
    const cells = sheetCells(book, SHEET);
    expect(cells.slice(FIRST, FIRST + 3).map((row) => row[0])).toEqual([1, 2, 3]);
    const at = cells.findIndex((row) => row[0] === "below");
    expect(at).toBeGreaterThan(FIRST + 2);
    expect(cells[at]?.[12]).toBe("beside");
  });

  test("a list that became shorter leaves no remains", async () => {
    typeOn(book, "数 据", "A1", '=KOUAN.PORTTRADE("内蒙古",2025)');
    await write();
    typeOn(book, "数 据", "A1", "");
    await write();
    expect(listed()).toHaveLength(1);
  });

  test("a sheet of the user's with that name is never touched, a deleted one is made again", async () => {
    rename("数 据", SHEET);
    typeOn(book, SHEET, "A1", "mine");
    expect(await write()).toMatchObject({ sheetName: "数据来源（口岸）", did: "created" });
    expect(sheetCells(book, SHEET)).toEqual([["mine"]]);
    const id = book.store.sheets().find(({ name }) => name === "数据来源（口岸）")?.id ?? "";
    book.store.deleteSheet(id);
    expect(await write()).toMatchObject({ sheetName: "数据来源（口岸）", did: "created" });
  });

  test("English too, with Chicago references", async () => {
    await write({ language: "en" });
    const cells = sheetCells(book, "Sources");
    expect(cells[FIRST - 1]?.slice(0, 3)).toEqual(["No.", "Publisher", "Title"]);
    expect(cells[1]?.[0]).toMatch(/^2 figures in this workbook/);
  });
});

describe("refuses with a sentence", () => {
  beforeEach(async () => {
    await write();
    typeOn(book, "数 据", "A1", '=KOUAN.PORTTRADE("内蒙古",2025)');
  });

  async function refusal(): Promise<unknown> {
    const before = book.contents();
    const result = await writeSources(book.context(), sampleCatalog);
    expect(book.contents()).toEqual(before);
    return result.ok ? null : result.refusal;
  }

  test("a protected sheet", async () => {
    book.protect(SHEET);
    expect(await refusal()).toEqual({ kind: "protected-sheet", sheet: SHEET });
  });

  test("a hidden sheet", async () => {
    const id = book.store.sheets().find(({ name }) => name === SHEET)?.id ?? "";
    book.store.updateSheet(id, { visibility: "Hidden" });
    expect(await refusal()).toEqual({ kind: "hidden-sheet", sheet: SHEET });
  });

  test("cancelling leaves everything as it was", async () => {
    const stop = new AbortController();
    stop.abort();
    const before = book.contents();
    expect(await writeSources(book.context({ signal: stop.signal }), sampleCatalog)).toEqual({
      ok: false,
      refusal: { kind: "cancelled" },
    });
    expect(book.contents()).toEqual(before);
  });

  test("progress is told", async () => {
    const told: number[] = [];
    await writeSources(book.context({ progress: (done) => told.push(done) }), sampleCatalog);
    expect(told.length).toBeGreaterThan(3);
  });
});

/** Order of appearance: which of the free rows a source gets is not what is tested. */
function byPlace(order: readonly unknown[]): (a: unknown, b: unknown) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

test("a refresh knows nothing of it", async () => {
  await write();
  expect(await applyRefresh(book.context(), { tables: [] }, new Set())).toMatchObject({ ok: true });
});
