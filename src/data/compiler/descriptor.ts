/**
 * `datapackage.json` (Frictionless Data Package v2) made from the schema, so that the two cannot drift apart.
 * @module
 */
import { FILE_NAMES, SCHEMA, type ColumnRule } from "./schema";

function field(name: string, rule: ColumnRule): object {
  const required = rule.type === "id" || ("required" in rule && rule.required);
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(rule.type === "code" && rule.list !== true ? { enum: rule.codes } : {}),
  };
  return {
    name,
    type: rule.type === "decimal" ? "number" : "list" in rule && rule.list === true ? "list" : "string",
    ...("list" in rule && rule.list === true ? { delimiter: ";", itemType: "string" } : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** The descriptor for a package version. */
export function makeDescriptor(version: string): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "kouan-border-ports",
    title: "Kouan: figures and facts on China's border ports, each with its printed sentence",
    version,
    licenses: [
      {
        name: "MIT",
        title:
          "MIT License (structure and selection); figures and quotes belong to their sources, see sources.csv",
      },
    ],
    resources: FILE_NAMES.map((name) => ({
      name,
      path: `${name}.csv`,
      title: SCHEMA[name].title,
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: Object.entries(SCHEMA[name].columns).map(([column, rule]) => field(column, rule)),
        primaryKey: SCHEMA[name].key,
        foreignKeys: Object.entries(SCHEMA[name].columns).flatMap(([column, rule]) =>
          rule.type === "ref" && rule.list !== true
            ? [
                {
                  fields: [column],
                  reference: { resource: rule.file === name ? "" : rule.file, fields: ["id"] },
                },
              ]
            : [],
        ),
      },
    })),
  };
}
