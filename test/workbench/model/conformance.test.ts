import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MODEL_TYPES, type ModelType } from "../../../src/workbench/model";
import { camelName, pascalName } from "../../../src/workbench/richapi/names";
import { conformance } from "../../support/conformance";
import { createExcel, type TestExcel } from "../../support/excel";
import { libraryType, type LibraryType } from "../../support/libraryMetadata";

/** Names of a class's members and accessors, without the host's own (`_lower`). */
function members(type: ModelType): { methods: string[]; settable: string[] } {
  const methods = new Set<string>();
  const settable = new Set<string>();
  for (let level: object | null = type.prototype; level !== null && level !== Object.prototype;) {
    for (const name of Object.getOwnPropertyNames(level)) {
      const found = Object.getOwnPropertyDescriptor(level, name);
      if (name === "constructor" || /^_[a-z]/.test(name)) continue;
      if (typeof found?.value === "function") methods.add(name);
      if (found?.set !== undefined) settable.add(name);
    }
    level = Reflect.getPrototypeOf(level);
  }
  return { methods: [...methods], settable: [...settable] };
}

/** Given by HostCollection to every collection although some lack one of them. */
const COLLECTION = new Set(["getCount", "getItem", "getItemAt", "getItemOrNullObject"]);

describe("the object model against office.js's own metadata", () => {
  let excel: TestExcel;
  beforeAll(async () => {
    excel = await createExcel();
  });
  afterAll(() => excel.dispose());

  const metadata = (name: string): LibraryType => {
    const found = libraryType(excel.Excel, name);
    if (found === undefined) throw new Error(`office.js has no Excel.${name}`);
    return found;
  };

  it.each(MODEL_TYPES.map((type) => [type.typeName, type] as const))(
    "has no member in %s that the library does not know",
    (name, type) => {
      const real = metadata(name);
      const { methods, settable } = members(type);
      expect({
        scalars: type.scalars.filter((scalar) => !real.scalars.includes(scalar)),
        navigations: type.navigations.filter((navigation) => !real.navigations.includes(navigation)),
        methods: methods.filter((method) => !real.methods.includes(method) && !COLLECTION.has(method)),
        settable: settable.filter((member) => !real.writable.includes(member)),
        missingSetters: type.scalars.filter(
          (scalar) => real.writable.includes(scalar) && !settable.includes(scalar),
        ),
      }).toEqual({ scalars: [], navigations: [], methods: [], settable: [], missingSetters: [] });
    },
  );

  it("names members on the wire as the library does", () => {
    const broken = MODEL_TYPES.flatMap((type) => type.scalars).filter(
      (name) => camelName(pascalName(name)) !== name,
    );
    expect(broken).toEqual([]);
  });

  it("has its classes checked by the compiler against the published declarations", () => {
    const folder = join(process.cwd(), "src/workbench/model");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(folder, file), "utf8"));
    const declared = sources.join("\n").replace(/\s+/g, " ");
    const unchecked = MODEL_TYPES.filter(
      (type) =>
        // Its members are made from a list; functions.test.ts compares that with the library's.
        type.typeName !== "Functions" &&
        !new RegExp(
          `class \\w+ extends (?:(?! class ).)* implements HostOf<Excel\\.${type.typeName}(?:<\\w+>)?>`,
        ).test(declared),
    );
    expect(unchecked.map((type) => type.typeName)).toEqual([]);
  });

  it("reports a type that lacks something, one that lacks nothing, and one that is not there", () => {
    const reports = new Map(conformance(excel.Excel, 15).map((report) => [report.name, report]));
    expect(reports.get("Table")).toMatchObject({ known: true, missing: [] });
    expect(reports.get("Workbook")?.implemented).toContain("worksheets");
    expect(reports.get("Workbook")?.missing).toContain("pivotTables");
    expect(reports.get("PivotTable")).toMatchObject({ known: false, implemented: [] });
    // Members that came later, or only on one platform, are not promised.
    expect(reports.get("Table")?.implemented).not.toContain("onFiltered");
  });
});
