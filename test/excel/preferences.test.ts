import { readPreference, savePreference } from "../../src/excel/preferences";
import { createExcel, type TestExcel } from "../support/excel";

let excel: TestExcel;
beforeEach(async () => {
  excel = await createExcel({ settings: { "kouan.unit": 5, language: "not ours" } });
  excel.installGlobals();
});
afterEach(() => excel.dispose());

describe("preferences in the workbook's settings", () => {
  test("are kept under our prefix and saved with the document", async () => {
    await savePreference("language", "en");
    expect(readPreference("language", "zh")).toBe("en");
    expect(excel.session.settings.get("kouan.language")).toBe('"en"');
  });

  test("of another type than expected count as absent", () => {
    expect(readPreference("unit", "万吨")).toBe("万吨");
    expect(readPreference("unit", 0)).toBe(5);
    expect(readPreference("missing", true)).toBe(true);
  });
});
