/**
 * What holds for every argument of every function: errors, blanks, ranges, missing ones.
 */
import { currentCatalog } from "../../src/data";
import { functions } from "../../src/functions";
import { FakeError, fakeExcel, type Shown } from "../support/customFunctions";
import { shownText } from "./formula";
import { PROOFS } from "./proof";

const catalog = currentCatalog();

/** Arguments that give an answer, by function; those left out stay so. */
const GOOD: Readonly<Record<string, readonly unknown[]>> = Object.fromEntries(
  functions.map(({ id }) => [id, PROOFS[id]?.normal[0].args ?? []]),
);

const excel = fakeExcel(catalog, "en");
const zh = fakeExcel(catalog, "zh");

const parameters = functions.flatMap(({ id, parameters: list }) =>
  list.map(({ name, optional, range }, position) => ({ id, name, optional, range, position })),
);

function withArgument(id: string, position: number, value: unknown): unknown[] {
  const args: unknown[] = Array.from({ length: position + 1 }, (_, i) => GOOD[id]?.[i] ?? null);
  args[position] = value;
  return [...args, ...(GOOD[id] ?? []).slice(position + 1)];
}

/** Every cell: PORTWHY says in words what another function throws. */
function cells(shown: Shown | Shown[][]): Shown[] {
  return Array.isArray(shown) ? shown.flat() : [shown];
}

function message(shown: Shown | Shown[][]): string {
  const [first] = cells(shown);
  return first instanceof FakeError
    ? `${first.code} ${first.message ?? ""}`
    : `#VALUE! ${shownText(first ?? "")}`;
}

test("the arguments give an answer", () => {
  for (const { id } of functions) {
    const [first] = cells(excel.call(id, ...(GOOD[id] ?? [])));
    expect(first).not.toBeInstanceOf(FakeError);
  }
});

describe.each(parameters)("$id, $name", ({ id, name, optional, range, position }) => {
  const good = shownText(excel.call(id, ...(GOOD[id] ?? [])));

  test.each([
    ["as a rich value", { type: "Error", errorType: "Div0", basicType: "Error", basicValue: "#DIV/0!" }],
    ["as text", "#DIV/0!"],
    ["in a range of one cell", [["#DIV/0!"]]],
  ])("an error of another cell %s is named", (_, value) => {
    expect(message(excel.call(id, ...withArgument(id, position, value)))).toMatch(/^#VALUE! .*#DIV\/0!/);
    expect(message(zh.call(id, ...withArgument(id, position, value)))).toMatch(/^#VALUE! .*#DIV\/0!/);
  });

  test.each([null, undefined, "", "  ", 0, [[""]]])("blank as %p", (blank) => {
    const shown = excel.call(id, ...withArgument(id, position, blank));
    if (optional) expect(shownText(shown)).toBe(good);
    else expect(message(shown)).toMatch(/^#VALUE! The .+ is missing/);
  });

  test("a range of one cell is its cell", () => {
    const value = GOOD[id]?.[position];
    if (value === undefined) return;
    expect(shownText(excel.call(id, ...withArgument(id, position, [[value]])))).toBe(good);
  });

  test("a range of several cells", () => {
    const shown = excel.call(id, ...withArgument(id, position, [["满洲里"], ["策克"]]));
    if (range === true) expect(cells(shown).length).toBeGreaterThan(1);
    else expect(message(shown)).toMatch(/^#VALUE! The .+ is a range of 2 × 1 cells/);
  });

  if (name === "options") {
    test("an unknown option is named with the known ones", () => {
      expect(message(excel.call(id, ...withArgument(id, position, "colour=red")))).toMatch(
        /No option is called "colour"\. The options are: commodity, .*order/,
      );
    });
  }
  if (name === "port" || name === "entity") {
    test("an unknown name offers the nearest", () => {
      expect(message(excel.call(id, ...withArgument(id, position, "满州里")))).toMatch(
        /^#VALUE! No port or place is called "满州里"\. Did you mean .*满洲里/,
      );
      expect(message(zh.call(id, ...withArgument(id, position, "满州里")))).toMatch(
        /^#VALUE! 没有名为“满州里”的口岸或地区。您是不是要找：.*满洲里/,
      );
    });
  }
  if (name === "year" || name === "period") {
    test.each([
      [14, "too short"],
      [41640, "YEAR(A1)"],
      ["nonsense", "is no year or period"],
    ])("%p is told what to write", (value, words) => {
      expect(message(excel.call(id, ...withArgument(id, position, value)))).toContain(words);
    });
  }
});

test("a change of language takes effect at the next call", () => {
  expect(zh.error("PORTFREIGHT", "满洲里", 2015).message).toMatch(/没有刊载/);
  expect(fakeExcel(catalog, "en").error("PORTFREIGHT", "满洲里", 2015).message).toMatch(/Our sources/);
});
