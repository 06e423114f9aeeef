import { currentCatalog } from "../../src/data";
import { functions } from "../../src/functions";
import type { DropDown, Parameter } from "../../src/functions/support/definition";
import { buildStatic } from "../../src/help/build";
import type { FunctionsMetadata } from "../../src/help/build/metadata";
import { FakeError, fakeExcel } from "../support/customFunctions";

const ORIGIN = "https://localhost:3000";
const files = new Map(buildStatic(ORIGIN).map(({ path, content }) => [path, content]));

function metadata(path: string): FunctionsMetadata {
  return JSON.parse(files.get(path) ?? "{}") as FunctionsMetadata;
}

const english = metadata("functions.json");
const chinese = metadata("functions.zh-CN.json");

/**
 * Published signatures. Workbooks hold them: a line may be added, an optional parameter may be added at the end of one,
 * nothing else may ever change. `?` = may be left out, `[]` = takes a range.
 */
const PUBLISHED = [
  "PORTFREIGHT(port, year, flow?, mode?, unit?, options?)",
  "PORTPASSENGERS(port, year, flow?, mode?, unit?, options?)",
  "PORTVEHICLES(port, year, flow?, mode?, unit?, options?)",
  "PORTTRAINS(port, year, flow?, mode?, unit?, options?)",
  "PORTTRADE(entity, year, flow?, mode?, unit?, options?)",
  "PORTDATA(entity, indicator, period, flow?, mode?, unit?, options?)",
  "PORTSERIES(entity, indicator, from?, to?, flow?, mode?, unit?, options?)",
  "PORTTABLE(entities[], indicator, periods[], flow?, mode?, unit?, options?)",
  "PORTGROWTH(entity, indicator, year, flow?, mode?, options?)",
  "PORTTARGET(entity, indicator, year, flow?, mode?, unit?, options?)",
  "PORTPROGRESS(entity, indicator, year, flow?, mode?, unit?, options?)",
  "PORTRANK(indicator, year, top?, flow?, mode?, unit?, options?)",
  "PORTINFO(entity, field, options?)",
  "PORTLIST(province?, neighbour?, mode?, class?, options?)",
  "PORTFIND(text, options?)",
  "PORTSOURCE(entity, indicator, period, flow?, mode?, style?, options?)",
  "PORTQUOTE(entity, indicator, period, flow?, mode?, options?)",
  "PORTWHY(entity, indicator, period, flow?, mode?, options?)",
  "PORTDATASET(name, filter?, options?)",
  "PORTVERSION()",
];

/** Which functions answer with more than one cell. */
const SPILLING = ["PORTDATASET", "PORTFIND", "PORTLIST", "PORTRANK", "PORTSERIES", "PORTTABLE"];

function written({ name, optional, range }: Parameter): string {
  return `${name}${range === true ? "[]" : ""}${optional ? "?" : ""}`;
}

describe("signatures", () => {
  test("are the published ones", () => {
    expect(functions.map(({ id, parameters }) => `${id}(${parameters.map(written).join(", ")})`)).toEqual(
      PUBLISHED,
    );
  });

  test("the spilling ones are the published ones", () => {
    expect(
      functions
        .filter(({ spills }) => spills)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(SPILLING);
  });

  test("every one with arguments but options ends in options", () => {
    for (const { parameters } of functions) {
      if (parameters.length > 0) expect(parameters.at(-1)?.name).toBe("options");
    }
  });

  test("no required parameter follows an optional one, and names are distinct", () => {
    for (const { parameters } of functions) {
      const optional = parameters.map((parameter) => parameter.optional);
      expect(optional).toEqual([...optional].sort());
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });
});

describe("names follow Excel's rules for custom functions", () => {
  test.each(functions.map(({ id }) => id))("%s", (id) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    // A1 to XFD1048576, R1C1: what looks like a cell cannot be a name.
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(id).not.toMatch(/^R\d*C\d*$/);
    expect(id).toMatch(/^PORT/);
  });

  test("ids are unique, whatever the case", () => {
    const ids = functions.map(({ id }) => id.toUpperCase());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every function is registered under its id", () => {
    expect(fakeExcel(currentCatalog(), "en").ids).toEqual(functions.map(({ id }) => id));
  });
});

describe("metadata", () => {
  test("both languages have the same functions, parameters and drop-downs in the same order", () => {
    const shape = ({ functions: list, enums }: FunctionsMetadata): unknown => ({
      functions: list.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ type, dimensionality, optional, customEnumId }) => ({
          type,
          dimensionality,
          optional,
          customEnumId,
        })),
      })),
      enums: enums.map(({ id, type, values }) => ({ id, type, values: values.map((v) => v.stringValue) })),
    });
    expect(shape(chinese)).toEqual(shape(english));
    expect(english.functions.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
    for (const { id, name } of english.functions) expect(name).toBe(id);
  });

  test("texts are in the language of the file", () => {
    for (const { description, parameters } of chinese.functions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text).toMatch(/\p{Script=Han}/u);
      }
      for (const { name } of parameters) expect(name).toMatch(/\p{Script=Han}/u);
    }
    for (const { parameters } of english.functions) {
      for (const { name } of parameters) expect(name).toMatch(/^[a-z]+$/);
    }
  });

  test("everything is of any type, so that Excel never refuses before our sentence can", () => {
    for (const { parameters, result } of english.functions) {
      expect(new Set(["any", ...parameters.map(({ type }) => type), result.type])).toEqual(new Set(["any"]));
    }
    expect(english).toMatchObject({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true });
  });

  test("ranges are taken whole by PORTTABLE only", () => {
    const ranges = english.functions.flatMap(({ id, parameters }) =>
      parameters
        .filter(({ dimensionality }) => dimensionality === "matrix")
        .map(({ name }) => `${id} ${name}`),
    );
    expect(ranges).toEqual(["PORTTABLE entities", "PORTTABLE periods"]);
  });

  test("no function is volatile, streams, or asks for an address", () => {
    for (const entry of english.functions) expect(Object.keys(entry)).not.toContain("options");
  });

  test("every drop-down that a parameter names is there, with distinct values", () => {
    const ids = english.enums.map(({ id }) => id);
    const named = english.functions.flatMap(({ parameters }) =>
      parameters.flatMap(({ customEnumId }) => customEnumId ?? []),
    );
    expect([...new Set(named)].sort()).toEqual([...ids].sort());
    for (const { values } of [...english.enums, ...chinese.enums]) {
      expect(new Set(values.map(({ stringValue }) => stringValue)).size).toBe(values.length);
      for (const { name } of values) expect(name).not.toBe("");
    }
  });
});

describe("every value of a drop-down is accepted", () => {
  const excel = fakeExcel(currentCatalog(), "en");
  const ARGUMENTS: Readonly<Record<DropDown, (value: string) => readonly [string, ...unknown[]]>> = {
    flow: (value) => ["PORTFREIGHT", "满洲里", 2014, value],
    mode: (value) => ["PORTFREIGHT", "满洲里", 2014, "", value],
    indicator: (value) => ["PORTDATA", "满洲里", value, 2014],
    field: (value) => ["PORTINFO", "满洲里", value],
    style: (value) => ["PORTSOURCE", "满洲里", "freight", 2014, "", "", value],
    class: (value) => ["PORTLIST", "", "", "", value],
    dataset: (value) => ["PORTDATASET", value],
  };

  test.each(
    english.enums.flatMap(({ id, values }) =>
      values.map(({ stringValue }) => [id.toLowerCase() as DropDown, stringValue] as const),
    ),
  )("%s: %s", (dropDown, value) => {
    const shown = excel.call(...ARGUMENTS[dropDown](value));
    expect(shown instanceof FakeError ? shown.code : "answer").not.toBe("#VALUE!");
  });

  test.each(
    [english, chinese].flatMap(({ enums }) =>
      enums.flatMap(({ id, values }) =>
        values.map(({ name }) => [id.toLowerCase() as DropDown, name] as const),
      ),
    ),
  )("%s by its label: %s", (dropDown, label) => {
    const shown = excel.call(...ARGUMENTS[dropDown](label));
    expect(shown instanceof FakeError ? shown.code : "answer").not.toBe("#VALUE!");
  });
});

describe("help pages", () => {
  test.each(functions.map(({ id }) => id))("%s has one in each language, at its help address", (id) => {
    for (const file of [english, chinese]) {
      const address = file.functions.find((entry) => entry.id === id)?.helpUrl ?? "";
      expect(address.startsWith(`${ORIGIN}/help/`)).toBe(true);
      expect(files.get(address.slice(ORIGIN.length + 1))).toContain(`<h1>${id}</h1>`);
    }
  });
});
