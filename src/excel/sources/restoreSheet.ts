import { jsonBytes, rangeOf, readGrids, runSteps, type Region, type Step } from "../blocks";
import { cellBlocks, type CellIn } from "../cellBlocks";
import { cellInput, type CellContent } from "../cellText";
import { linkSteps } from "./links";
import { contentAt, type SheetGrid } from "./locate";
import type { SourcesPlan } from "./plan";
import type { SourcesUpdate } from "./writeSheet";

/**
 * Puts the sheet back as it was before an update that failed: a new one goes, in one that was there the cells hold again
 * what they held, and rows that were put in go. Two to five requests.
 */
export async function restoreSheet(
  context: Excel.RequestContext,
  { target, plan }: SourcesUpdate,
): Promise<void> {
  if (target.is === "new") {
    const made = context.workbook.worksheets.getItemOrNullObject(target.name).load("id");
    await context.sync();
    if (!made.isNullObject) made.delete();
    await context.sync();
    return;
  }
  const { id, grid } = target;
  const inserted = plan.insertion?.row ?? Infinity;
  const writes = plan.writes.filter(({ row }) => row < inserted);
  const cells = writes.map(({ row, column: position, before }): CellIn => ({
    row,
    position,
    input: inputOf(before),
  }));
  const steps = cellBlocks(cells, plan.width).map(({ row, position, grid: block }): Step => ({
    bytes: jsonBytes(block),
    enqueue: (inner) => {
      const region: Region = {
        sheetId: id,
        row,
        column: position,
        rows: block.length,
        columns: block[0]?.length ?? 1,
      };
      rangeOf(inner, region).formulas = block;
    },
  }));
  const links = linkSteps(
    (inner) => inner.workbook.worksheets.getItem(id),
    writes.map(({ row, column, input, before }) => ({ row, column, from: input, to: before })),
  );
  await runSteps(context, [...steps, ...links]);
  if (plan.insertion !== null && (await wasInserted(context, id, grid, plan.insertion))) {
    const { row, rows } = plan.insertion;
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().delete("Up");
    await context.sync();
  }
}

function inputOf(content: CellContent): string | number | boolean {
  return typeof content === "string" && !content.startsWith("=") ? cellInput(content) : content;
}

/** Whether the rows were put in before the host failed: what stood there stands further down. */
async function wasInserted(
  context: Excel.RequestContext,
  sheetId: string,
  grid: SheetGrid,
  { row, rows }: NonNullable<SourcesPlan["insertion"]>,
): Promise<boolean> {
  const columns = grid.contents[0]?.length ?? 1;
  const below = grid.row + grid.contents.length - row;
  const region = { sheetId, row: row + rows, column: grid.column, rows: Math.max(1, below), columns };
  const [now = []] = await readGrids(context, [region]);
  return now.every((line, down) =>
    line.every((content, across) => content === contentAt(grid, row + down, grid.column + across)),
  );
}
