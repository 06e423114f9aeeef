import { useCallback, useEffect, useState } from "react";
import type { Audit } from "../../actions/audit/model";
import type { CellToShow } from "../../actions/goToCell";
import type { Refusal } from "../../domain/model/refusal";
import { AUDIT } from "../../strings/audit";
import { PANE } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import type { PaneActions } from "../model/paneActions";
import { useAnnounce } from "./useAnnounce";
import { useRun, type Run } from "./useRun";
import { useTexts } from "./useTexts";

/** The audit as last read. */
export interface Auditing {
  /** Null until the workbook was read once. */
  readonly audit: Audit | null;
  /** Reading it. */
  readonly run: Run;
  /** Going to a cell. */
  readonly going: Run;
  /** Why it could not be read, or a cell not be shown. */
  readonly refusal: { readonly of: "read" | "go"; readonly refusal: Refusal } | null;
  readonly look: () => void;
  readonly goTo: (place: CellToShow) => Promise<void>;
  readonly dismiss: () => void;
}

const GOING = { doing: PANE.waiting, stopping: PANE.stoppingReading, quick: true } as const;
const READING = { doing: AUDIT.reading, stopping: PANE.stoppingReading, quick: true } as const;

/** Reads the workbook whenever the view comes to the front, and on request. */
export function useAudit(actions: PaneActions, active: boolean): Auditing {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [audit, setAudit] = useState<Audit | null>(null);
  const [refusal, setRefusal] = useState<Auditing["refusal"]>(null);
  const run = useRun();
  const going = useRun();
  const { start, abandon } = run;

  const look = useCallback(async (): Promise<void> => {
    // A slower, older answer must not replace a newer one.
    abandon();
    const ended = await start(READING, (course) => actions.auditWorkbook(course));
    if (ended === null) return;
    const { result } = ended;
    if (!result.ok) {
      setRefusal({ of: "read", refusal: result.refusal });
      announce(refusalSentence(result.refusal, language));
      return;
    }
    setRefusal(null);
    setAudit(result.value);
    const { figures, entries } = result.value;
    const cells = entries.filter(({ findings }) => findings.length > 0).length;
    announce(say(cells === 0 ? AUDIT.inOrder : AUDIT.counted, { figures, cells }));
  }, [actions, announce, language, say, start, abandon]);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => void look());
    return () => {
      clearTimeout(timer);
      // Nobody looks any more.
      abandon();
    };
  }, [active, look, abandon]);

  const goTo = async (place: CellToShow): Promise<void> => {
    going.abandon();
    const ended = await going.start(GOING, (course) => actions.goToCell(place, course));
    if (ended === null || ended.result.ok) return;
    const { result } = ended;
    setRefusal({ of: "go", refusal: result.refusal });
    announce(refusalSentence(result.refusal, language));
  };
  return {
    audit,
    run,
    going,
    refusal,
    look: () => void look(),
    goTo,
    dismiss: () => setRefusal(null),
  };
}
