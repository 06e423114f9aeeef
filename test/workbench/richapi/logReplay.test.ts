import { readLog } from "../../replay/readLog";
import { replay } from "../../replay/replay";
import { createExcel } from "../../support/excel";

/** What office.js prints into the console while an add-in works, as Chrome saves it. */
async function recordedLog(): Promise<string> {
  const excel = await createExcel();
  const lines: string[] = [];
  const print = jest.spyOn(console, "log").mockImplementation((text: string) => {
    lines.push(`excel-web-16.00.js:26 ${text}`);
  });
  const utility = Reflect.get(excel.OfficeExtension, "CoreUtility") as { _logEnabled: boolean };
  utility._logEnabled = true;
  try {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Data");
      sheet.getRange("A1:B2").values = [
        ["port", "freight"],
        ["满洲里", 3010],
      ];
      const table = sheet.tables.add("A1:B2", true).load("name,showTotals");
      await context.sync();
      const again = context.workbook.tables.getItem(table.name).getDataBodyRange().load("address,values");
      await context.sync();
      return again.values;
    });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").load("name");
      await context.sync();
    }).catch(() => undefined);
  } finally {
    utility._logEnabled = false;
    print.mockRestore();
    excel.dispose();
  }
  return `Navigated to https://excel.example\n${lines.join("\n")}\nsomething else\n`;
}

describe("a console log with office.js's traffic", () => {
  let log = "";
  beforeAll(async () => {
    log = await recordedLog();
  });

  it("is read into requests with their answers, whatever stands around them", () => {
    const pairs = readLog(log);
    expect(pairs.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(pairs)).toContain("满洲里");
    expect(pairs.map(({ response }) => response.Error?.Code)).toContain("ItemNotFound");
  });

  it("replays without a difference on the model that made it, though ids are new", () => {
    const replayed = replay(readLog(log.replaceAll("{00000000-", "{99999999-")));
    expect(replayed.flatMap(({ differences }) => differences)).toEqual([]);
  });

  it("names each field in which Excel answered otherwise", () => {
    const differences = replay(readLog(log.replaceAll("Data!A2:B2", "Data!A2:C2"))).flatMap(
      (one) => one.differences,
    );
    expect(differences).toEqual([
      {
        field: expect.stringMatching(/^Results\[\d+\]\.Value\.Address$/) as string,
        excel: "Data!A2:C2",
        workbench: "Data!A2:B2",
      },
    ]);
  });

  it("is refused in a sentence when it has none", () => {
    expect(() => readLog("Request:\nnothing\n")).toThrow("no requests with answers");
  });
});
