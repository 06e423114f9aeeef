import { jsonBytes, runSteps, type Step, type WriteControl } from "../blocks";
import { cellBlocks, type CellIn } from "../cellBlocks";
import { refusalOf } from "../hostErrors";
import { leftUnfinished, Refused } from "../refused";
import { enqueueDeletion } from "../registry/parts";
import { runExcel } from "../run";
import { linkCells, linkSteps } from "./links";
import type { SheetGrid } from "./locate";
import { enqueueSources, type SourcesRecord, type StoredSources } from "./part";
import type { SourcesPlan } from "./plan";
import { restoreSheet } from "./restoreSheet";

const HEADER_FILL = "#E6EEF0";
const MUTED = "#616161";
/** Widths of the columns in points: number, publisher, title, date, address, kind, rights, figures, used in, reference. */
const WIDTHS = [36, 150, 240, 100, 190, 130, 150, 60, 210, 330];

/** The sheet to write: one that is there, or a new one of that name. */
export type SourcesTarget =
  | { readonly is: "new"; readonly name: string }
  | {
      readonly is: "there";
      readonly id: string;
      readonly name: string;
      readonly grid: SheetGrid;
      /** It was made, but its contents or formats may not have followed. */
      readonly bare: boolean;
      /** A write of it was broken off: its cells may stand without their links and formats, which come after them. */
      readonly unfinished: boolean;
    };

/** One write of the sources sheet. */
export interface SourcesUpdate {
  readonly target: SourcesTarget;
  readonly plan: SourcesPlan;
  readonly stored: StoredSources | null;
  readonly record: SourcesRecord;
}

/**
 * Writes record and sheet: the record first, in a request of its own, then the sheet in one undo step, then the record
 * again with the sheet's id, which it gives. When anything fails, sheet and record are put back.
 * @throws Refused as the host answers; `left-unfinished` when it did not let them be put back.
 */
export async function writeSourcesSheet(update: SourcesUpdate, control: WriteControl): Promise<string> {
  const { target, stored, record } = update;
  const partId = await runExcel(
    async (context) => {
      const readId = await enqueueSources(context, stored?.partId ?? null, record);
      await context.sync();
      return readId();
    },
    { signal: control.signal },
  );
  let sheetId: string;
  try {
    sheetId = await runExcel((context) => writeCells(context, update, control), {
      oneUndoStep: true,
      signal: control.signal,
    });
  } catch (error) {
    await takeBack(update, partId, error, control);
    throw error;
  }
  try {
    await runExcel(
      async (context) => {
        await enqueueSources(context, partId, {
          ...record,
          state: "settled",
          sheetId,
          sheetName: target.name,
        });
        await context.sync();
      },
      { signal: control.signal },
    );
  } catch (error) {
    // The sheet is complete; the next start finds that out by itself.
    if (!(error instanceof Refused)) throw error;
  }
  return sheetId;
}

async function writeCells(
  context: Excel.RequestContext,
  { target, plan }: SourcesUpdate,
  control: WriteControl,
): Promise<string> {
  if (target.is === "new") {
    const made: { sheet: Excel.Worksheet | null } = { sheet: null };
    const create: Step = {
      bytes: 4096 + jsonBytes(plan.writes),
      enqueue: (inner) => {
        const sheet = inner.workbook.worksheets.add(target.name);
        made.sheet = sheet.load("id");
        // Widths first: rows are fitted to them.
        formatNew(sheet, plan);
        for (const step of contentSteps(() => sheet, plan, true)) step.enqueue(inner);
      },
    };
    await runSteps(context, [create], control);
    return made.sheet?.id ?? "";
  }
  const sheet = context.workbook.worksheets.getItem(target.id);
  if (plan.insertion !== null) {
    const { row, rows } = plan.insertion;
    sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().insert("Down");
    await context.sync();
  }
  const sheetIn = (inner: Excel.RequestContext): Excel.Worksheet =>
    inner.workbook.worksheets.getItem(target.id);
  const look: Step = { bytes: 4096, enqueue: (inner) => formatNew(sheetIn(inner), plan) };
  await runSteps(
    context,
    [...(target.bare ? [look] : []), ...contentSteps(sheetIn, plan, target.bare || target.unfinished)],
    control,
  );
  return target.id;
}

function contentSteps(
  sheetIn: (context: Excel.RequestContext) => Excel.Worksheet,
  plan: SourcesPlan,
  whole: boolean,
): Step[] {
  const { writes, rows, column, headerRow } = plan;
  const cells = writes.map(({ row, column: position, input }): CellIn => ({ row, position, input }));
  const steps = cellBlocks(cells, WIDTHS.length).map(({ row, position, grid }): Step => ({
    bytes: jsonBytes(grid),
    enqueue: (context) => {
      const range = sheetIn(context).getRangeByIndexes(row, position, grid.length, grid[0]?.length ?? 1);
      range.values = grid;
    },
  }));
  const last = rows.reduce((most, { row }) => Math.max(most, row), headerRow);
  const look: Step = {
    bytes: 512,
    enqueue: (context) => {
      const list = sheetIn(context).getRangeByIndexes(headerRow, column, last - headerRow + 1, WIDTHS.length);
      list.format.wrapText = true;
      list.format.verticalAlignment = "Top";
      list.format.autofitRows();
    },
  };
  const links = linkSteps(sheetIn, linkCells(plan, whole));
  return steps.length + links.length === 0 && !whole ? [] : [...steps, ...links, look];
}

function formatNew(sheet: Excel.Worksheet, { headerRow, column }: SourcesPlan): void {
  const title = sheet.getRangeByIndexes(0, column, 1, 1);
  title.format.font.bold = true;
  title.format.font.size = 14;
  if (headerRow > 2) sheet.getRangeByIndexes(1, column, headerRow - 1, 1).format.font.color = MUTED;
  const header = sheet.getRangeByIndexes(headerRow, column, 1, WIDTHS.length);
  header.format.font.bold = true;
  header.format.fill.color = HEADER_FILL;
  WIDTHS.forEach((width, index) => {
    sheet.getRangeByIndexes(headerRow, column + index, 1, 1).format.columnWidth = width;
  });
}

async function takeBack(
  update: SourcesUpdate,
  partId: string,
  cause: unknown,
  { signal }: WriteControl,
): Promise<void> {
  const refusal = refusalOf(cause);
  try {
    await runExcel(
      async (context) => {
        await restoreSheet(context, update);
        const { stored } = update;
        if (stored === null) enqueueDeletion(context, partId);
        else await enqueueSources(context, partId, stored.record);
        await context.sync();
      },
      { signal },
    );
  } catch {
    if (refusal === null) throw cause;
    throw leftUnfinished(refusal);
  }
}
