import { currentCatalog } from "../../../src/data";
import { datasetById, datasets } from "../../../src/domain/tables/datasets";
import { datasetFacts } from "../../../src/domain/tables/datasetFacts";
import { planTable } from "../../../src/domain/tables/planTable";

const catalog = currentCatalog();

test("ids are kebab-case, distinct and kept for ever", () => {
  expect(datasets.map(({ id }) => id)).toEqual([
    "freight",
    "passengers",
    "vehicles",
    "china-europe-trains",
    "goods-value",
    "foreign-trade-inner-mongolia",
    "figures",
    "plan-targets",
    "ports-inner-mongolia",
    "key-projects",
    "projects",
    "ports",
    "port-facts",
    "border-ports",
    "border-counties",
    "lists",
    "links",
    "statements",
    "policies",
    "conflicts",
    "coverage",
  ]);
  expect(datasetById("freight")?.id).toBe("freight");
  expect(datasetById("of-a-newer-kouan")).toBeUndefined();
});

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("%s", (_, dataset) => {
  const zh = dataset.rows(catalog, {}, "zh");
  const en = dataset.rows(catalog, {}, "en");

  test("has rows, each with a cell for every column and a key of its own, the same in both languages", () => {
    expect(zh.length).toBeGreaterThan(0);
    expect(new Set(zh.map((row) => row.key)).size).toBe(zh.length);
    expect(zh.every((row) => row.cells.length === dataset.columns.length)).toBe(true);
    expect(en.map((row) => row.key)).toEqual(zh.map((row) => row.key));
  });

  test("names every row by its key columns alone, as they stand in a sheet", () => {
    const keys = dataset.columns.flatMap((column, i) => (column.key ? [i] : []));
    for (const rows of [zh, en]) {
      const names = rows.map((row) => keys.map((i) => String(row.cells[i]?.value ?? "")).join("|"));
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  test("shows every figure with the value its observation prints", () => {
    const figures = zh.flatMap((row) => row.cells.filter((cell) => cell.observation !== null));
    for (const cell of figures) {
      expect(typeof cell.value).toBe("number");
      expect(catalog.observations.has(cell.observation ?? "")).toBe(true);
    }
  });

  test("has a title, headers and a description in both languages, and column ids of its own", () => {
    const texts = [dataset.title, dataset.description, ...dataset.columns.map(({ header }) => header)];
    expect(texts.every((text) => text.zh !== "" && text.en !== "")).toBe(true);
    const ids = dataset.columns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(dataset.columns.some(({ key }) => key)).toBe(true);
  });

  test("narrows its rows by each of its filters", () => {
    for (const filter of dataset.filters) {
      const [first] = filter.choices(catalog);
      const some = dataset.rows(catalog, { [filter.id]: [first?.value ?? ""] }, "zh");
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThanOrEqual(zh.length);
    }
  });

  test("plans a table and says what it covers", () => {
    const query = { dataset: dataset.id, filters: {}, columns: [], language: "en" } as const;
    const plan = planTable(catalog, dataset, query, () => "note");
    expect(plan.rows).toHaveLength(zh.length);
    expect(new Set(plan.headers).size).toBe(plan.headers.length);
    expect(datasetFacts(catalog, dataset).rows).toBe(zh.length);
  });
});
