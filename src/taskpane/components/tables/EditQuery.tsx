import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { TableSummary } from "../../../actions/summary";
import type { Catalog } from "../../../domain/model/catalog";
import type { Destination } from "../../../domain/model/insertion";
import type { CellMode, Dataset, TableQuery } from "../../../domain/model/table";
import { list, type Text } from "../../../strings/format";
import { INSERT, LANGUAGE_NAMES, MODE_NAMES } from "../../../strings/insert";
import { MANAGE } from "../../../strings/tables";
import type { Run } from "../../hooks/useRun";
import { type Texts, useTexts } from "../../hooks/useTexts";
import { planFor } from "../../model/planFor";
import { type QueryEdit, queryEdit } from "../../model/queryEdit";
import { queryWith } from "../../model/queryWith";
import { SingleChoice } from "../SingleChoice";
import { PlaceDialog } from "./PlaceDialog";
import { QueryPage } from "./QueryPage";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  effects: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalM,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  single: { listStyleType: "none", paddingInlineStart: tokens.spacingHorizontalM },
});

const MODES: readonly CellMode[] = ["values", "formulas", "spill"];

interface Props {
  readonly catalog: Catalog;
  readonly table: TableSummary;
  readonly dataset: Dataset;
  readonly run: Run;
  readonly onBack: () => void;
  /** Shows what the table would become. */
  readonly onApply: (query: TableQuery) => void;
  /** Inserts what the query gives as a table of its own. */
  readonly onInsert: (query: TableQuery, destination: Destination) => void;
}

/** What an inserted table asks for, to be changed; what that would do to the table is shown before it is done. */
export function EditQuery(props: Props): ReactNode {
  const { catalog, table, dataset, run, onBack, onApply, onInsert } = props;
  const styles = useStyles();
  const { say, language } = useTexts();
  const [query, setQuery] = useState(table.query);
  const [placing, setPlacing] = useState(false);
  const settled = useDeferredValue(query);
  const before = useMemo(() => planFor(catalog, table.query), [catalog, table.query]);
  const plan = useMemo(() => planFor(catalog, settled), [catalog, settled]);
  const edit = useMemo(() => queryEdit(before, plan), [before, plan]);
  const live = dataset.columns.some(({ key, type }) => !key && type === "number");
  const elsewhere = edit.elsewhere !== null;
  const sentences = effects(edit, table, say, language);
  return (
    <>
      <QueryPage
        title={say(MANAGE.editHeading, { title: table.title })}
        catalog={catalog}
        dataset={dataset}
        query={query}
        plan={plan}
        confirm={say(elsewhere ? MANAGE.insertNew : MANAGE.editApply)}
        run={run}
        intro={<Caption1 className={styles.hint}>{say(MANAGE.editHint)}</Caption1>}
        onQuery={setQuery}
        onConfirm={() => (elsewhere ? setPlacing(true) : onApply(query))}
        onBack={onBack}
      >
        <SingleChoice
          label={say(INSERT.cells)}
          choices={MODES.map((value) => ({
            value,
            label: say(MODE_NAMES[value]),
            disabled: value === "formulas" && !live,
          }))}
          chosen={query.mode ?? "values"}
          onChosen={(mode) => setQuery(queryWith(query, { mode: mode === "values" ? undefined : mode }))}
        />
        <div role="status">
          {sentences.length === 0 ? null : (
            <ul className={mergeClasses(styles.effects, sentences.length === 1 && styles.single)}>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
      </QueryPage>
      {placing ? (
        <PlaceDialog
          title={say(MANAGE.insertNew)}
          text={sentenceElsewhere(edit, say)}
          first={table.ownSheet ? "new-sheet" : "selection"}
          onCancel={() => setPlacing(false)}
          onPlace={(destination) => {
            setPlacing(false);
            onInsert(query, destination);
          }}
        />
      ) : null}
    </>
  );
}

const WHAT = {
  layout: MANAGE.whatLayout,
  spill: MANAGE.whatSpill,
} as const;

function sentenceElsewhere({ elsewhere }: QueryEdit, say: Texts["say"]): string {
  return elsewhere === null ? "" : say(MANAGE.editElsewhere, { what: say(WHAT[elsewhere]) });
}

/** What the edited query will do to the table, in sentences. */
function effects(
  edit: QueryEdit,
  { userColumns }: TableSummary,
  say: Texts["say"],
  language: Texts["language"],
): string[] {
  if (!edit.changed) return [say(MANAGE.editSame)];
  if (edit.elsewhere !== null) return [sentenceElsewhere(edit, say)];
  const named = (text: Text, columns: readonly string[]): string[] =>
    columns.length === 0 ? [] : [say(text, { columns: list(columns, language) })];
  return [
    ...(edit.language === null
      ? []
      : [say(MANAGE.editLanguage, { language: say(LANGUAGE_NAMES[edit.language]) })]),
    ...(edit.conversion === null
      ? []
      : [say(edit.conversion === "formulas" ? MANAGE.editToFormulas : MANAGE.editToValues)]),
    ...named(MANAGE.editColumnsIn, edit.columnsIn),
    ...named(MANAGE.editColumnsOut, edit.columnsOut),
    ...named(MANAGE.editOwn, userColumns),
  ];
}
