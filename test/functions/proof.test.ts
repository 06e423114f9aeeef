/**
 * Every function against every kind of case: normal, bad arguments, gap, conflict, array. The list of functions is the
 * registered one, so that a new function without cases fails. Error and blank arguments: `arguments.test.ts`.
 */
import { currentCatalog } from "../../src/data";
import { functions } from "../../src/functions";
import { FakeError, fakeExcel, type Shown } from "../support/customFunctions";
import { fits, shownText } from "./formula";
import { isNever, type Proof, type Refused } from "./proof/cases";
import { PROOFS } from "./proof";

const catalog = currentCatalog();
const zh = fakeExcel(catalog, "zh");
const en = fakeExcel(catalog, "en");

function proofOf(id: string): Proof {
  const proof = PROOFS[id];
  if (proof === undefined) throw new Error(`${id} has no cases in test/functions/proof`);
  return proof;
}

function expectShown(shown: Shown | Shown[][], expected: string): void {
  const text = shownText(shown);
  if (!fits(expected, text)) expect(text).toBe(expected);
}

function expectRefused(id: string, { args, ...says }: Refused, code: string): void {
  for (const [excel, sentence] of [
    [zh, says.zh],
    [en, says.en],
  ] as const) {
    const error = excel.error(id, ...args);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(sentence);
  }
}

/** The cards and the words of an answer. */
function toldBy(shown: Shown | Shown[][]): string {
  return (Array.isArray(shown) ? shown.flat() : [shown])
    .map((cell) => {
      if (cell instanceof FakeError) return "";
      return typeof cell === "object" ? (cell.properties.Others?.basicValue ?? "") : String(cell);
    })
    .join("\n");
}

test("the functions with cases are the registered ones", () => {
  expect(Object.keys(PROOFS).sort()).toEqual(functions.map(({ id }) => id).sort());
});

test("a case that a function never meets says why, and is not what the function does meet", () => {
  for (const { id } of functions) {
    for (const entry of Object.values(proofOf(id)) as object[]) {
      if (isNever(entry)) expect(entry.never.length).toBeGreaterThan(10);
    }
  }
});

describe.each(functions.map(({ id }) => id))("%s", (id) => {
  const { normal, bad, gap, conflict, array } = proofOf(id);

  test.each(normal.map((entry) => [entry.args, entry] as const))("normal: %p", (args, { shown }) => {
    expectShown(zh.call(id, ...args), shown);
    const english = en.call(id, ...args);
    expect(english instanceof FakeError ? english.message : "").toBe("");
  });

  test("bad arguments are #VALUE! and told what to write", () => {
    if (isNever(bad)) return;
    expect(bad.length).toBeGreaterThan(0);
    for (const entry of bad) expectRefused(id, entry, "#VALUE!");
  });

  test("a gap is #N/A with the reason", () => {
    if (isNever(gap)) return;
    expect(gap.length).toBeGreaterThan(0);
    for (const entry of gap) expectRefused(id, entry, "#N/A");
  });

  test("a conflict is answered by the better source, and the other is named", () => {
    if (isNever(conflict)) return;
    const { catalog: own = catalog, args, shown, other } = conflict;
    expectShown(fakeExcel(own, "zh").call(id, ...args), shown);
    if (other === undefined) return;
    for (const language of ["zh", "en"] as const) {
      expect(toldBy(fakeExcel(own, language, true).call(id, ...args))).toMatch(other);
    }
  });

  test("an array", () => {
    if (isNever(array)) return;
    if ("refused" in array) expectRefused(id, array, "#VALUE!");
    else expectShown(zh.call(id, ...array.args), array.shown);
  });
});
