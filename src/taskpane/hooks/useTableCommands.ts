import { useState } from "react";
import type { ActionResult } from "../../actions/result";
import type { TableSummary } from "../../actions/summary";
import type { Destination } from "../../domain/model/insertion";
import type { TableQuery } from "../../domain/model/table";
import type { Refusal } from "../../domain/model/refusal";
import { TABLES } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import { insertedAgainSentence, MANAGE } from "../../strings/tables";
import type { PaneActions } from "../model/paneActions";
import { useAnnounce } from "./useAnnounce";
import { useTexts } from "./useTexts";

/** What came of the last command on a table. */
export type CommandResult =
  | { readonly step: "none" }
  | { readonly step: "done"; readonly sentence: string }
  | { readonly step: "refused"; readonly refusal: Refusal };

/** Commands on one table that need no review. */
export interface TableCommands {
  readonly result: CommandResult;
  readonly goTo: (table: TableSummary) => Promise<void>;
  readonly again: (table: TableSummary, destination: Destination, query?: TableQuery) => Promise<void>;
  readonly rename: (table: TableSummary, name: string) => Promise<void>;
  readonly forget: (table: TableSummary) => Promise<void>;
  readonly remove: (table: TableSummary) => Promise<void>;
  readonly dismiss: () => void;
}

const NONE: CommandResult = { step: "none" };

export function useTableCommands(actions: PaneActions, onChanged: () => void): TableCommands {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [result, setResult] = useState<CommandResult>(NONE);

  const run = async <T>(
    action: () => Promise<ActionResult<T>>,
    tell: ((value: T) => string) | null,
  ): Promise<void> => {
    setResult(NONE);
    const done = await action();
    if (!done.ok) {
      setResult({ step: "refused", refusal: done.refusal });
      announce(refusalSentence(done.refusal, language));
      return;
    }
    if (tell === null) return;
    const sentence = tell(done.value);
    setResult({ step: "done", sentence });
    announce(sentence);
    onChanged();
  };
  return {
    result,
    goTo: (table) => run(() => actions.goToTable(table.id), null),
    again: (table, destination, query) =>
      run(
        () => actions.insertAgain(table.id, destination, query),
        (inserted) => insertedAgainSentence(inserted, language),
      ),
    rename: (table, name) =>
      run(
        () => actions.renameTable(table.id, name),
        (given) => say(MANAGE.renamed, { name: given }),
      ),
    forget: (table) =>
      run(
        () => actions.forgetTable(table.id),
        () => say(TABLES.forgotten, { title: table.title }),
      ),
    remove: (table) =>
      run(
        () => actions.deleteTable(table.id),
        () => say(MANAGE.removed, { name: table.tableName }),
      ),
    dismiss: () => setResult(NONE),
  };
}
