import { useRef, useState } from "react";
import type { SourcesOutcome } from "../../actions/writeSources";
import type { Refusal } from "../../domain/model/refusal";
import { SOURCES } from "../../strings/audit";
import { refusalSentence } from "../../strings/refusals";
import type { PaneActions } from "../model/paneActions";
import { useAnnounce } from "./useAnnounce";
import { useTexts } from "./useTexts";

/** Where writing the sources sheet stands. `total` is 0 until the first request was answered. */
export type SourcesState =
  | { readonly step: "idle" }
  | { readonly step: "running"; readonly done: number; readonly total: number }
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
    setState({ step: "running", done: 0, total: 0 });
    announce(say(SOURCES.working));
    const progress = (done: number, total: number): void => setState({ step: "running", done, total });
    const result = await actions.writeSources({ signal: controller.signal, progress }).finally(() => {
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
  return {
    state,
    write,
    cancel: () => course.current?.abort(),
    reset: () => setState((before) => (before.step === "running" ? before : { step: "idle" })),
  };
}
