import type { Refusal } from "../domain/model/refusal";
import { Refused } from "./refused";

/** Refusals that follow from the code of an OfficeExtension error alone. */
const BY_CODE: Readonly<Record<string, Refusal>> = {
  InvalidOperationInCellEditMode: { kind: "cell-editing" },
  InvalidSelection: { kind: "no-cells-selected" },
  ActivityLimitReached: { kind: "busy" },
  ServiceNotAvailable: { kind: "busy" },
  RequestAborted: { kind: "busy" },
  PendingBranchInProgress: { kind: "busy" },
  RequestPayloadSizeLimitExceeded: { kind: "request-too-large" },
  ResponsePayloadSizeLimitExceeded: { kind: "request-too-large" },
  AccessDenied: { kind: "access-denied" },
  FilteredRangeConflict: { kind: "filtered", table: "" },
  MergedRangeConflict: { kind: "merged", address: "" },
  // Tables that would be torn are found before; what remains are merged cells.
  InsertDeleteConflict: { kind: "merged", address: "" },
  NonBlankCellOffSheet: { kind: "no-room", rows: 0, columns: 0 },
  ReadOnly: { kind: "read-only" },
  OpenWorkbookLinksBlocked: { kind: "read-only" },
};

interface HostError {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** Code, message and place of an error of office.js; `null` for any other error. */
export function hostError(error: unknown): HostError | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  const debug: unknown = "debugInfo" in error ? error.debugInfo : null;
  const location =
    typeof debug === "object" && debug !== null && "errorLocation" in debug ? debug.errorLocation : "";
  return { code: error.code, message: error.message, location: typeof location === "string" ? location : "" };
}

/** The refusal that an error of the host amounts to; `null` when the error is not the host's but a defect. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  const host = hostError(error);
  if (host === null) return null;
  const known = BY_CODE[host.code];
  if (known !== undefined) return known;
  if (host.code === "ApiNotFound" || host.code === "NotImplemented")
    return { kind: "unsupported-host", member: host.location };
  return { kind: "host-failed", code: host.code, message: host.message };
}
