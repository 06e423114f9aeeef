import { FUNCTION_NAMES, formulaName } from "../../../src/workbench/model/functions/names";
import { libraryType } from "../../support/libraryMetadata";
import { codeOf, excelForEachTest } from "./support";

const asked: string[] = [];
const ANSWERS: Readonly<Record<string, string | number | boolean>> = {
  "=VLOOKUP(2,Sheet1!A1:B3,2,FALSE)": "#N/A",
  '=LEN("say ""hi""")': 8,
};
const excel = excelForEachTest({
  evaluate: (formula) => {
    asked.push(formula);
    return ANSWERS[formula] ?? 1;
  },
});
beforeEach(() => asked.splice(0));

async function results(
  ask: (functions: Excel.Functions, sheet: Excel.Worksheet) => Excel.FunctionResult<unknown>[],
) {
  return excel().Excel.run(async (context) => {
    const found = ask(context.workbook.functions, context.workbook.worksheets.getActiveWorksheet());
    for (const one of found) one.load("value,error");
    await context.sync();
    return found.map(({ value, error }) => [value, error]);
  });
}

test("every member of the library is there, and no other", () => {
  const real = libraryType(excel().Excel, "Functions")?.methods ?? [];
  expect([...FUNCTION_NAMES].sort()).toEqual([...real].sort());
});

test("every member of the library asks for the function of its name", async () => {
  await excel().Excel.run(async (context) => {
    for (const name of FUNCTION_NAMES) {
      const member = Reflect.get(context.workbook.functions, name) as () => Excel.FunctionResult<unknown>;
      Reflect.apply(member, context.workbook.functions, []).load("value");
    }
    await context.sync();
  });
  expect(asked).toEqual(FUNCTION_NAMES.map((name) => `=${formulaName(name)}()`));
});

test("arguments are written as in a formula", async () => {
  const seen = await results((functions, sheet) => [
    functions.sum(1, -2.5, 1e-9, sheet.getRange("A1:B2"), sheet.getRange("C:C")),
    functions.vlookup(2, sheet.getRange("A1:B3"), 2, false),
    functions.len('say "hi"'),
    functions.t_Dist_2T(1, 2),
    functions.networkDays_Intl(1, 2, 11),
    functions.sum(functions.max(1, 2), functions.min(sheet.getRange("A1"))),
    functions.countIf({ address: "Sheet1!A1:A9" }, ">=1"),
  ]);
  expect(asked.filter((formula) => !/^=M(AX|IN)/.test(formula))).toEqual([
    "=SUM(1,-2.5,1E-9,Sheet1!A1:B2,Sheet1!C:C)",
    "=VLOOKUP(2,Sheet1!A1:B3,2,FALSE)",
    '=LEN("say ""hi""")',
    "=T.DIST.2T(1,2)",
    "=NETWORKDAYS.INTL(1,2,11)",
    "=SUM(MAX(1,2),MIN(Sheet1!A1))",
    '=COUNTIF(Sheet1!A1:A9,">=1")',
  ]);
  expect(seen.slice(0, 3)).toEqual([
    [1, null],
    [null, "#N/A"],
    [8, null],
  ]);
});

test("what cannot be an argument is refused", async () => {
  expect(await codeOf(results((functions) => [functions.abs([] as unknown as number)]))).toBe("ok");
  expect(await codeOf(results((functions) => [functions.abs({ no: 1 } as unknown as number)]))).toBe(
    "InvalidArgument",
  );
});

describe("where nothing calculates", () => {
  const plain = excelForEachTest();

  test("each function is refused by name", async () => {
    const run = plain().Excel.run(async (context) => {
      context.workbook.functions.var_P(1, 2).load("value");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("VAR.P") as string,
    });
  });
});
