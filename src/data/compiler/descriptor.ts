/**
 * `datapackage.json` (Frictionless Data Package v2) made from the schema, so that the two cannot drift apart.
 * @module
 */
import { FILE_NAMES, SCHEMA, type ColumnRule, type FileName } from "./schema";

/** What a cell of the column may be, as a regular expression; null = anything. */
function patternOf(rule: ColumnRule): string | null {
  if (rule.type === "id") return "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$";
  if (rule.type === "url") return "^https?://.*$";
  // The official profile of v2.0 knows no field type "list", so a list is a string with its separator in the pattern.
  if (rule.type === "code" && rule.list === true)
    return `^(${rule.codes.join("|")})(;(${rule.codes.join("|")}))*$`;
  return null;
}

function describe(rule: ColumnRule): string | null {
  if ("list" in rule && rule.list === true) return "A list, separated by semicolons.";
  if (rule.type === "listed") return `A code of the list "${rule.list}" in codes.csv.`;
  if (rule.type === "period")
    return "A period: 2014, 2014-H1, 2014-Q1, 2014-03, a day, an interval 2016/2020, an open start ../2025-12-31.";
  return null;
}

function field(name: string, rule: ColumnRule): object {
  const required = rule.type === "id" || ("required" in rule && rule.required);
  const [pattern, description] = [patternOf(rule), describe(rule)];
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(rule.type === "code" && rule.list !== true ? { enum: rule.codes } : {}),
    ...(pattern === null ? {} : { pattern }),
  };
  return {
    name,
    type: rule.type === "decimal" ? "number" : "string",
    ...(description === null ? {} : { description }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** Foreign keys of a file; the property is left out where there are none, and the file's own name within its reference. */
function foreignKeys(file: FileName): object {
  const keys = Object.entries(SCHEMA[file].columns).flatMap(([column, rule]) =>
    rule.type === "ref" && rule.list !== true
      ? [
          {
            fields: [column],
            reference: { ...(rule.file === file ? {} : { resource: rule.file }), fields: ["id"] },
          },
        ]
      : [],
  );
  return keys.length === 0 ? {} : { foreignKeys: keys };
}

/** The descriptor for a package version. */
export function makeDescriptor(version: string): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "kouan-border-ports",
    title: "Kouan: figures and facts on China's border ports, each with its printed sentence",
    description:
      "Freight, passengers, vehicles, trains and trade of China's border ports, a registry of the ports, and what five documents state about them. Read all columns as text: periods such as 2014-03 are no dates.",
    version,
    keywords: ["China", "border ports", "ports of entry", "口岸", "freight", "trade"],
    licenses: [
      {
        name: "MIT",
        title:
          "MIT License (structure and selection); figures and short quotations belong to their sources, see sources.csv",
      },
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
        title: "Place coordinates from GeoNames (rows of attributes.csv that cite it)",
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
        ...foreignKeys(name),
      },
    })),
  };
}
