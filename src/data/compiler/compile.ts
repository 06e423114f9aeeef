/**
 * Reads, checks and compiles a package folder. Node only.
 * @module
 */
import { checkCells } from "./checkCells";
import { checkNames } from "./checkNames";
import { checkObservations } from "./checkObservations";
import { checkRepeats, checkUse } from "./checkUse";
import { encodePackage, type CompiledPackage } from "./encode";
import type { Finding } from "./issue";
import { readPackage } from "./readPackage";

/** The compiled package, or everything that is wrong with it. */
export type CompileResult =
  | { readonly ok: true; readonly compiled: CompiledPackage }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Compiles the package in `folder`; with any finding nothing is compiled. */
export function compilePackage(folder: string): CompileResult {
  const raw = readPackage(folder);
  const findings = [
    ...raw.findings,
    ...checkCells(raw),
    ...checkObservations(raw),
    ...checkUse(raw),
    ...checkRepeats(raw),
    ...checkNames(raw),
  ];
  return findings.length > 0 ? { ok: false, findings } : { ok: true, compiled: encodePackage(raw) };
}
