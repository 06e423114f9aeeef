import { useState } from "react";
import type { ActionResult } from "../../actions/result";
import type { TableSummary } from "../../actions/summary";
import type { Destination } from "../../domain/model/insertion";
import type { TableQuery } from "../../domain/model/table";
import type { Refusal } from "../../domain/model/refusal";
import { EXPLORE, PANE, TABLES } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import { insertedAgainSentence, MANAGE } from "../../strings/tables";
import type { Course, PaneActions } from "../model/paneActions";
import type { Doing } from "../model/running";
import { useAnnounce } from "./useAnnounce";
import { toldLate, useRun, type Run } from "./useRun";
import { useTexts } from "./useTexts";

/** What came of the last command on a table. */
export type CommandResult =
  | { readonly step: "none" }
  | { readonly step: "done"; readonly sentence: string }
  | { readonly step: "refused"; readonly refusal: Refusal };

/** Commands on one table that need no review. */
export interface TableCommands {
  readonly result: CommandResult;
  /** Going to a table. */
  readonly going: Run;
  readonly goTo: (table: TableSummary) => Promise<void>;
  readonly again: (table: TableSummary, destination: Destination, query?: TableQuery) => Promise<void>;
  readonly rename: (table: TableSummary, name: string) => Promise<void>;
  readonly forget: (table: TableSummary) => Promise<void>;
  readonly remove: (table: TableSummary) => Promise<void>;
  readonly dismiss: () => void;
}

const NONE: CommandResult = { step: "none" };

const QUICK = { doing: PANE.waiting, stopping: PANE.stoppingReading, quick: true } as const;
const REMOVING = { doing: MANAGE.removing, stopping: PANE.cancelling, quick: true } as const;
const INSERTING = { doing: EXPLORE.inserting, stopping: PANE.cancelling } as const;

export function useTableCommands(actions: PaneActions, run: Run, onChanged: () => void): TableCommands {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const going = useRun();
  const [result, setResult] = useState<CommandResult>(NONE);

  const refuse = (refusal: Refusal): void => {
    setResult({ step: "refused", refusal });
    announce(refusalSentence(refusal, language));
  };
  const perform = async <T>(
    doing: Doing,
    action: (course: Course) => Promise<ActionResult<T>>,
    tell: (value: T) => string,
  ): Promise<void> => {
    setResult(NONE);
    const ended = await run.start(doing, action);
    if (ended === null) return;
    const { result: done, late } = ended;
    if (done.ok) {
      const sentence = toldLate(tell(done.value), late, language);
      setResult({ step: "done", sentence });
      announce(sentence);
    } else refuse(done.refusal);
    onChanged();
  };
  return {
    result,
    going,
    goTo: async ({ id }) => {
      setResult(NONE);
      going.abandon();
      const ended = await going.start(QUICK, (course) => actions.goToTable(id, course));
      if (ended === null || ended.result.ok) return;
      refuse(ended.result.refusal);
      // What cannot be gone to is not where the list says.
      onChanged();
    },
    again: ({ id }, destination, query) =>
      perform(
        INSERTING,
        (course) => actions.insertAgain(id, destination, query ?? null, course),
        (inserted) => insertedAgainSentence(inserted, language),
      ),
    rename: ({ id }, name) =>
      perform(
        QUICK,
        (course) => actions.renameTable(id, name, course),
        (given) => say(MANAGE.renamed, { name: given }),
      ),
    forget: ({ id, title }) =>
      perform(
        QUICK,
        (course) => actions.forgetTable(id, course),
        () => say(TABLES.forgotten, { title }),
      ),
    remove: ({ id, tableName }) =>
      perform(
        REMOVING,
        (course) => actions.deleteTable(id, course),
        () => say(MANAGE.removed, { name: tableName }),
      ),
    dismiss: () => setResult(NONE),
  };
}
