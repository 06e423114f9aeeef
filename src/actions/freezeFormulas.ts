import { stage, stopIfCancelled } from "../excel/blocks";
import { asCellValue, cellInput, token, type CellContent } from "../excel/cellText";
import type { CellInput } from "../excel/cellBlocks";
import { readAnswers, type AnsweredCell } from "../excel/formulas/answers";
import { enqueueFrozen, type FrozenCell } from "../excel/formulas/frozenPart";
import { readFormulaBook, scanFormulas, type FormulaBook, type FormulaScope } from "../excel/formulas/scan";
import { writeSheetCells, type SheetWrite } from "../excel/formulas/writeCells";
import { refusalOf } from "../excel/hostErrors";
import { runExcel } from "../excel/run";
import { cellAddress } from "../excel/tables/address";
import type { ActionContext } from "./context";
import { attemptAlone, type ActionResult } from "./result";

export type { FormulaScope } from "../excel/formulas/scan";

/** What freezing did. */
export interface FreezeOutcome {
  readonly frozen: number;
  /** Cells left as formulas because they show no answer: #NAME?, #BUSY!, #SPILL! … */
  readonly unanswered: readonly string[];
  /** Protected sheets with formulas of ours. */
  readonly protectedSheets: readonly string[];
}

/** An answer of ours is a value, #N/A or #VALUE!; whatever else a formula may show has nothing to do with the data. */
const NO_ANSWER = /^#(NAME\?|BUSY!|SPILL!|CALC!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|GETTING_DATA|REF!)$/;
const ERROR = /^#(N\/A|VALUE!|DIV\/0!|NUM!|NULL!)$/;

/**
 * Replaces the formulas of ours in a scope by what they show, and keeps the formulas in the workbook for `thawFormulas`.
 * Requests: seven (one more each for a selection and where something is frozen already), and one more per 20,000 cells read, 1,000
 * formulas asked, 4 MB written. When the host fails or the user cancels, cells and kept formulas are put back.
 */
export function freezeFormulas(
  context: ActionContext,
  scope: FormulaScope,
): Promise<ActionResult<FreezeOutcome>> {
  return attemptAlone(
    () =>
      runExcel(
        async (excel) => {
          const book = await readFormulaBook(excel);
          const inStage = (index: number) => stage(context, index, 3);
          const { cells } = await scanFormulas(excel, book, scope, Infinity, inStage(0));
          const open = cells.filter(({ sheet }) => !sheet.isProtected);
          const answered = await readAnswers(excel, open, inStage(1));
          const ready = answered.filter(({ values }) => !values.flat().some(isNoAnswer));
          if (ready.length > 0) {
            const frozen = ready.map(frozenOf);
            const places = new Set(frozen.map(placeOf));
            const kept = book.frozen.filter((cell) => !places.has(placeOf(cell)));
            stopIfCancelled(context);
            try {
              await enqueueFrozen(excel, book.partIds, [...kept, ...frozen]);
              await excel.sync();
              await writeSheetCells(excel, ready.flatMap(writesOf), inStage(2));
            } catch (error) {
              await keepAsBefore(excel, book, error);
              throw error;
            }
          }
          return {
            frozen: ready.length,
            unanswered: answered
              .filter((cell) => !ready.includes(cell))
              .map(({ sheet, row, column }) => cellAddress(sheet.name, row, column)),
            protectedSheets: [
              ...new Set(cells.flatMap(({ sheet }) => (sheet.isProtected ? [sheet.name] : []))),
            ],
          };
        },
        { oneUndoStep: true, signal: context.signal },
      ),
    context,
  );
}

/** The formulas that were kept before, where no cell stays frozen. By a failure here too many stay kept, which thawing finds out. */
async function keepAsBefore(
  excel: Excel.RequestContext,
  { frozen }: FormulaBook,
  error: unknown,
): Promise<void> {
  const kind = refusalOf(error)?.kind ?? "formulas-unfinished";
  if (kind === "formulas-unfinished" || kind === "cancelled-formulas-unfinished") return;
  try {
    const { partIds } = await readFormulaBook(excel);
    await enqueueFrozen(excel, partIds, frozen);
    await excel.sync();
  } catch (failure) {
    if (refusalOf(failure) === null) throw failure;
  }
}

function isNoAnswer(content: CellContent): boolean {
  return typeof content === "string" && NO_ANSWER.test(content);
}

function frozenOf({ sheet, row, column, formula, values }: AnsweredCell): FrozenCell {
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    row,
    column,
    formula,
    values: values.map((line) => line.map((content) => token(asCellValue(content)))),
  };
}

function placeOf({ sheetId, row, column }: FrozenCell): string {
  return `${sheetId} ${row} ${column}`;
}

function writesOf({ sheet, row, column, formula, values }: AnsweredCell): SheetWrite[] {
  return values.flatMap((line, down) =>
    line.map((content, across) => ({
      sheetId: sheet.id,
      row: row + down,
      column: column + across,
      input: valueInput(content),
      before: down === 0 && across === 0 ? formula : "",
    })),
  );
}

function valueInput(content: CellContent): CellInput {
  if (typeof content === "boolean") return content;
  return typeof content === "string" && ERROR.test(content) ? content : cellInput(content);
}
