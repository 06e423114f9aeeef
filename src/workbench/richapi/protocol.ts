/** Wire format of office.js's "ProcessQuery": what a batch request and its answer look like. */

/** Kinds of action in a batch. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** Kinds of object path: how a proxy says which object it stands for. */
export const PathType = {
  Global: 1,
  New: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  Null: 7,
} as const;

/** Ids of object paths among arguments, parallel to them; 0 = plain value. */
export type PathIds = number | null | readonly PathIds[];

/** Arguments of a method, indexer or property assignment. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly PathIds[] | null;
}

/** One object path. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What a `load` asks for. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One action of a batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** A batch. */
export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Why a batch stopped. */
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The answer to a batch: results up to the first error. */
export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}
