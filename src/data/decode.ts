/**
 * Turns the compiled parts back into the records of the domain. Files are read when first asked for, and so is every long
 * text: most answers need none, and the add-in must be ready fast.
 * @module
 */
import type { PackageRecords } from "../domain/model/package";
import type { EncodedPart } from "./encoding/part";
import { columnReader, type ColumnReader } from "./encoding/readColumns";
import { readAttributes } from "./records/attributes";
import { readAliases, readEntities } from "./records/entities";
import { readObservations } from "./records/observations";
import { readRelations } from "./records/relations";
import { readSources } from "./records/sources";
import { readPolicies, readProjects, readStatements } from "./records/statements";
import { readCodes, readIndicators, readUnits } from "./records/vocabulary";

export { BUNDLED_LAYER } from "./records/observations";

/** The parts that the compiler makes. */
export interface CompiledParts {
  readonly index: EncodedPart;
  readonly text: EncodedPart;
  readonly facts: EncodedPart;
}

function once<T>(read: (columns: ColumnReader) => T, columns: ColumnReader): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: read(columns) }).value;
}

/** Decodes a compiled package; the compiler has checked it, so a bad code here means a build of two versions. */
export function decodePackage({ index, text, facts }: CompiledParts): PackageRecords {
  if (index.hash !== text.hash || index.hash !== facts.hash)
    throw new Error("The parts of the compiled data package belong to different versions.");
  const columns = columnReader([index, text, facts]);
  const sources = once(readSources, columns);
  const entities = once(readEntities, columns);
  const aliases = once(readAliases, columns);
  const attributes = once(readAttributes, columns);
  const indicators = once(readIndicators, columns);
  const units = once(readUnits, columns);
  const codes = once(readCodes, columns);
  const observations = once(readObservations, columns);
  const relations = once(readRelations, columns);
  const statements = once(readStatements, columns);
  const policies = once(readPolicies, columns);
  const projects = once(readProjects, columns);
  return {
    version: index.version,
    hash: index.hash,
    get sources() {
      return sources();
    },
    get entities() {
      return entities();
    },
    get aliases() {
      return aliases();
    },
    get attributes() {
      return attributes();
    },
    get indicators() {
      return indicators();
    },
    get units() {
      return units();
    },
    get codes() {
      return codes();
    },
    get observations() {
      return observations();
    },
    get relations() {
      return relations();
    },
    get statements() {
      return statements();
    },
    get policies() {
      return policies();
    },
    get projects() {
      return projects();
    },
  };
}
