/**
 * The metadata Excel reads (`functions.json`, `functions.zh-CN.json`), made from the function files. Runs in the build.
 * Names and ids are the same in every language; descriptions, parameter names and drop-down labels are not.
 * Format: "Custom functions metadata", https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 * @module
 */
import type { Bilingual, Language } from "../../domain/model/codes";
import type { Catalog } from "../../domain/model/catalog";
import { attributeFields } from "../../domain/queries/readAttribute";
import { datasets } from "../../domain/tables/datasets";
import { STYLE_NAMES, STYLES } from "../../functions/support/style";
import { optionsDescription } from "./options";
import type { DropDown, FunctionDefinition, Parameter } from "../../functions/support/definition";

/** One entry of a drop-down. */
export interface EnumValue {
  readonly name: string;
  readonly stringValue: string;
  readonly tooltip: string;
}

/** One parameter as Excel reads it. */
interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
  readonly customEnumId?: string;
}

/** One function as Excel reads it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "scalar" | "matrix" };
}

/** The whole file. */
export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: true;
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly {
    readonly id: string;
    readonly type: "string";
    readonly values: readonly EnumValue[];
  }[];
}

/** Address of a function's help page below the origin. */
export function helpPath(id: string, language: Language): string {
  return `help/${language === "zh" ? "zh-CN" : "en-US"}/${id.toLowerCase()}.html`;
}

/** The values of a drop-down with their labels in one language. */
export function enumValues(catalog: Catalog, dropDown: DropDown, language: Language): EnumValue[] {
  const labelled = (code: string, label: Bilingual, tooltip: Bilingual): EnumValue => ({
    name: label[language],
    stringValue: code,
    tooltip: tooltip[language],
  });
  switch (dropDown) {
    case "flow":
    case "mode":
      return catalog.records.codes
        .filter((code) => code.list === `${dropDown}s`)
        .map((code) => labelled(code.code, code.name, { zh: code.code, en: code.code }));
    case "indicator":
      return [...catalog.indicators.values()].map((indicator) =>
        labelled(indicator.id, indicator.name, indicator.definition),
      );
    case "class":
      return catalog.records.codes
        .filter((code) => code.list === "port-classes")
        .map((code) => labelled(code.code, code.name, { zh: code.code, en: code.code }));
    case "dataset":
      return datasets.map(({ id, title, description }) => labelled(id, title, description));
    case "style":
      return STYLES.map((style) => labelled(style, STYLE_NAMES[style], { zh: style, en: style }));
    case "field":
      return attributeFields(catalog).map((field) =>
        labelled(field.id, field.name, { zh: field.id, en: field.id }),
      );
  }
}

/** What a parameter takes; options are those of the function. */
export function parameterDescription(
  definition: FunctionDefinition,
  parameter: Parameter,
  language: Language,
): string {
  return parameter.name === "options"
    ? optionsDescription(definition, language)
    : parameter.description[language];
}

function parameterMetadata(
  definition: FunctionDefinition,
  parameter: Parameter,
  language: Language,
): ParameterMetadata {
  return {
    name: parameter.label[language],
    description: parameterDescription(definition, parameter, language),
    type: "any",
    dimensionality: parameter.range === true ? "matrix" : "scalar",
    ...(parameter.optional ? { optional: true as const } : {}),
    ...(parameter.dropDown === undefined ? {} : { customEnumId: parameter.dropDown.toUpperCase() }),
  };
}

/** The metadata of all functions in one language. `origin` is the address the help pages stand under, without a slash at the end. */
export function functionsMetadata(
  definitions: readonly FunctionDefinition[],
  catalog: Catalog,
  language: Language,
  origin: string,
): FunctionsMetadata {
  const dropDowns = [
    ...new Set(
      definitions.flatMap((definition) => definition.parameters.flatMap(({ dropDown }) => dropDown ?? [])),
    ),
  ];
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: definitions.map((definition) => ({
      id: definition.id,
      name: definition.id,
      description: definition.description[language],
      helpUrl: `${origin}/${helpPath(definition.id, language)}`,
      parameters: definition.parameters.map((parameter) =>
        parameterMetadata(definition, parameter, language),
      ),
      result: { type: "any", dimensionality: definition.spills ? "matrix" : "scalar" },
    })),
    enums: dropDowns.map((dropDown) => ({
      id: dropDown.toUpperCase(),
      type: "string",
      values: enumValues(catalog, dropDown, language),
    })),
  };
}
