/**
 * How many requests the actions on formulas of Kouan's and on the sources sheet take: as many for one formula as for two hundred.
 */
import type { RefreshPlan } from "../../src/actions/refresh/model";
import { applyWorkbook, planWorkbook } from "../../src/actions/refreshWorkbook";
import { writeSources } from "../../src/actions/writeSources";
import type { Catalog } from "../../src/domain/model/catalog";
import type { Evaluate } from "../../src/workbench/model/memory/calculator";
import { evaluateKouan } from "../support/kouanFormulas";
import { catalogOf, sampleCatalog } from "../support/sampleCatalog";
import { openBook } from "./book";
import { changes } from "./refresher";
import { bookWithFigures, typeOn } from "./sources";

const FORMULA = '=KOUAN.PORTFREIGHT("满洲里",2014)';
const { records } = sampleCatalog;
const NEWER = catalogOf(
  ...records.observations.map((seen) =>
    seen.entity === "manzhouli" && seen.value === "3010" ? { ...seen, value: "3011" } : seen,
  ),
);

describe("calculating formulas anew", () => {
  /** Requests of looking, and of entering again, for so many formulas on each of so many sheets, none beside another. */
  async function requests(formulas: number, sheets: number): Promise<{ plan: number; apply: number }> {
    let catalog: Catalog = sampleCatalog;
    const names = Array.from({ length: sheets }, (_, sheet) => `Sheet${String(sheet + 1)}`);
    const evaluate: Evaluate = (formula, place) => evaluateKouan(catalog)(formula, place);
    const book = await openBook({ sheets: names, evaluate });
    for (const name of names)
      for (let row = 1; row <= formulas; row += 1)
        typeOn(book, name, `${row % 2 === 0 ? "B" : "D"}${String(3 * row)}`, FORMULA);
    // Reading is what makes the sheets calculate, here still by the older package.
    for (const { id } of book.store.sheets()) book.store.values(id, book.box("A1:D600"));
    catalog = NEWER;
    let shown: RefreshPlan = { tables: [] };
    const plan = await book.requests(async () => {
      const result = await planWorkbook(book.context(), catalog, "all");
      if (!result.ok) throw new Error(result.refusal.kind);
      shown = result.value;
    });
    const ids = new Set(changes(shown).map(({ id }) => id));
    expect(ids.size).toBe(formulas * sheets);
    const apply = await book.requests(async () => {
      const result = await applyWorkbook(book.context(), shown, ids);
      expect(result).toMatchObject({ ok: true, value: { written: formulas * sheets } });
    });
    return { plan, apply };
  }

  test.each([
    [1, 1],
    [200, 1],
    [1, 4],
    [200, 4],
  ])("%i on each of %i sheets", async (formulas, sheets) => {
    // Tables, sheets, what is used, formulas, values; then tables once more, sheets, what stands there, the cells.
    expect(await requests(formulas, sheets)).toEqual({ plan: 7, apply: 4 });
  });
});

describe("the sources sheet", () => {
  test.each([1, 200])("of %i formulas", async (formulas) => {
    const book = await bookWithFigures();
    for (let row = 1; row <= formulas; row += 1)
      typeOn(book, "数 据", `A${String(row * 2)}`, '=KOUAN.PORTFREIGHT("二连浩特",2023)');
    const write = (did: string): Promise<number> =>
      book.requests(async () => {
        expect(await writeSources(book.context(), sampleCatalog)).toMatchObject({ ok: true, value: { did } });
      });
    const created = await write("created");
    const unchanged = await write("unchanged");
    // Two sources more, for which what stands below the list has to move.
    typeOn(book, "数据来源", "A14", "below");
    typeOn(book, "数 据", "C1", '=KOUAN.PORTFREIGHT("二连浩特",2022)');
    typeOn(book, "数 据", "C2", '=KOUAN.PORTTRAINS("满洲里",2023,,,,"scope=customs")');
    const updated = await write("updated");
    expect({ created, unchanged, updated }).toEqual({ created: 10, unchanged: 11, updated: 15 });
  });
});
