import type { Text } from "../../strings/format";

/** What a long action says of itself while it runs. */
export interface Doing {
  readonly doing: Text;
  /** Said once it is cancelled: what becomes of what was begun. */
  readonly stopping: Text;
  /** Usually done at once: it is only shown when Excel keeps it waiting. */
  readonly quick?: boolean;
}

/** How far a long action is, which can be cancelled. */
export interface Running extends Doing {
  readonly done: number;
  /** 0 until the first request was answered. */
  readonly total: number;
  /** The user has cancelled; what was begun is being taken back. */
  readonly cancelling: boolean;
}
