/**
 * The pane explains a spilled cell by asking the formula's question again; here that is held to what the functions answer.
 */
import { currentCatalog } from "../../src/data";
import { kouanFormula } from "../../src/domain/formulas/calls";
import { explainSpill, spillsFigures } from "../../src/domain/formulas/explainSpill";
import { readObservation } from "../../src/domain/queries/readObservation";
import { functions } from "../../src/functions";
import { isCellError, isMatrix } from "../../src/functions/support/answer";
import { anyGapSentence } from "../../src/strings/functionsGaps";

const catalog = currentCatalog();
const formulas = [
  ...functions
    .filter(({ id }) => spillsFigures(id))
    .flatMap(({ examples }) => examples.map(({ formula }) => formula)),
  '=KOUAN.PORTSERIES("满洲里","freight",2012,2014,,,"吨","order=desc")',
  '=KOUAN.PORTTABLE({"满洲里","Erenhot"},"freight",{2012;2014},,,,"headers=yes;order=desc")',
  '=KOUAN.PORTTABLE({"满洲里";"nowhere"},"freight",2014)',
  '=KOUAN.PORTRANK("freight",2014,2,,,,"order=asc")',
  '=KOUAN.PORTDATASET("freight",,"order=desc;headers=no")',
  '=KOUAN.PORTDATASET("freight","port=满洲里,二连浩特;flow=total;mode=all","columns=port,year,freight;layout=years-across;language=en")',
  '=KOUAN.PORTDATASET("freight",,"columns=freight,port;asOf=2016-01")',
];

test.each(formulas)("%s", (formula) => {
  const call = kouanFormula(formula)?.calls[0];
  const definition = functions.find(({ id }) => id === call?.name);
  const args = (call?.args ?? []).map((argument) => {
    if (argument.is === "value") return argument.value;
    return argument.is === "array" ? argument.values : undefined;
  });
  expect(args).not.toContain(undefined);
  for (const language of ["zh", "en"] as const) {
    const shown = definition?.answer({ catalog, language }, args) ?? "";
    const explained = explainSpill(catalog, call?.name ?? "", args, language);
    const origins = explained?.ok === true ? explained.cells : null;
    if (!isMatrix(shown)) throw new Error("does not spill");
    expect(origins?.map((row) => row.length)).toEqual(shown.map((row) => row.length));
    let figures = 0;
    shown.forEach((row, down) =>
      row.forEach((cell, across) => {
        const origin = origins?.[down]?.[across] ?? null;
        if (origin === null) return;
        figures += 1;
        if ("observation" in origin && !("ok" in origin)) {
          expect(origin.value).toBe(cell);
          expect(readObservation(catalog, origin.observation, origin.value)).not.toBeNull();
        } else if ("ok" in origin && !origin.ok)
          expect(typeof cell === "object" && isCellError(cell)).toBe(true);
        else if (typeof cell === "number") expect(origin).toMatchObject({ ok: true, value: cell });
      }),
    );
    const numbers = shown.flat().filter((cell) => typeof cell === "number" && !Number.isInteger(cell));
    expect(figures).toBeGreaterThanOrEqual(numbers.length);
  }
});

test("functions that spill no figures have no origins; a call that fails has the reason of its error", () => {
  expect(explainSpill(catalog, "PORTFIND", ["满洲里"], "zh")).toBeNull();
  const failing: readonly (readonly [string, ...unknown[]])[] = [
    ["PORTSERIES", "nowhere", "freight"],
    ["PORTSERIES", "满洲里", "freight", 2014, 2012],
    ["PORTTABLE", ["满洲里"], "nothing", [2014]],
    ["PORTRANK", "freight", 2014, -1],
    ["PORTRANK", "freight", 1950],
    ["PORTDATASET", "no such"],
    ["PORTDATASET", "freight", "port=满洲里;year=1950"],
    ["PORTDATASET", "freight", null, "x=1"],
  ];
  for (const [name, ...args] of failing) {
    const shown = functions.find(({ id }) => id === name)?.answer({ catalog, language: "en" }, args) ?? "";
    const explained = explainSpill(catalog, name, args, "en");
    if (explained?.ok !== false) throw new Error(name);
    expect(shown).toMatchObject({ message: anyGapSentence(catalog, explained, "en") });
  }
});
