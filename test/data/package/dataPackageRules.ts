/**
 * The rules of the Frictionless Data Package standard, v2.0, that a descriptor of CSV tables must keep, as a JSON Schema in our
 * own words: https://datapackage.org/standard/data-package/, …/data-resource/ and …/table-schema/. The descriptor was also
 * validated by ajv against the official profile (https://datapackage.org/profiles/2.0/datapackage.json); no npm package that
 * carries that profile can be had, and tests do not go online.
 */

/** Relative POSIX path that stays in its folder, or a web address ("path" in Data Resource: safe paths). */
const PATH = "^(https?://.+|(?![./~])(?!.*(^|/)\\.\\.(/|$))[^\\\\:]+)$";

const fieldNames = { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } } as const;

/** Field types of Table Schema 2.0 that the official profile knows. */
const TYPES = [
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "date",
  "time",
  "datetime",
  "year",
  "yearmonth",
  "duration",
  "geopoint",
  "geojson",
  "any",
] as const;

const field = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", minLength: 1 },
    type: { enum: TYPES },
    title: { type: "string" },
    description: { type: "string" },
    constraints: {
      type: "object",
      properties: {
        required: { type: "boolean" },
        unique: { type: "boolean" },
        pattern: { type: "string" },
        enum: { type: "array", minItems: 1, uniqueItems: true },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
} as const;

const schema = {
  type: "object",
  required: ["fields"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    fields: { type: "array", minItems: 1, items: field },
    primaryKey: fieldNames,
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        properties: {
          fields: fieldNames,
          reference: {
            type: "object",
            required: ["fields"],
            properties: { resource: { type: "string", minLength: 1 }, fields: fieldNames },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;

/** The rules as a JSON Schema (draft-07, as the official profile). */
export const DATA_PACKAGE_RULES = {
  type: "object",
  required: ["resources"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
    title: { type: "string" },
    description: { type: "string" },
    version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
    keywords: { type: "array", minItems: 1, items: { type: "string" } },
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        anyOf: [{ required: ["name"] }, { required: ["path"] }],
        properties: {
          name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" },
          path: { type: "string", pattern: PATH },
          title: { type: "string" },
        },
        additionalProperties: false,
      },
    },
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name", "path"],
        properties: {
          name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
          path: { type: "string", pattern: PATH },
          title: { type: "string" },
          type: { const: "table" },
          format: { type: "string" },
          mediatype: { type: "string", pattern: "^[^/]+/[^/]+$" },
          encoding: { type: "string" },
          schema,
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;
