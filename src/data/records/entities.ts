/**
 * Entities and their other names.
 * @module
 */
import { ENTITY_KINDS, MODES } from "../../domain/model/codes";
import type { Alias, Entity } from "../../domain/model/package";
import type { ColumnReader } from "../encoding/readColumns";
import { cellsOf, oneOf, orNull, readRows } from "./cells";

/** `entities.csv`. */
export function readEntities(columns: ColumnReader): Entity[] {
  const { id, kind, name_zh, name_en, pinyin, parent } = cellsOf(columns, "entities", [
    "id",
    "kind",
    "name_zh",
    "name_en",
    "pinyin",
    "parent",
  ]);
  return readRows(columns, "entities", (row) => ({
    id: id(row),
    kind: oneOf(ENTITY_KINDS, kind(row)),
    name: { zh: name_zh(row), en: name_en(row) },
    pinyin: pinyin(row),
    parent: orNull(parent(row)),
  }));
}

/** `aliases.csv`. */
export function readAliases(columns: ColumnReader): Alias[] {
  const { entity, alias, language, mode } = cellsOf(columns, "aliases", [
    "entity",
    "alias",
    "language",
    "mode",
  ]);
  return readRows(columns, "aliases", (row) => ({
    entity: entity(row),
    alias: alias(row),
    language: language(row),
    mode: mode(row) === "" ? null : oneOf(MODES, mode(row)),
  }));
}
