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

/** An error that the add-in sees as `OfficeExtension.Error`. */
export class HostError extends Error {
  /** `Type.member`; filled in by the server when the thrower left it empty. */
  location: string;
  readonly code: HostErrorCode;
  readonly status: number;

  constructor(code: HostErrorCode, message: string = ERROR_MESSAGES[code], location = "") {
    super(message);
    this.name = "HostError";
    this.code = code;
    this.location = location;
    this.status = STATUS[code] ?? 400;
  }
}

/** The error for what this host does not implement: always names the member. */
export function apiNotFound(type: string, member: string): HostError {
  const name = `${type}.${member}`;
  return new HostError("ApiNotFound", `This host does not implement ${name}.`, name);
}
