import { useCallback, useRef, useState } from "react";
import type { ActionResult } from "../../actions/result";
import { say as sayIn } from "../../strings/format";
import { PANE } from "../../strings/pane";
import type { Course } from "../model/paneActions";
import type { Doing, Running } from "../model/running";
import { useAnnounce } from "./useAnnounce";
import { useTexts, type Texts } from "./useTexts";

/** What a run came to; `late`: it was cancelled when it could no longer be. */
export interface Ended<T> {
  readonly result: ActionResult<T>;
  readonly late: boolean;
}

/** Runs long actions, one at a time, with progress and cancel. */
export interface Run {
  /** Null while nothing runs. */
  readonly running: Running | null;
  /** Starts an action and says so. Null when another one runs, or when it was abandoned. */
  readonly start: <T>(
    doing: Doing,
    action: (course: Course) => Promise<ActionResult<T>>,
  ) => Promise<Ended<T> | null>;
  /** The user does not want it any more. */
  readonly cancel: () => void;
  /** Nobody waits for it any more: it is stopped without a word. */
  readonly abandon: () => void;
}

/** What was done, and that it was too late to cancel it where that was tried. */
export function toldLate(sentence: string, late: boolean, language: Texts["language"]): string {
  return late ? `${sayIn(PANE.tooLate, language)}${language === "zh" ? "" : " "}${sentence}` : sentence;
}

export function useRun(): Run {
  const { say } = useTexts();
  const announce = useAnnounce();
  const [running, setRunning] = useState<Running | null>(null);
  const open = useRef<AbortController | null>(null);

  const start = useCallback(
    async <T>(
      doing: Doing,
      action: (course: Course) => Promise<ActionResult<T>>,
    ): Promise<Ended<T> | null> => {
      if (open.current !== null) return null;
      const own = new AbortController();
      const { signal } = own;
      const show = (done: number, total: number): void => {
        if (open.current === own) setRunning({ ...doing, done, total, cancelling: signal.aborted });
      };
      open.current = own;
      show(0, 0);
      if (doing.quick !== true) announce(say(doing.doing));
      try {
        const result = await action({ signal, progress: show });
        return open.current === own ? { result, late: signal.aborted && result.ok } : null;
      } finally {
        if (open.current === own) {
          open.current = null;
          setRunning(null);
        }
      }
    },
    [announce, say],
  );
  const cancel = (): void => {
    if (open.current === null || open.current.signal.aborted) return;
    open.current.abort();
    setRunning((before) => (before === null ? null : { ...before, cancelling: true }));
    if (running !== null) announce(say(running.stopping));
  };
  const abandon = useCallback((): void => {
    open.current?.abort();
    open.current = null;
    setRunning(null);
  }, []);
  return { running, start, cancel, abandon };
}
