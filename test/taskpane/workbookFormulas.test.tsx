import { screen, waitFor, within } from "@testing-library/react";
import type { FormulaState } from "../../src/actions/formulaState";
import { FakeActions, ok } from "./support/fakeActions";
import { renderPane, type Pane } from "./support/renderPane";

// Fluent's focus manager judges by layout, which jsdom lacks, and may leave the dialog marked as hidden.
const hidden = { hidden: true };

async function open(
  state: Partial<FormulaState>,
  actions: FakeActions = new FakeActions(),
  language: "zh" | "en" = "en",
): Promise<Pane> {
  actions.formulas = { formulas: 0, frozen: 0, dead: 0, complete: true, ...state };
  const pane = renderPane(language, actions);
  await pane.user.click(screen.getByRole("tab", { name: language === "zh" ? "我的表格" : "My tables" }));
  return pane;
}

test("nothing is shown in a workbook without formulas", async () => {
  await open({});
  await screen.findByRole("heading", { name: "No Kouan tables in this workbook yet" });
  expect(screen.queryByRole("region", { name: "Formulas in this workbook" })).toBeNull();
});

test.each([
  ["zh", "本工作簿中的公式", "口岸公式 12 个，已冻结 0 个。", "冻结…", "解冻…", "修复公式"],
  [
    "en",
    "Formulas in this workbook",
    "Kouan formulas: 12. Frozen: 0.",
    "Freeze…",
    "Thaw…",
    "Repair formulas",
  ],
] as const)(
  "formulas are counted; only what can be done is offered (%s)",
  async (language, name, count, freeze, thaw, repair) => {
    await open({ formulas: 12 }, new FakeActions(), language);
    expect(await screen.findByRole("region", { name })).toHaveTextContent(count);
    expect(screen.getByRole("button", { name: freeze })).toBeEnabled();
    expect(screen.queryByRole("button", { name: thaw })).toBeNull();
    expect(screen.queryByRole("button", { name: repair })).toBeNull();
  },
);

test("freezing asks where, and tells what it did", async () => {
  const actions = new FakeActions();
  actions.freezing = ok({ frozen: 9, unanswered: ["Sheet1!A1"], protectedSheets: ["Archive"] });
  const { user } = await open({ formulas: 12 }, actions);
  await user.click(await screen.findByRole("button", { name: "Freeze…" }));
  const cancelled = await screen.findByRole("alertdialog", hidden);
  expect(cancelled).toHaveTextContent("can be put back later");
  await user.click(within(cancelled).getByRole("button", { name: "Cancel", ...hidden }));
  await waitFor(() => expect(screen.queryByRole("alertdialog", hidden)).toBeNull());
  expect(actions.calls).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Freeze…", ...hidden }));
  const dialog = await screen.findByRole("alertdialog", hidden);
  await user.click(within(dialog).getByRole("radio", { name: "The current sheet", ...hidden }));
  await user.click(within(dialog).getByRole("button", { name: "Freeze", ...hidden }));
  const told =
    "Formulas frozen: 9. Without an answer and therefore still formulas, 1: Sheet1!A1. Protected and left alone: Archive; unprotect them and try again.";
  expect((await screen.findAllByText(told)).length).toBeGreaterThan(0);
  expect(actions.calls).toEqual(["freeze sheet"]);
});

test("thawing asks first and lists the cells that were left", async () => {
  const actions = new FakeActions();
  const changed = Array.from({ length: 11 }, (_, i) => ({ address: `S!A${String(i + 1)}`, formula: "=1" }));
  actions.thawing = ok({ thawed: 3, changed, gone: [], protectedSheets: [] });
  const { user } = await open({ frozen: 14 }, actions);
  expect(screen.queryByRole("button", { name: "Freeze…" })).toBeNull();
  await user.click(await screen.findByRole("button", { name: "Thaw…" }));
  const dialog = await screen.findByRole("alertdialog", hidden);
  expect(dialog).toHaveTextContent("Put 14 formulas back?");
  await user.click(within(dialog).getByRole("button", { name: "Thaw", ...hidden }));
  expect(
    (await screen.findAllByText(/^Formulas put back: 3\. Changed since .* 11: S!A1, .*S!A10 and others\.$/))
      .length,
  ).toBeGreaterThan(0);
  expect(actions.calls).toEqual(["thaw"]);
});

test("dead formulas are repaired with one click", async () => {
  const actions = new FakeActions();
  const { user } = await open({ formulas: 4, dead: 4 }, actions);
  const button = await screen.findByRole("button", { name: "Repair formulas" });
  actions.formulas = { formulas: 4, frozen: 0, dead: 0, complete: true };
  actions.repairing = ok({ repaired: 4, protectedSheets: [] });
  await user.click(button);
  expect((await screen.findAllByText("Formulas written again: 4.")).length).toBeGreaterThan(0);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Repair formulas" })).toBeNull());
  expect(actions.calls).toEqual(["repair"]);
});

test("in a workbook too large to look through, repair is offered and says so", async () => {
  await open({ complete: false });
  expect(await screen.findByText(/only part of it was counted/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Repair formulas" })).toBeVisible();
});

test("a refusal is said", async () => {
  const actions = new FakeActions();
  actions.repairing = { ok: false, refusal: { kind: "read-only" } };
  const { user } = await open({ formulas: 1, dead: 1 }, actions);
  await user.click(await screen.findByRole("button", { name: "Repair formulas" }));
  expect(await screen.findByText("Not done")).toBeVisible();
});
