import { act, screen, within } from "@testing-library/react";
import {
  AUDIT_KINDS,
  auditKindOf,
  type Audit,
  type AuditEntry,
  type Finding,
} from "../../src/actions/audit/model";
import { explainCall } from "../../src/domain/formulas/explainCall";
import type { Reading } from "../../src/domain/model/reading";
import { PANE } from "../../src/strings/pane";
import { sampleCatalog } from "../support/sampleCatalog";
import { FakeActions, ok } from "./support/fakeActions";
import { renderPane, type Pane } from "./support/renderPane";

function reading(...values: readonly unknown[]): Reading {
  const answer = explainCall(sampleCatalog, "PORTDATA", values);
  if (answer?.ok !== true || "derived" in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

const MANZHOULI = reading("满洲里", "freight", 2014);
const ERENHOT = reading("二连浩特", "freight", 2023);

function entry(row: number, answer: AuditEntry["answer"], ...findings: readonly Finding[]): AuditEntry {
  const place = { sheetId: "s1", sheetName: "Sheet1", row, column: 0 };
  return { place, address: `Sheet1!A${String(row + 1)}`, answer, change: false, findings };
}

function audit(entries: readonly AuditEntry[], complete = true): Audit {
  const count = (kind: string): number =>
    entries.filter(({ findings }) => findings.some((finding) => auditKindOf(finding) === kind)).length;
  const counts = Object.fromEntries(AUDIT_KINDS.map((kind) => [kind, count(kind)])) as Audit["counts"];
  return { entries, figures: entries.filter(({ answer }) => answer !== null).length, counts, complete };
}

const gap = explainCall(sampleCatalog, "PORTFREIGHT", ["满州里", 2014]);
if (gap?.ok !== false) throw new Error();

const FOUND = audit([
  entry(0, MANZHOULI),
  entry(1, ERENHOT, { kind: "conflict", reading: ERENHOT }),
  entry(2, MANZHOULI, { kind: "overtyped", written: 3010, emptied: false }),
  entry(3, null, {
    kind: "mixed",
    by: ["indicator", "unit"],
    readings: [MANZHOULI, reading("内蒙古", "foreign-trade", 2025)],
  }),
  entry(4, gap, { kind: "error", gap }),
]);

async function open(language: "zh" | "en", found: Audit = FOUND): Promise<Pane> {
  const actions = new FakeActions();
  actions.auditing = ok(found);
  const pane = renderPane(language, actions);
  act(() => pane.requests.send("open-audit"));
  await screen.findByRole("heading", {
    name: language === "en" ? "Figures in this workbook" : "本工作簿中的数字",
  });
  return pane;
}

/** Live regions say the same once more. */
async function shown(text: string | RegExp): Promise<HTMLElement> {
  const [first] = await screen.findAllByText(text);
  if (first === undefined) throw new Error();
  return first;
}

function items(): string[] {
  return within(screen.getByRole("list", { name: "Cells" }))
    .getAllByRole("listitem")
    .map((item) => item.textContent);
}

test("counts come first; what is to be looked at is listed with the reason and what to do", async () => {
  await open("en");
  expect(await shown("Kouan figures: 4. Cells to look at: 4.")).toBeVisible();
  const [conflict, overtyped, mixed, error] = items();
  expect(conflict).toMatch(/^Sheet1!A2Erenhot · freight · 2023: .*Other sources differ: .*口岸商报/);
  expect(overtyped).toContain("Edited by you: Kouan had written 3,010.");
  expect(mixed).toMatch(
    /A sum.*different indicators, units: freight \(10,000 t\), foreign trade \(CNY 100 million\)/,
  );
  expect(error).toContain('called "满州里". Did you mean 满洲里');
});

test("each count lists its cells", async () => {
  const { user } = await open("en");
  const filter = await screen.findByRole("group", { name: "Show" });
  expect(
    within(filter)
      .getAllByRole("button")
      .map((button) => button.textContent),
  ).toEqual(["To look at 4", "Edited 1", "Mixed sums 1", "No figure 1", "Conflicts 1", "All 5"]);
  await user.click(screen.getByRole("button", { name: "Conflicts 1" }));
  expect(items()).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "All 5" }));
  expect(items()).toHaveLength(5);
  expect(screen.getByRole("button", { name: "All 5" })).toHaveAttribute("aria-pressed", "true");
});

test("a cell can be gone to, by keyboard too; a refusal is said", async () => {
  const { user, actions } = await open("en");
  const link = await screen.findByRole("button", { name: "Go to Sheet1!A3" });
  link.focus();
  await user.keyboard("{Enter}");
  expect(actions.calls).toContain("go to cell Sheet1 2 0");
  actions.done = { ok: false, refusal: { kind: "hidden-sheet", sheet: "Sheet1" } };
  await user.click(link);
  expect(await shown(/The sheet “Sheet1” is hidden/)).toBeVisible();
});

test("many cells are listed a page at a time", async () => {
  const many = Array.from({ length: 120 }, (_, row) => entry(row, MANZHOULI));
  const { user } = await open("en", audit(many, false));
  expect(await shown(/Kouan figures: 120. Nothing to look at. .*not every sheet/)).toBeVisible();
  expect(items()).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "Show 50 more" }));
  await user.click(screen.getByRole("button", { name: "Show 20 more" }));
  expect(items()).toHaveLength(120);
});

test("looking again reads again; what cannot be read is said", async () => {
  const { user, actions } = await open("zh");
  actions.auditing = { ok: false, refusal: { kind: "busy" } };
  await user.click(screen.getByRole("button", { name: "重新核查" }));
  expect(await shown("没有读到工作簿")).toBeVisible();
  expect(actions.calls.filter((call) => call === "audit")).toHaveLength(2);
});

test("a workbook without figures says what would be here", async () => {
  await open("zh", audit([]));
  expect(await shown("这个工作簿里还没有口岸数字")).toBeVisible();
});

describe("the sources sheet", () => {
  test("is written with progress, can be cancelled, and tells what it wrote", async () => {
    const { user, actions } = await open("en");
    let finish: () => void = () => undefined;
    let aborted = false;
    const first = actions.sources;
    actions.sources = async (course) => {
      course.progress(1, 3);
      course.signal.addEventListener("abort", () => (aborted = true));
      await new Promise<void>((resolve) => (finish = resolve));
      return first(course);
    };
    await user.click(screen.getByRole("button", { name: "Write the sources sheet" }));
    expect(await screen.findByRole("progressbar")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(aborted).toBe(true);
    expect(screen.getByRole("progressbar")).toHaveAccessibleDescription(PANE.cancelling.en);
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveAttribute("aria-disabled", "true");
    expect(await shown(PANE.cancelling.en)).toBeVisible();
    act(() => finish());
    const told = "It was too late to cancel. Written to the sheet Sources: 5 figures from 2 sources.";
    expect(await shown(told)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Go to the sheet" }));
    expect(actions.calls).toContain("go to cell Sources 0 0");
  });

  test("kept cells are told, a refusal is a sentence", async () => {
    const { user, actions } = await open("zh");
    const outcome = {
      sheetId: "s",
      sheetName: "数据来源",
      did: "updated",
      sources: 1,
      figures: 2,
      kept: 3,
      complete: true,
    };
    actions.sources = () => Promise.resolve(ok({ ...outcome, did: "updated" as const }));
    await user.click(screen.getByRole("button", { name: "写入数据来源表" }));
    expect(
      await shown(/已更新工作表“数据来源”：2 个数字，1 个来源。您改过的 3 个单元格没有动。/),
    ).toBeVisible();
    actions.sources = () =>
      Promise.resolve({ ok: false, refusal: { kind: "protected-sheet", sheet: "数据来源" } });
    await user.click(screen.getByRole("button", { name: "写入数据来源表" }));
    expect(await shown(/工作表“数据来源”受保护/)).toBeVisible();
  });

  test("the ribbon's command waits for the pane and runs once", async () => {
    const actions = new FakeActions();
    const { requests } = renderPane("en", actions);
    act(() => {
      requests.send("open-audit");
      requests.send("write-sources");
    });
    expect(await shown(/^Written to the sheet Sources/)).toBeVisible();
    expect(actions.calls.filter((call) => call === "sources")).toHaveLength(1);
  });
});

test("the ribbon and the context menu open Where from?", async () => {
  const actions = new FakeActions();
  const { requests } = renderPane("en", actions);
  act(() => requests.send("open-where"));
  expect(await screen.findByRole("tab", { name: "Where from?", selected: true })).toBeVisible();
  expect(actions.calls).toContain("where from");
});
