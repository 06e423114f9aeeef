import { MOST_CELLS, readTable, type TableAnswer } from "../../../src/domain/queries/readTable";
import { sampleCatalog } from "../../support/sampleCatalog";

function table(entities: unknown, periods: unknown, part: object = {}): TableAnswer {
  const answer = readTable(sampleCatalog, { entities, indicator: "freight", periods, ...part });
  if (!answer.ok) throw new Error(answer.kind);
  return answer;
}

function decimals({ answers }: TableAnswer): string[][] {
  return answers.map((row) => row.map((cell) => (cell.ok ? cell.decimal : cell.kind)));
}

test("entities by periods, each cell with its own answer", () => {
  const answer = table([["满洲里"], ["二连浩特"], ["满州里"]], [[2014, 2015, "14"]]);
  expect(decimals(answer)).toEqual([
    ["3010", "not-in-period", "short-year"],
    ["1074.4", "not-in-period", "short-year"],
    ["unknown-entity", "unknown-entity", "unknown-entity"],
  ]);
  expect(answer.across).toBe(false);
  expect(answer.entities.map(({ id }) => id)).toEqual(["manzhouli", "erenhot", null]);
  expect(answer.periods.map(({ id }) => id)).toEqual(["2014", "2015", null]);
});

test.each([
  ["a column of entities", [["满洲里"], ["策克"]], [[2014, 2015]], false],
  ["a row of entities over a column of periods", [["满洲里", "策克"]], [[2014], [2015]], true],
  ["a row of entities and one period", [["满洲里", "策克"]], 2014, true],
  ["two rows", [["满洲里", "策克"]], [[2014, 2015]], false],
  ["one of each", "满洲里", 2014, false],
])("%s: across is %p", (_, entities, periods, across) => {
  expect(table(entities, periods).across).toBe(across);
});

test("an error value stands in its own cells", () => {
  const error = { type: "Error", basicValue: "#DIV/0!" };
  expect(decimals(table([["满洲里"], [error]], [[2014, error]]))).toEqual([
    ["3010", "error-argument"],
    ["error-argument", "error-argument"],
  ]);
});

test("periods in order of time, latest last", () => {
  const periods = [["latest", 2016, 2012, 2014]];
  expect(table("满洲里", periods, { order: "asc" }).periods.map(({ id }) => id)).toEqual([
    "2012",
    "2014",
    "2016",
    "latest",
  ]);
  expect(table("满洲里", periods, { order: "desc" }).periods[0]?.id).toBe("latest");
});

test.each([
  [{ indicator: "frieght" }, "unknown-indicator"],
  [{ flow: "sideways" }, "unknown-flow"],
  [{ mode: "camel" }, "unknown-mode"],
  [{ unit: "furlong" }, "unknown-unit"],
  [{ options: "colour=red" }, "unknown-option"],
])("%p is one gap for the whole", (part, kind) => {
  expect(
    readTable(sampleCatalog, {
      entities: [["满洲里"], ["策克"]],
      indicator: "freight",
      periods: 2014,
      ...part,
    }),
  ).toMatchObject({ ok: false, kind });
});

test("blank ranges are missing arguments", () => {
  const raw = { indicator: "freight", entities: "满洲里", periods: 2014 };
  expect(readTable(sampleCatalog, { ...raw, entities: [[""], [null]] })).toMatchObject({
    kind: "missing-argument",
    argument: "entity",
  });
  expect(readTable(sampleCatalog, { ...raw, periods: "" })).toMatchObject({ argument: "period" });
});

test("too many cells are refused before they are answered", () => {
  const entities = Array.from({ length: 201 }, () => ["满洲里"]);
  const periods = [Array.from({ length: 100 }, () => 2014)];
  expect(readTable(sampleCatalog, { entities, indicator: "freight", periods })).toMatchObject({
    kind: "too-many-cells",
    rows: 201,
    columns: 100,
    most: MOST_CELLS,
  });
});
