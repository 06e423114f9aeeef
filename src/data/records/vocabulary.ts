/**
 * Indicators, units and the labels of codes.
 * @module
 */
import { FLOWS, MEASURES, MODES } from "../../domain/model/codes";
import type { Code, Indicator, Unit } from "../../domain/model/package";
import type { ColumnReader } from "../encoding/readColumns";
import { cellsOf, oneOf, readRows } from "./cells";

function listOf<T extends string>(codes: readonly T[], value: string): T[] {
  return value.split(";").map((item) => oneOf(codes, item));
}

/** `indicators.csv`. */
export function readIndicators(columns: ColumnReader): Indicator[] {
  const {
    id,
    name_zh,
    name_en,
    dimension,
    default_unit,
    measure,
    definition_zh,
    definition_en,
    flows,
    modes,
    additive,
    aliases,
  } = cellsOf(columns, "indicators", [
    "id",
    "name_zh",
    "name_en",
    "dimension",
    "default_unit",
    "measure",
    "definition_zh",
    "definition_en",
    "flows",
    "modes",
    "additive",
    "aliases",
  ]);
  return readRows(columns, "indicators", (row) => ({
    id: id(row),
    name: { zh: name_zh(row), en: name_en(row) },
    dimension: dimension(row),
    defaultUnit: default_unit(row),
    measure: oneOf(MEASURES, measure(row)),
    flows: listOf(FLOWS, flows(row)),
    modes: listOf(MODES, modes(row)),
    additive: additive(row) === "true",
    definition: { zh: definition_zh(row), en: definition_en(row) },
    aliases: aliases(row)
      .split(";")
      .filter((alias) => alias !== ""),
  }));
}

/** `units.csv`. */
export function readUnits(columns: ColumnReader): Unit[] {
  const { id, symbol_zh, symbol_en, spellings, dimension, factor, currency } = cellsOf(columns, "units", [
    "id",
    "symbol_zh",
    "symbol_en",
    "spellings",
    "dimension",
    "factor",
    "currency",
  ]);
  return readRows(columns, "units", (row) => ({
    id: id(row),
    symbol: { zh: symbol_zh(row), en: symbol_en(row) },
    spellings: spellings(row)
      .split(";")
      .filter((spelling) => spelling !== ""),
    dimension: dimension(row),
    factor: factor(row),
    currency: currency(row),
  }));
}

/** `codes.csv`. */
export function readCodes(columns: ColumnReader): Code[] {
  const { list, code, name_zh, name_en } = cellsOf(columns, "codes", ["list", "code", "name_zh", "name_en"]);
  return readRows(columns, "codes", (row) => ({
    list: list(row),
    code: code(row),
    name: { zh: name_zh(row), en: name_en(row) },
  }));
}
