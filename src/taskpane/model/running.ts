/** How far a long action is, which can be cancelled. */
export interface Running {
  readonly done: number;
  /** 0 until the first request was answered. */
  readonly total: number;
  /** The user has cancelled; what was begun is being taken back. */
  readonly cancelling: boolean;
}
