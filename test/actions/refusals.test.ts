import type { Refusal } from "../../src/domain/model/refusal";
import { refusalSentence } from "../../src/strings/refusals";

const EVERY: { readonly [K in Refusal["kind"]]: Extract<Refusal, { kind: K }> } = {
  occupied: { kind: "occupied", address: "Sheet1!B2" },
  overlap: { kind: "overlap", table: "T" },
  "touches-table": { kind: "touches-table", table: "T" },
  "protected-sheet": { kind: "protected-sheet", sheet: "Sheet1" },
  "protected-workbook": { kind: "protected-workbook" },
  "hidden-sheet": { kind: "hidden-sheet", sheet: "Sheet1" },
  "sheet-gone": { kind: "sheet-gone", sheet: "Sheet1" },
  hidden: { kind: "hidden", address: "Sheet1!A1:B9" },
  filtered: { kind: "filtered", table: "T" },
  "filter-of-words": { kind: "filter-of-words", table: "T", column: "C" },
  merged: { kind: "merged", address: "Sheet1!A1:B1" },
  "several-areas": { kind: "several-areas", areas: 2 },
  "no-cells-selected": { kind: "no-cells-selected" },
  "no-room": { kind: "no-room", rows: 10, columns: 4 },
  "no-room-to-grow": { kind: "no-room-to-grow", table: "T", other: "U" },
  "no-room-to-shrink": { kind: "no-room-to-shrink", table: "A", other: "B" },
  "all-rows-go": { kind: "all-rows-go", table: "A" },
  "no-room-beside": { kind: "no-room-beside", table: "T", address: "Sheet1!J2:J4" },
  "would-move-beside": { kind: "would-move-beside", table: "T", address: "Sheet1!J2:J4" },
  "row-changed-meanwhile": { kind: "row-changed-meanwhile", table: "T" },
  "changed-meanwhile": { kind: "changed-meanwhile", table: "T", column: "C" },
  "too-large": { kind: "too-large", rows: 300000, columns: 8 },
  "spill-too-large": { kind: "spill-too-large", rows: 30_000, columns: 8 },
  "no-spills": { kind: "no-spills" },
  "refers-to-itself": { kind: "refers-to-itself", address: "A2:A20" },
  "too-many-referred": { kind: "too-many-referred", cells: 17179869184 },
  "nothing-to-insert": { kind: "nothing-to-insert" },
  "cell-editing": { kind: "cell-editing" },
  cancelled: { kind: "cancelled" },
  "table-gone": { kind: "table-gone", title: "货运量" },
  "key-column-gone": { kind: "key-column-gone", table: "T", column: "年份" },
  "not-recognised": { kind: "not-recognised", table: "Kouan_freight" },
  "nothing-to-undo": { kind: "nothing-to-undo", title: "" },
  "unknown-query": { kind: "unknown-query", dataset: "freight" },
  busy: { kind: "busy" },
  "no-answer": { kind: "no-answer" },
  "read-only": { kind: "read-only" },
  "access-denied": { kind: "access-denied" },
  "unsupported-host": { kind: "unsupported-host", member: "Range.insert" },
  "request-too-large": { kind: "request-too-large" },
  "host-failed": { kind: "host-failed", code: "GeneralException", message: "?" },
  "cancelled-unanswered": { kind: "cancelled-unanswered" },
  "cancelled-unfinished": { kind: "cancelled-unfinished" },
  "left-unfinished": { kind: "left-unfinished", code: "GeneralException", message: "?" },
  "formulas-unfinished": { kind: "formulas-unfinished", code: "GeneralException", message: "?" },
  "cancelled-formulas-unfinished": { kind: "cancelled-formulas-unfinished" },
};

describe("every refusal is one whole sentence with a way on", () => {
  test.each(Object.values(EVERY).map((refusal) => [refusal.kind, refusal] as const))("%s", (_, refusal) => {
    const zh = refusalSentence(refusal, "zh");
    const en = refusalSentence(refusal, "en");
    expect(zh).toMatch(/^[^{}]+。$/);
    expect(en).toMatch(/^[^{}]+[.]$/);
    expect(zh).toMatch(/[；，].*/);
    expect(en).toMatch(/[;,]/);
  });

  test("a sheet's own filter is not called a table", () => {
    expect(refusalSentence({ kind: "filtered", table: "" }, "en")).toMatch(/^This sheet is filtered/);
    expect(refusalSentence({ kind: "filtered", table: "T" }, "zh")).toMatch(/^表格“T”正在筛选/);
  });
});
