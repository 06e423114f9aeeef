/**
 * Codes with the message that Excel shows for them.
 * documented: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export const ERROR_MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of the Office application.",
  Conflict: "Request could not be processed because of a conflict.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidBinding: "This object binding is no longer valid due to previous updates.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  UnsupportedFeature:
    "The operation failed because the source worksheet contains one or more unsupported features.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

/** A code that the host may answer with. */
export type HostErrorCode = keyof typeof ERROR_MESSAGES;

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** Pages that say how Excel answers. A member's own reference page is given by the member's name instead. */
export const DOCS = {
  codes: "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling",
  limits:
    "https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3",
  names: "https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1",
  nameExists: "https://github.com/OfficeDev/office-js/issues/2875",
  protection: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection",
  resourceLimits:
    "https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization",
  tableNames: "https://github.com/OfficeDev/office-js/issues/551",
  tableOverlap: "https://github.com/OfficeDev/office-js/issues/1199",
  unbounded: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded",
} as const;

/** How this host knows that Excel fails here: from a page (an address, or the member described there), or by reasoning. */
export type Basis =
  | { readonly kind: "documented"; readonly where: string }
  | { readonly kind: "inferred"; readonly why: string };

/** An error that the add-in sees as `OfficeExtension.Error`. In the model: {@link documented}, {@link inferred}. */
export class HostError extends Error {
  /** `Type.member`; filled in by the server when the thrower left it empty. */
  location: string;
  readonly code: HostErrorCode;
  readonly status: number;
  /** Absent for what is the protocol's own, and for what this host lacks. */
  readonly basis: Basis | undefined;

  constructor(code: HostErrorCode, message: string = ERROR_MESSAGES[code], location = "", basis?: Basis) {
    super(message);
    this.name = "HostError";
    this.code = code;
    this.location = location;
    this.status = STATUS[code] ?? 400;
    this.basis = basis;
  }
}

/**
 * An error that Excel is documented to give.
 * @param where - one of {@link DOCS}, or the member whose reference page says so, e.g. `Range.getSpillParent`
 * @param message - where it is not the code's own message
 */
export function documented(code: HostErrorCode, where: string, message?: string): HostError {
  return new HostError(code, message, "", { kind: "documented", where });
}

/**
 * An error that no page describes; what Excel really answers is unproven.
 * @param why - the rule that it follows from
 * @param message - where it is not the code's own message
 */
export function inferred(code: HostErrorCode, why: string, message?: string): HostError {
  return new HostError(code, message, "", { kind: "inferred", why });
}

/** What Excel could do and this host cannot, said in a sentence; {@link apiNotFound} where a whole member is missing. */
export function unimplemented(sentence: string): HostError {
  return new HostError("ApiNotFound", sentence);
}

/** The error for what this host does not implement: always names the member. */
export function apiNotFound(type: string, member: string): HostError {
  const name = `${type}.${member}`;
  return new HostError("ApiNotFound", `This host does not implement ${name}.`, name);
}
