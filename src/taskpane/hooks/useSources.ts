import { useRef, useState } from "react";
import type { SourcesOutcome } from "../../actions/writeSources";
import type { Refusal } from "../../domain/model/refusal";
import { SOURCES } from "../../strings/audit";
import { PANE } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import type { PaneActions } from "../model/paneActions";
import type { Running } from "../model/running";
import { useAnnounce } from "./useAnnounce";
import { useTexts } from "./useTexts";

/** Where writing the sources sheet stands. */
export type SourcesState =
  | { readonly step: "idle" }
  | ({ readonly step: "running" } & Running)
  | { readonly step: "done"; readonly outcome: SourcesOutcome; readonly sentence: string }
  | { readonly step: "refused"; readonly refusal: Refusal };

/** Writes the sources sheet, with progress and cancel. */
export interface SourcesWriting {
  readonly state: SourcesState;
  readonly write: () => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

export function useSources(actions: PaneActions): SourcesWriting {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [state, setState] = useState<SourcesState>({ step: "idle" });
  const course = useRef<AbortController | null>(null);

  const write = async (): Promise<void> => {
    if (course.current !== null) return;
    const controller = new AbortController();
    course.current = controller;
    setState({ step: "running", done: 0, total: 0, cancelling: false });
    announce(say(SOURCES.working));
    const { signal } = controller;
    const progress = (done: number, total: number): void =>
      setState({ step: "running", done, total, cancelling: signal.aborted });
    const result = await actions.writeSources({ signal, progress }).finally(() => {
      course.current = null;
    });
    if (!result.ok) {
      setState({ step: "refused", refusal: result.refusal });
      announce(refusalSentence(result.refusal, language));
      return;
    }
    const { did, sheetName, sources, figures, kept } = result.value;
    const sentences = [
      say(SOURCES[did], { sheet: sheetName, sources, figures }),
      ...(kept === 0 ? [] : [say(SOURCES.kept, { count: kept })]),
    ];
    const sentence = sentences.join(language === "zh" ? "" : " ");
    setState({ step: "done", outcome: result.value, sentence });
    announce(sentence);
  };
  const cancel = (): void => {
    if (course.current === null || course.current.signal.aborted) return;
    course.current.abort();
    setState((before) => (before.step === "running" ? { ...before, cancelling: true } : before));
    announce(say(PANE.cancelling));
  };
  return {
    state,
    write,
    cancel,
    reset: () => setState((before) => (before.step === "running" ? before : { step: "idle" })),
  };
}
