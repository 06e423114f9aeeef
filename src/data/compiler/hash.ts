/**
 * The content hash that names a state of the package.
 * @module
 */
import { createHash } from "node:crypto";
import type { RawPackage } from "./readPackage";
import { FILE_NAMES, SCHEMA } from "./schema";

/** Content hash over every cell, independent of quoting and line ends. */
export function hashPackage(raw: RawPackage): string {
  const hash = createHash("sha256");
  for (const name of FILE_NAMES) {
    hash.update(`\u0000${name}`);
    for (const row of raw.files[name])
      hash.update(
        `\u0001${Object.keys(SCHEMA[name].columns)
          .map((column) => row[column] ?? "")
          .join("\u0002")}`,
      );
  }
  return hash.digest("hex").slice(0, 16);
}
