import { compilePackage } from "../../src/data/compiler/compile";
import { decodePackage } from "../../src/data/decode";
import { figureRow, packageFolder } from "../support/packageFolder";

const compile = (folder: string) => {
  const result = compilePackage(folder);
  if (!result.ok) throw new Error("The test's package does not compile.");
  return result.compiled;
};

describe("decodePackage", () => {
  test("gives the records of the CSV files, with layer, nulls and lists", () => {
    const records = decodePackage(compile(packageFolder()));
    expect(records.version).toBe("1.2.3");
    expect(records.observations).toEqual([
      expect.objectContaining({
        id: "o1",
        layer: "bundled",
        entity: "manzhouli",
        value: "3010",
        unit: "wan-t",
        changePct: null,
      }),
    ]);
    expect(records.observations[0]?.quote).toBe("满洲里口岸货运量3010万吨");
    expect(records.observations[0]?.locator).toBe("第二节");
    expect(records.observations[0]?.quoteEn).toBe("");
    expect(records.sources[0]).toMatchObject({ id: "s-paper-2015", tier: 2, published: "2015" });
    expect(records.sources[0]?.producer).toBe("大学");
    expect(records.indicators[0]).toMatchObject({ flows: ["total", "import", "export"], additive: true });
    expect(records.units[0]?.spellings).toEqual(["万吨", "万噸", "만톤"]);
    expect(records.entities[0]?.parent).toBeNull();
    expect(records.statements).toEqual([]);
  });

  test("gives the same rows each time", () => {
    const records = decodePackage(compile(packageFolder()));
    expect(records.observations).toBe(records.observations);
  });

  test.each(["index", "text", "facts"] as const)("refuses a part %s of another package", (part) => {
    const parts = compile(packageFolder());
    const others = compile(packageFolder({ observations: [figureRow({ note: "别的版本" })] }));
    expect(() => decodePackage({ ...parts, [part]: others[part] })).toThrow("belong to different versions");
  });
});
