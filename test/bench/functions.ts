/**
 * What is measured of the functions: the time of one call beside a nested Map, names seen before and cold, a table of 100 × 30,
 * numbers with cards, memory. Nothing here passes or fails.
 */
import { currentCatalog } from "../../src/data";
import { createCatalog } from "../../src/domain/createCatalog";
import type { Catalog } from "../../src/domain/model/catalog";
import { spellingsOf } from "../../src/domain/names/spellings";
import { explain } from "../../src/domain/queries/explain";
import { functions, registerFunctions } from "../../src/functions";
import { portFreight } from "../../src/functions/portFreight";
import { answerCall } from "../../src/functions/support/answerCall";
import { median } from "./machine";

type Call = (...args: unknown[]) => unknown;

const RUNS = 9;

/** The functions as Excel calls them, over a catalog. */
function registered(catalog: Catalog, richNumbers: boolean): (id: string) => Call {
  const calls = new Map<string, Call>();
  // As Microsoft's, which is an Error whose stack is emptied once it has been recorded.
  class CellError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message ?? "");
      Object.assign(this, { stack: undefined });
    }
  }
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: CellError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      associate: (id: string, call: Call) => calls.set(id, call),
    },
  });
  registerFunctions(functions, () => ({ catalog, language: "zh", richNumbers }));
  return (id) => {
    const call = calls.get(id);
    if (call === undefined) throw new Error(id);
    return call;
  };
}

/** Nanoseconds of one step of `run`, the middle of some rounds; each round is `rounds` passes. */
function nanoseconds(steps: number, passes: number, run: () => void): number {
  for (let i = 0; i < passes * 3; i += 1) run();
  const times = Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < passes; i += 1) run();
    return Number(process.hrtime.bigint() - start) / (steps * passes);
  });
  return median(times);
}

function milliseconds(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

interface Key {
  readonly entity: string;
  readonly indicator: string;
  readonly period: string;
  readonly flow: string;
  readonly mode: string;
}

/** Keys of printed figures that answer in the usual unit, as ready ids. */
function keysOf(catalog: Catalog): Key[] {
  return catalog.records.observations
    .filter(({ value, kind, commodity, partner, scope }) => {
      return value !== null && kind === "actual" && commodity + partner + scope === "";
    })
    .map(({ entity, indicator, period, flow, mode }) => ({ entity, indicator, period, flow, mode }))
    .filter((key) => explain(catalog, key).ok);
}

type Nested = Map<string, Nested | number>;

function nestedMap(keys: readonly Key[]): Nested {
  const root: Nested = new Map();
  keys.forEach(({ entity, indicator, period, flow, mode }, value) => {
    let level = root;
    for (const part of [entity, indicator, period, flow]) {
      let next = level.get(part);
      if (!(next instanceof Map)) level.set(part, (next = new Map()));
      level = next;
    }
    level.set(mode, value);
  });
  return root;
}

function lookUp(root: Nested, { entity, indicator, period, flow, mode }: Key): number {
  let level: Nested | number | undefined = root;
  for (const part of [entity, indicator, period, flow, mode]) {
    level = level instanceof Map ? level.get(part) : undefined;
  }
  return typeof level === "number" ? level : Number.NaN;
}

function report(what: string, value: number, unit: string, beside?: number): void {
  const ratio = beside === undefined ? "" : ` = ${(value / beside).toFixed(2)} ×`;
  console.log(`functions: ${what}: ${value.toFixed(unit === "ns" ? 0 : 2)} ${unit}${ratio}`);
}

/** Keeps the optimiser from leaving the work out. */
let sink = 0;

function benchCalls(catalog: Catalog): void {
  const keys = keysOf(catalog);
  const root = nestedMap(keys);
  const map = nanoseconds(keys.length, 60, () => {
    for (const key of keys) sink += lookUp(root, key);
  });
  report(`nested Map look-up, ${keys.length} keys`, map, "ns");
  for (const [what, rich] of [
    ["bare PORTDATA with ready ids", false],
    ["PORTDATA with cards", true],
  ] as const) {
    const call = registered(catalog, rich)("PORTDATA");
    const time = nanoseconds(keys.length, rich ? 4 : 60, () => {
      for (const { entity, indicator, period, flow, mode } of keys) {
        sink += call(entity, indicator, period, flow, mode, null, null, {}) === null ? 1 : 0;
      }
    });
    report(what, time, "ns", map);
  }
}

/** Spellings of ports and regions as people type them, each another text: case, spaces, suffixes, full width. */
function spellings(catalog: Catalog): string[] {
  const names = [...spellingsOf(catalog).entries()]
    .filter(([, targets]) => targets.some(({ entity }) => entity.kind === "port" || entity.kind === "region"))
    .map(([name]) => name);
  const variants = names.flatMap((name) => [
    name,
    name.toUpperCase(),
    `${name} `,
    `${name}口岸`,
    Array.from(name).join(" "),
    `${name} port`,
  ]);
  return [...new Set(variants)];
}

function throwIt(text: string, error: Error): number {
  if (text !== "") throw error;
  return text.length;
}

function benchNames(catalog: Catalog): void {
  const texts = spellings(catalog);
  const keys = texts.map((text): Key => {
    return { entity: text, indicator: "freight", period: "2014", flow: "total", mode: "all" };
  });
  const root = nestedMap(keys);
  const map = nanoseconds(keys.length, 20, () => {
    for (const key of keys) sink += lookUp(root, key);
  });
  report(`nested Map look-up, ${keys.length} spellings`, map, "ns");
  const run = (call: Call) => (): void => {
    for (const text of texts) {
      try {
        sink += call(text, 2014, null, null, null, null, {}) === null ? 1 : 0;
      } catch {
        sink += 1;
      }
    }
  };
  const cold = Array.from({ length: 3 }, () => {
    // A catalog of its own has no memory yet; its index of names is made before the clock starts.
    const fresh = createCatalog(catalog.records);
    spellingsOf(fresh);
    return (milliseconds(run(registered(fresh, false)("PORTFREIGHT"))) * 1e6) / texts.length;
  });
  const data = registered(catalog, false);
  const named = texts.filter((text) => {
    try {
      return data("PORTINFO")(text, "id", null, {}) !== null;
    } catch {
      return false;
    }
  });
  report(`of them name an entity: ${named.length}; never seen before, each`, median(cold), "ns", map);
  const answers = texts.filter((text) => {
    try {
      return typeof data("PORTFREIGHT")(text, 2014, null, null, null, null, {}) === "number";
    } catch {
      return false;
    }
  });
  const call = data("PORTFREIGHT");
  const withFigure = nanoseconds(answers.length, 200, () => {
    for (const text of answers) {
      sink += call(text, 2014, null, null, null, null, {}) === null ? 1 : 0;
    }
  });
  report(`seen before, with a figure (${answers.length})`, withFigure, "ns", map);
  const answered = nanoseconds(texts.length, 20, () => {
    for (const text of texts) {
      const answer = answerCall(portFreight, { catalog, language: "zh" }, [
        text,
        2014,
        null,
        null,
        null,
        null,
      ]);
      sink += typeof answer === "number" ? 1 : 0;
    }
  });
  report("seen before, errors with their sentences among them, not yet thrown", answered, "ns", map);
  const ready = new Error("made before");
  const thrown = nanoseconds(texts.length, 20, () => {
    for (const text of texts) {
      try {
        throwIt(text, ready);
      } catch {
        sink += 1;
      }
    }
  });
  report("to throw and catch an error made before, as Excel wants it", thrown, "ns", map);
  const seen = nanoseconds(texts.length, 20, run(call));
  report("seen before, errors with their sentences among them, thrown", seen, "ns", map);
}

function benchTable(catalog: Catalog): void {
  const ports = catalog.records.entities.filter(({ kind }) => kind === "port").slice(0, 100);
  const names = ports.map(({ name }) => [name.zh]);
  const years = [Array.from({ length: 30 }, (_, i) => 1996 + i)];
  const table = (call: Call): number =>
    milliseconds(() => {
      sink += call(names, "freight", years, null, null, null, null, {}) === null ? 1 : 0;
    });
  // As often as the engine needs to compile the way there, which other measurements have behind them when they start.
  const cold = Array.from({ length: 5 * RUNS }, () => {
    const fresh = createCatalog(catalog.records);
    spellingsOf(fresh);
    return table(registered(fresh, false)("PORTTABLE"));
  });
  report("PORTTABLE 100 × 30, nothing remembered, first of all", cold[0] ?? NaN, "ms");
  report(`PORTTABLE 100 × 30, nothing remembered, middle of ${cold.length}`, median(cold), "ms");
  const call = registered(catalog, false)("PORTTABLE");
  report("PORTTABLE 100 × 30, recalculated", median(Array.from({ length: RUNS }, () => table(call))), "ms");
  const rich = registered(catalog, true)("PORTTABLE");
  report("PORTTABLE 100 × 30 with cards", median(Array.from({ length: RUNS }, () => table(rich))), "ms");
}

/** The heap once collecting frees nothing more: what weak maps hold goes some collections later than what it hung on. */
function heapInMiB(): number {
  const { gc } = globalThis as { gc?: () => void };
  let heap = process.memoryUsage().heapUsed;
  for (
    let last = Infinity;
    gc !== undefined && heap < last - 2 ** 14;
    heap = process.memoryUsage().heapUsed
  ) {
    last = heap;
    gc();
  }
  return heap / 2 ** 20;
}

/** As many answers as are remembered before all are forgotten; between two measurements a multiple of it. */
const REMEMBERED = 20_000;
const CALLS = 100_000;

function benchMemory(records: Catalog["records"]): void {
  // Of its own, so that the memory is full at each measurement.
  const catalog = createCatalog(records);
  const call = registered(catalog, false)("PORTDATA");
  const ports = records.entities.map(({ name }) => name.zh);
  let made = 0;
  const calls = (count: number): string => {
    for (const end = made + count; made < end; made += 1) {
      const flow = made % 7 === 0 ? "import" : "";
      const [port, year] = [ports[made % ports.length], 1900 + (made % 150)];
      try {
        sink += call(port, "freight", year, flow, "", "", "") === null ? 1 : 0;
      } catch {
        sink += 1;
      }
    }
    return heapInMiB().toFixed(1);
  };
  const before = calls(2 * REMEMBERED);
  const after = Array.from({ length: 4 }, () => calls(CALLS));
  const measured = "gc" in globalThis ? "" : " (run with --expose-gc for a sharper figure)";
  console.log(
    `functions: heap with all memory full: ${before}; after 100,000, 200,000, … ${CALLS * after.length} more calls: ${after.join(", ")} MiB${measured}`,
  );
}

/** Prints the measurements. */
export function benchFunctions(): void {
  const catalog = currentCatalog();
  benchCalls(catalog);
  benchNames(catalog);
  benchTable(catalog);
  benchMemory(catalog.records);
  if (Number.isNaN(sink)) console.log("functions: unexpected answers");
}
