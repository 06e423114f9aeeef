/**
 * Whatever stands in the cells: a function answers or gives one of our errors, and the same arguments the same answer.
 */
import fc from "fast-check";
import { currentCatalog } from "../../src/data";
import { functions } from "../../src/functions";
import { FakeError, fakeExcel, type Shown } from "../support/customFunctions";

const catalog = currentCatalog();
const zh = fakeExcel(catalog, "zh");
const en = fakeExcel(catalog, "en");
const rich = fakeExcel(catalog, "en", true);

/** Things that people and hosts put into cells. */
const likely = fc.constantFrom<unknown>(
  "满洲里",
  "Erenhot",
  "内蒙古",
  "满州里",
  "二连浩特铁路口岸",
  "freight",
  "ceb-trains",
  "trade",
  "ceb-share",
  "latest",
  "2014",
  2014,
  2012,
  2025,
  14,
  41640,
  "2014Q1",
  "2016/2020",
  "import",
  "total",
  "road",
  "rail",
  "万吨",
  "t",
  "亿元",
  "short",
  "full",
  "name-en",
  "key-projects",
  "port=满洲里;year=2014",
  "scope=customs",
  "kind=target;asOf=2025-03",
  "headers=yes;order=desc",
  "of=growth",
  "order=sideways",
  3,
  null,
  undefined,
  "",
  0,
  true,
  "#N/A",
);

const scalar = fc.oneof(
  { weight: 6, arbitrary: likely },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) },
);
const argument = fc.oneof(
  { weight: 8, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(fc.array(scalar, { maxLength: 4 }), { maxLength: 4 }) },
  { weight: 1, arbitrary: scalar.map((basicValue) => ({ type: "String", basicValue })) },
  { weight: 1, arbitrary: fc.constant({ type: "Error", basicType: "Error", basicValue: "#DIV/0!" }) },
);

function cells(shown: Shown | Shown[][]): Shown[] {
  return Array.isArray(shown) ? shown.flat() : [shown];
}

function isSound(cell: Shown): boolean {
  if (cell instanceof FakeError)
    return (cell.message ?? "") !== "" && !/[{}]|undefined/.test(fixedPart(cell));
  if (typeof cell === "object") return Number.isFinite(cell.basicValue);
  return typeof cell === "number" ? Number.isFinite(cell) : true;
}

/** What a person typed stands in quotation marks and may be anything. */
function fixedPart({ message = "" }: FakeError): string {
  return message.replace(/“.*”|".*"/gs, "");
}

describe.each(functions.map(({ id, parameters }) => [id, parameters.length] as const))("%s", (id, count) => {
  const args = fc.array(argument, { minLength: count, maxLength: count });

  test("throws nothing but our errors, and answers the same twice", () => {
    fc.assert(
      fc.property(args, (given) => {
        const first = zh.call(id, ...given);
        expect(cells(first).every(isSound)).toBe(true);
        expect(zh.call(id, ...given)).toEqual(first);
        const withCards = rich.call(id, ...given);
        expect(cells(withCards).every(isSound)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("gives the same numbers and errors in both languages", () => {
    const plain = (cell: Shown): unknown =>
      cell instanceof FakeError ? cell.code : typeof cell === "number" ? cell : typeof cell;
    fc.assert(
      fc.property(args, (given) => {
        const chinese = cells(zh.call(id, ...given)).map(plain);
        expect(cells(en.call(id, ...given)).map(plain)).toEqual(chinese);
      }),
      { numRuns: 25 },
    );
  });

  test("fills a rectangle", () => {
    fc.assert(
      fc.property(args, (given) => {
        const shown = zh.call(id, ...given);
        if (!Array.isArray(shown)) return;
        expect(shown.length).toBeGreaterThan(0);
        expect(new Set(shown.map((row) => row.length)).size).toBe(1);
        expect(shown[0]?.length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });
});
