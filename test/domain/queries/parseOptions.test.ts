import fc from "fast-check";
import { currentCatalog } from "../../../src/data";
import { FIGURE_OPTIONS, unusedOption } from "../../../src/domain/queries/optionUse";
import {
  isOptionText,
  OPTION_NAMES,
  optionOfValue,
  parseOptions,
  type Options,
} from "../../../src/domain/queries/parseOptions";

const catalog = currentCatalog();

function read(text: unknown): Partial<Options> | string {
  const options = parseOptions(catalog, text);
  if (!options.ok) return options.kind;
  return Object.fromEntries(Object.entries(options.value).filter(([, value]) => value !== null));
}

test.each<readonly [text: string, options: Partial<Options>]>([
  ["commodity=coal", { commodity: "coal" }],
  ["commodity: coal", { commodity: "coal" }],
  ["货种：煤", { commodity: "coal" }],
  ["commodity=coking coal", { commodity: "coal" }],
  ["scope=海关", { scope: "customs" }],
  ["口径=俄铁", { scope: "russian-railways" }],
  ["kind=target,asOf=2022", { kind: "target", asOf: "2022" }],
  ["类型=目标，截至=2022年3月", { kind: "target", asOf: "2022-03" }],
  ["kind=target;;\n asOf = 2022 ;", { kind: "target", asOf: "2022" }],
  ["commodity=;scope=customs", { scope: "customs" }],
  ["of=target", { of: "target" }],
  ["headers=是;order=降序", { headers: true, order: "desc" }],
  ["kind=target;kind=目标", { kind: "target" }],
])("%p", (text, options) => {
  expect(read(text)).toEqual(options);
});

test("a bare value is told which option it belongs to", () => {
  expect(optionOfValue(catalog, "coal")).toEqual({ name: "commodity", value: "coal" });
  expect(optionOfValue(catalog, "海关")).toEqual({ name: "scope", value: "customs" });
  expect(optionOfValue(catalog, "目标")).toEqual({ name: "kind", value: "target" });
  expect(optionOfValue(catalog, "蒙古")).toEqual({ name: "partner", value: "MN" });
  expect(optionOfValue(catalog, "sideways")).toBeNull();
});

test("what is written like options", () => {
  const texts = ["scope=customs", "kind=target;asOf=2022", "scope", "colour=red", "满洲里", "", "="];
  expect(texts.filter(isOptionText)).toEqual(["scope=customs", "kind=target;asOf=2022"]);
});

test("an option without use is told; layout and unreadable options are not", () => {
  expect(unusedOption(catalog, "commodity=coal", [])).toMatchObject({
    kind: "unused-option",
    name: "commodity",
  });
  expect(unusedOption(catalog, "of=growth", FIGURE_OPTIONS)).toMatchObject({
    name: "of",
    known: FIGURE_OPTIONS,
  });
  expect(unusedOption(catalog, "scope=customs;headers=no;order=asc", FIGURE_OPTIONS)).toBeNull();
  expect(unusedOption(catalog, "colour=red", [])).toBeNull();
  expect(unusedOption(catalog, null, [])).toBeNull();
});

describe("whatever is written", () => {
  const pair = fc.constantFrom(
    ["commodity", "coal"],
    ["partner", "MN"],
    ["scope", "customs"],
    ["kind", "target"],
    ["asOf", "2022-03"],
    ["headers", "no"],
    ["order", "desc"],
    ["of", "growth"],
  );
  const pairs = fc.uniqueArray(pair, { selector: ([name]) => name });

  test("the order of the options, spaces and the sign between name and value do not matter", () => {
    const sign = fc.constantFrom("=", " = ", ":", "：", "＝");
    const between = fc.constantFrom(";", "；", " ; ", "\n", ",", "，");
    fc.assert(
      fc.property(pairs, sign, between, (chosen, is, and) => {
        const plain = chosen.map(([name, value]) => `${name}=${value}`).join(";");
        const other = [...chosen].reverse().map(([name, value]) => `${name}${is}${value}`);
        expect(read(other.join(and))).toEqual(read(plain));
      }),
    );
  });

  test("options that were read are written and read as the same", () => {
    fc.assert(
      fc.property(pairs, (chosen) => {
        const once = read(chosen.map((part) => part.join("=")).join(";"));
        const written = Object.entries(once)
          .map(
            ([name, value]) => `${name}=${value === true ? "yes" : value === false ? "no" : String(value)}`,
          )
          .join(";");
        expect(read(written)).toEqual(once);
      }),
    );
  });

  test("any text gives options or a gap of class argument", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.tuple(fc.constantFrom(...OPTION_NAMES), fc.string()).map((part) => part.join("=")),
      fc.anything(),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const options = parseOptions(catalog, raw);
        if (!options.ok) expect(options.class).toBe("argument");
      }),
      { numRuns: 500 },
    );
  });
});
