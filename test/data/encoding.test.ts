import { compilePackage } from "../../src/data/compiler/compile";
import { decodePackage } from "../../src/data/decode";
import { decodeRows, encodeColumn } from "../../src/data/encoding";
import { figureRow, packageFolder } from "../support/packageFolder";

describe("encodeColumn", () => {
  test("keeps distinct texts as they are and repeated ones once", () => {
    expect(encodeColumn(["a", "b", "c"])).toEqual(["a", "b", "c"]);
    expect(encodeColumn(["a", "a", "a", "b", "a"])).toEqual({ of: ["a", "b"], at: [0, 0, 0, 1, 0] });
  });

  test("comes back unchanged", () => {
    const values = ["", "满洲里", "", "", "满洲里", "x"];
    const part = {
      version: "1",
      hash: "h",
      tables: { t: { rows: values.length, columns: { c: encodeColumn(values) } } },
    };
    expect(decodeRows("t", [part], (get) => get("c"))).toEqual(values);
  });
});

describe("decodePackage", () => {
  const compile = (folder: string) => {
    const result = compilePackage(folder);
    if (!result.ok) throw new Error("The test's package does not compile.");
    return result.compiled;
  };

  test("gives the records of the CSV files, with layer, nulls and lists", () => {
    const { index, text } = compile(packageFolder());
    const records = decodePackage(index, text);
    expect(records.version).toBe("1.2.3");
    expect(records.observations).toEqual([
      expect.objectContaining({
        id: "o1",
        layer: "bundled",
        entity: "manzhouli",
        value: "3010",
        unit: "wan-t",
        changePct: null,
        quote: "满洲里口岸货运量3010万吨",
      }),
    ]);
    expect(records.indicators[0]).toMatchObject({ flows: ["total", "import", "export"], additive: true });
    expect(records.units[0]?.spellings).toEqual(["万吨", "万噸", "만톤"]);
    expect(records.entities[0]?.parent).toBeNull();
  });

  test("refuses two parts of different packages", () => {
    const { index } = compile(packageFolder());
    const { text } = compile(packageFolder({ observations: [figureRow({ note: "别的版本" })] }));
    expect(() => decodePackage(index, text)).toThrow("belong to different versions");
  });
});
