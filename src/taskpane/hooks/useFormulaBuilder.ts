import { useMemo, useState } from "react";
import type { Refusal } from "../../domain/model/refusal";
import type { Catalog } from "../../domain/model/catalog";
import { headlineIndicator } from "../../domain/formulas/explainCall";
import { BUILDER } from "../../strings/formulaBuilder";
import { PANE } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";
import type { ChoiceContext } from "../model/formulaChoices";
import {
  cellsIn,
  EMPTY_DRAFT,
  formulaOf,
  liftedIn,
  missingIn,
  previewOf,
  type DraftArgument,
  type FormulaDraft,
} from "../model/formulaDraft";
import type { FormulaFunction, FormulaKit, FormulaParameter, Preview } from "../model/formulaKit";
import type { PaneActions } from "../model/paneActions";
import { useAnnounce } from "./useAnnounce";
import { toldLate, useRun, type Run } from "./useRun";
import { useTexts } from "./useTexts";

/** What came of the last thing done. */
export type BuilderOutcome =
  | { readonly step: "idle" }
  | { readonly step: "inserted"; readonly sentence: string }
  | { readonly step: "refused"; readonly refusal: Refusal; readonly reading: boolean };

/** The function whose formula is put together, and everything that follows from the draft. */
export interface FormulaBuilding {
  readonly definition: FormulaFunction;
  readonly draft: FormulaDraft;
  readonly context: ChoiceContext;
  readonly formula: string;
  /** Null while something that must be given is missing. */
  readonly preview: Preview | null;
  readonly missing: readonly FormulaParameter[];
  /** Whether one PORTTABLE would do what this function is asked cell by cell; `lifted`: a range stands in place of a value. */
  readonly table: { readonly offered: boolean; readonly lifted: boolean };
  readonly outcome: BuilderOutcome;
  /** Writing the formula. */
  readonly run: Run;
  readonly choose: (id: string) => void;
  readonly setArgument: (name: string, argument: DraftArgument | null) => void;
  readonly setOption: (name: string, value: string) => void;
  readonly takeCells: (name: string) => Promise<void>;
  readonly toTable: () => void;
  readonly insert: () => Promise<void>;
  readonly dismiss: () => void;
}

const WRITING = { doing: BUILDER.inserting, stopping: PANE.stoppingReading, quick: true } as const;
const FIRST = "PORTFREIGHT";
const TABLE = "PORTTABLE";
const RENAMED: Readonly<Record<string, string>> = {
  port: "entities",
  entity: "entities",
  year: "periods",
  period: "periods",
};

function without<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([known]) => known !== name));
}

/** The same question for PORTTABLE: one port becomes a list of one, ranges stay. */
function asTable(definition: FormulaFunction, draft: FormulaDraft): FormulaDraft {
  const indicator = headlineIndicator(definition.id);
  const moved = Object.entries(draft.arguments).map(([name, argument]): [string, DraftArgument] => {
    const listed = name in RENAMED && argument.is === "text";
    return [RENAMED[name] ?? name, listed ? { is: "list", items: [argument.text] } : argument];
  });
  const asked = indicator === null ? [] : [["indicator", { is: "text", text: indicator }] as const];
  return { ...draft, arguments: Object.fromEntries([...moved, ...asked]) };
}

/** Puts a formula together. */
export function useFormulaBuilder(
  kit: FormulaKit,
  catalog: Catalog,
  actions: PaneActions,
): FormulaBuilding | null {
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const [id, setId] = useState(FIRST);
  const [draft, setDraft] = useState<FormulaDraft>(EMPTY_DRAFT);
  const run = useRun();
  const [outcome, setOutcome] = useState<BuilderOutcome>({ step: "idle" });
  const definition = kit.functions.find((known) => known.id === id) ?? kit.functions[0];

  const context = useMemo<ChoiceContext | null>(
    () => (definition === undefined ? null : { catalog, language, definition, draft }),
    [catalog, language, definition, draft],
  );
  const preview = useMemo<Preview | null>(() => {
    if (definition === undefined || missingIn(definition, draft).length > 0) return null;
    return previewOf(kit, definition, draft, language);
  }, [kit, definition, draft, language]);
  if (definition === undefined || context === null) return null;

  const change = (next: FormulaDraft): void => {
    setDraft(next);
    setOutcome({ step: "idle" });
  };
  const refuse = (refusal: Refusal, reading: boolean): void => {
    setOutcome({ step: "refused", refusal, reading });
    announce(refusalSentence(refusal, language));
  };
  const setArgument = (name: string, argument: DraftArgument | null): void => {
    const rest = without(draft.arguments, name);
    change({ ...draft, arguments: argument === null ? rest : { ...rest, [name]: argument } });
  };
  const takesTable = definition.parameters.some(({ name }) => name in RENAMED) && !definition.spills;
  const numeric = headlineIndicator(definition.id) !== null || definition.id === "PORTDATA";
  const lifted = liftedIn(definition, draft).some(({ name }) => name in RENAMED);
  return {
    definition,
    draft,
    context,
    formula: formulaOf(definition, draft, null),
    preview,
    missing: missingIn(definition, draft),
    table: { offered: takesTable && numeric, lifted: takesTable && numeric && lifted },
    outcome,
    run,
    choose: (next) => {
      setId(next);
      setOutcome({ step: "idle" });
    },
    setArgument,
    setOption: (name, value) =>
      change({
        ...draft,
        options: value === "" ? without(draft.options, name) : { ...draft.options, [name]: value },
      }),
    takeCells: async (name) => {
      const taken = await actions.selectedCells();
      if (taken.ok) {
        setArgument(name, { is: "cells", cells: taken.value });
        announce(say(BUILDER.cells, { address: taken.value.address }));
      } else refuse(taken.refusal, true);
    },
    toTable: () => {
      change(asTable(definition, draft));
      setId(TABLE);
    },
    insert: async () => {
      if (preview === null) return;
      const asked = {
        on: (sheetName: string) => formulaOf(definition, draft, sheetName),
        rows: preview.length,
        columns: preview[0]?.length ?? 1,
        refersTo: cellsIn(draft),
      };
      const ended = await run.start(WRITING, (course) => actions.insertFormula(asked, course));
      if (ended === null) return;
      const { result: written, late } = ended;
      if (written.ok) {
        const sentence = toldLate(say(BUILDER.inserted, { address: written.value }), late, language);
        setOutcome({ step: "inserted", sentence });
        announce(sentence);
      } else refuse(written.refusal, false);
    },
    dismiss: () => setOutcome({ step: "idle" }),
  };
}
