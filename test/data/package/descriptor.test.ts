import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "csv-parse/sync";
import { makeDescriptor } from "../../../src/data/compiler/descriptor";
import { DATA_PACKAGE_RULES } from "./dataPackageRules";

interface Descriptor {
  readonly version: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly constraints?: { readonly pattern?: string };
      }[];
      readonly primaryKey: readonly string[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
      }[];
    };
  }[];
}

const folder = join(__dirname, "..", "..", "..", "src", "data", "package");
const descriptor = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as Descriptor;
const validate = new Ajv({ allErrors: true }).compile(DATA_PACKAGE_RULES);

function rowsOf(path: string): Readonly<Record<string, string>>[] {
  return parse(readFileSync(join(folder, path), "utf8"), { bom: true, columns: true });
}

test("the descriptor keeps the rules of the standard", () => {
  validate(descriptor);
  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  ["a resource without a name", { resources: [{ path: "a.csv" }] }],
  ["a path out of the folder", { resources: [{ name: "a", path: "../a.csv" }] }],
  ["no resources", { resources: [] }],
  [
    "a field type that the profile does not know",
    { resources: [{ name: "a", path: "a.csv", schema: { fields: [{ name: "x", type: "list" }] } }] },
  ],
  [
    "an empty list of foreign keys",
    { resources: [{ name: "a", path: "a.csv", schema: { fields: [{ name: "x" }], foreignKeys: [] } }] },
  ],
])("the rules reject %s", (_, bad) => {
  expect(validate(bad)).toBe(false);
});

test("it is what `npm run data -- --descriptor` writes", () => {
  expect(descriptor).toEqual(makeDescriptor(descriptor.version));
});

describe.each(descriptor.resources.map((resource) => [resource.path, resource] as const))(
  "%s",
  (path, resource) => {
    const rows = rowsOf(path);
    const { fields, primaryKey, foreignKeys = [] } = resource.schema;

    test("has the columns of the descriptor", () => {
      expect(Object.keys(rows[0] ?? {})).toEqual(fields.map(({ name }) => name));
    });

    test("has a primary key of its own in every row", () => {
      const keys = rows.map((row) => primaryKey.map((column) => row[column]).join("|"));
      expect(new Set(keys).size).toBe(rows.length);
    });

    test("keeps its foreign keys and patterns", () => {
      for (const { fields: columns, reference } of foreignKeys) {
        const target = descriptor.resources.find(
          ({ name }) => name === (reference.resource ?? resource.name),
        );
        const ids = new Set(rowsOf(target?.path ?? "").map((row) => row[reference.fields[0] ?? ""]));
        const values = rows.map((row) => row[columns[0] ?? ""]).filter((value) => value !== "");
        expect(values.filter((value) => !ids.has(value))).toEqual([]);
      }
      for (const { name, constraints } of fields) {
        const pattern = new RegExp(constraints?.pattern ?? "");
        expect(
          rows.map((row) => row[name] ?? "").filter((value) => value !== "" && !pattern.test(value)),
        ).toEqual([]);
      }
    });
  },
);
