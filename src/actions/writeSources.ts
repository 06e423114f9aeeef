import type { Catalog } from "../domain/model/catalog";
import { readWorkbook } from "../excel/readWorkbook";
import { Refused } from "../excel/refused";
import { runExcel } from "../excel/run";
import type { SourcesContent, SourcesRecord } from "../excel/sources/part";
import { planSources, type SourcesPlan } from "../excel/sources/plan";
import { checkSources, generationsOf, readSources, type SourcesBook } from "../excel/sources/readSheet";
import { writeSourcesSheet, type SourcesTarget } from "../excel/sources/writeSheet";
import { say } from "../strings/format";
import { SHEET_NAMES } from "../strings/sourcesSheet";
import type { ActionContext } from "./context";
import { workbookFigures } from "./figures/workbookFigures";
import { attemptAlone, type ActionResult } from "./result";
import { collectSources } from "./sources/collect";
import { describeSources, unusedRow } from "./sources/describe";

/** What writing the sources sheet did. */
export interface SourcesOutcome {
  readonly sheetId: string;
  readonly sheetName: string;
  /** `unchanged`: it already said so. */
  readonly did: "created" | "updated" | "unchanged";
  readonly sources: number;
  readonly figures: number;
  /** Cells of the sheet that the user had changed and that were left alone. */
  readonly kept: number;
  /** False when the workbook is so large that not every sheet was looked at. */
  readonly complete: boolean;
}

const EMPTY = { row: 0, column: 0, contents: [] };

/**
 * Writes the sheet with the sources of exactly the figures in the workbook, or brings it up to date: one that was renamed
 * or moved is found again; a sheet of the user's with that name is never touched. Requests: those of `readWorkbook`, four to read
 * the sheet, one for the record before and one after, one or two for the cells.
 */
export function writeSources(
  context: ActionContext,
  catalog: Catalog,
): Promise<ActionResult<SourcesOutcome>> {
  return attemptAlone(async () => {
    const { language } = context;
    const reading = await readWorkbook(context);
    const found = workbookFigures(catalog, reading, language);
    const used = collectSources(catalog, found);
    const today = (context.now?.() ?? new Date()).toISOString().slice(0, 10);
    const next = describeSources(catalog, found, used, language, today);
    const { did, sheetId, sheetName, kept } = await bringUpToDate(context, next);
    const { figures, sources } = used;
    return { sheetId, sheetName, did, sources: sources.length, figures, kept, complete: found.complete };
  }, context);
}

/** Makes the sheet hold some contents. Also what completes a write that was broken off. */
export async function bringUpToDate(
  context: ActionContext,
  next: SourcesContent,
): Promise<Pick<SourcesOutcome, "did" | "sheetId" | "sheetName" | "kept">> {
  const { book, plan } = await runExcel(
    async (excel) => {
      const read = await readSources(excel);
      const { sheet, stored } = read;
      const known = generationsOf(stored);
      const unused = unusedRow(context.language);
      const made = planSources(sheet?.grid ?? EMPTY, sheet?.located ?? null, known, next, unused);
      if (sheet !== null) await checkSources(excel, sheet.sheet, areaOf(made));
      else if (read.isProtected) throw new Refused({ kind: "protected-workbook" });
      return { book: read, plan: made };
    },
    { signal: context.signal },
  );
  const target = targetOf(book, context);
  const settled = book.stored?.record.state === "settled";
  if (target.is === "there" && settled && isSame(book, plan, next))
    return { did: "unchanged", sheetId: target.id, sheetName: target.name, kept: plan.kept };
  const record: SourcesRecord = {
    state: "pending",
    sheetId: target.is === "there" ? target.id : "",
    sheetName: target.name,
    current: { ...next, rows: plan.rows.map(({ key, cells }) => ({ key, cells })) },
    previous: target.is === "there" ? (book.stored?.record.current ?? null) : null,
  };
  const sheetId = await writeSourcesSheet({ target, plan, stored: book.stored, record }, context);
  const did = target.is === "new" ? "created" : "updated";
  return { did, sheetId, sheetName: target.name, kept: plan.kept };
}

/** The day of writing alone is no reason to write. */
function isSame({ stored }: SourcesBook, plan: SourcesPlan, next: SourcesContent): boolean {
  const date = /\d{4}-\d{2}-\d{2}/;
  const before = stored?.record.current.lines[1]?.replace(date, "");
  const countsLine = next.lines[1] ?? "";
  const onlyDate = before === countsLine.replace(date, "");
  return plan.writes.every(
    ({ row, input }) => onlyDate && row < plan.headerRow && sameText(input, countsLine),
  );
}

function sameText(input: unknown, text: string): boolean {
  return typeof input === "string" && input.replace(/^'/, "") === text;
}

function targetOf({ sheet, sheets, stored }: SourcesBook, { language }: ActionContext): SourcesTarget {
  if (sheet !== null) {
    const unfinished = stored?.record.state === "pending";
    const bare = (unfinished && stored.record.previous === null) || sheet.located === null;
    const { id, name } = sheet.sheet;
    return { is: "there", id, name, grid: sheet.grid, bare, unfinished };
  }
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const names = SHEET_NAMES.map((text) => say(text, language));
  const free = names.find((name) => !taken.has(name.toLowerCase()));
  if (free !== undefined) return { is: "new", name: free };
  const base = names[0] ?? "";
  let number = 2;
  while (taken.has(`${base} ${number}`.toLowerCase())) number += 1;
  return { is: "new", name: `${base} ${number}` };
}

function areaOf({ column, rows, headerRow }: SourcesPlan): {
  row: number;
  column: number;
  rows: number;
  columns: number;
} {
  const last = rows.reduce((most, { row }) => Math.max(most, row), headerRow);
  return { row: 0, column, rows: last + 1, columns: rows[0]?.cells.length ?? 1 };
}
