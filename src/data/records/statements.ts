/**
 * What is printed in words: statements, policies, projects.
 * @module
 */
import type { Policy, Project, Statement } from "../../domain/model/package";
import type { ColumnReader } from "../encoding/readColumns";
import { cellsOf, readRows } from "./cells";

/** `statements.csv`. */
export function readStatements(columns: ColumnReader): Statement[] {
  const { id, subject, topic, text_zh, text_en, valid_from, source, locator, quote } = cellsOf(
    columns,
    "statements",
    ["id", "subject", "topic", "text_zh", "text_en", "valid_from", "source", "locator", "quote"],
  );
  return readRows(columns, "statements", (row) => ({
    id: id(row),
    subject: subject(row),
    topic: topic(row),
    text: { zh: text_zh(row), en: text_en(row) },
    validFrom: valid_from(row),
    source: source(row),
    locator: locator(row),
    quote: quote(row),
  }));
}

/** `policies.csv`. */
export function readPolicies(columns: ColumnReader): Policy[] {
  const { id, date, title_zh, title_en, issuer, source, locator, quote } = cellsOf(columns, "policies", [
    "id",
    "date",
    "title_zh",
    "title_en",
    "issuer",
    "source",
    "locator",
    "quote",
  ]);
  return readRows(columns, "policies", (row) => ({
    id: id(row),
    date: date(row),
    title: { zh: title_zh(row), en: title_en(row) },
    issuer: issuer(row),
    source: source(row),
    locator: locator(row),
    quote: quote(row),
  }));
}

/** `projects.csv`. */
export function readProjects(columns: ColumnReader): Project[] {
  const { id, name_zh, name_en, programme, period, source, locator, quote } = cellsOf(columns, "projects", [
    "id",
    "name_zh",
    "name_en",
    "programme",
    "period",
    "source",
    "locator",
    "quote",
  ]);
  return readRows(columns, "projects", (row) => ({
    id: id(row),
    name: { zh: name_zh(row), en: name_en(row) },
    programme: programme(row),
    period: period(row),
    source: source(row),
    locator: locator(row),
    quote: quote(row),
  }));
}
