import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { PlannedTable } from "../../src/actions/refresh/model";
import { say } from "../../src/strings/format";
import { TABLES } from "../../src/strings/pane";
import { sampleCatalog } from "../support/sampleCatalog";
import { change, FakeActions, ok, OUTCOME, planned, summary } from "./support/fakeActions";
import { renderPane, type Pane } from "./support/renderPane";

const current = { packageVersion: sampleCatalog.version, packageHash: sampleCatalog.hash };

async function openTables(actions: FakeActions, language: "zh" | "en" = "en"): Promise<Pane> {
  const pane = renderPane(language, actions);
  await pane.user.click(screen.getByRole("tab", { name: language === "zh" ? "我的表格" : "My tables" }));
  return pane;
}

function withTables(...tables: readonly Parameters<typeof summary>[0][]): FakeActions {
  const actions = new FakeActions();
  actions.tables = tables.map((part) => summary({ ...current, ...part }));
  return actions;
}

function withPlan(...tables: readonly PlannedTable[]): FakeActions {
  const actions = withTables({});
  actions.plan = ok({ tables });
  return actions;
}

async function review(actions: FakeActions): Promise<Pane> {
  const pane = await openTables(actions);
  await pane.user.click(await screen.findByRole("button", { name: "Refresh all" }));
  return pane;
}

test.each([
  ["zh", "这个工作簿里还没有口岸表格", "浏览数据集", "浏览"],
  ["en", "No Kouan tables in this workbook yet", "Explore datasets", "Explore"],
] as const)("without tables it says what to do (%s)", async (language, sentence, button, tab) => {
  const { user } = await openTables(new FakeActions(), language);
  expect(await screen.findByRole("heading", { name: sentence })).toBeVisible();
  await user.click(screen.getByRole("button", { name: button }));
  expect(screen.getByRole("tab", { name: tab })).toHaveAttribute("aria-selected", "true");
});

test("a table is listed with its place, rows, version and state", async () => {
  await openTables(
    withTables(
      {},
      { id: "t2", title: "Ports", packageHash: "older" },
      { id: "t3", title: "Projects", state: "missing" },
      { id: "t4", title: "Trade", state: "copied" },
    ),
  );
  const item = async (name: string): Promise<HTMLElement> => screen.findByRole("listitem", { name });
  expect(await item("Freight by port and year")).toHaveTextContent(
    `Kouan_freight · Sheet1!A1:K13 · 12 rows · Data ${sampleCatalog.version}`,
  );
  expect(within(await item("Freight by port and year")).queryByText("Newer data")).toBeNull();
  expect(await item("Ports")).toHaveTextContent("Newer data");
  expect(await item("Trade")).toHaveTextContent("Copy");
  expect(await item("Projects")).toHaveTextContent("Missing");
  expect(screen.queryByRole("button", { name: "Refresh Projects" })).toBeNull();
});

test("go to leads to the table; a refusal is shown", async () => {
  const actions = withTables({});
  const { user } = await openTables(actions);
  await user.click(await screen.findByRole("button", { name: "Go to Freight by port and year" }));
  expect(actions.calls).toEqual(["go to t1"]);
  actions.done = { ok: false, refusal: { kind: "hidden-sheet", sheet: "Archive" } };
  await user.click(screen.getByRole("button", { name: "Go to Freight by port and year" }));
  expect((await screen.findAllByText(/Archive/)).length).toBeGreaterThan(0);
});

test("detaching asks first and says what it means", async () => {
  const actions = withTables({});
  const { user } = await openTables(actions);
  // Fluent's focus manager judges by layout, which jsdom lacks, and may leave the dialog marked as hidden.
  const hidden = { hidden: true };
  const ask = async (): Promise<HTMLElement> => {
    const name = "More actions for Freight by port and year";
    await user.click(await screen.findByRole("button", { name, ...hidden }));
    await user.click(await screen.findByRole("menuitem", { name: "Detach…", ...hidden }));
    return screen.findByRole("alertdialog", hidden);
  };
  const first = await ask();
  expect(first).toHaveTextContent("stay in the sheet as an ordinary table");
  await user.click(within(first).getByRole("button", { name: "Cancel", ...hidden }));
  await waitFor(() => expect(screen.queryByRole("alertdialog", hidden)).toBeNull());
  expect(actions.calls).toEqual([]);
  const second = await ask();
  await user.click(within(second).getByRole("button", { name: "Detach", ...hidden }));
  expect(await screen.findByText("No Kouan tables in this workbook yet")).toBeInTheDocument();
  expect(actions.calls).toEqual(["forget t1"]);
});

test("refresh lists the changes before anything is written; edited ones are unticked", async () => {
  const actions = withPlan(
    planned({
      changes: [
        change(),
        change({ id: "c2", rowLabel: "Erenhot · 2014", state: "edited", oldText: "1", ticked: false }),
        change({ id: "c3", rowLabel: "Ceke · 2022", state: "cleared", oldText: "" }),
        change({ id: "c4", rowLabel: "Ceke · 2023", column: "", columnHeader: "", state: "deleted-row" }),
      ],
    }),
  );
  const { user } = await review(actions);
  expect(screen.getByRole("heading", { name: "What refresh would change" })).toHaveFocus();
  expect(actions.calls).toEqual(["plan all"]);
  const box = (name: RegExp): HTMLElement => screen.getByRole("checkbox", { name });
  expect(box(/Manzhouli · 2014 New figure Freight \(10,000 t\) 2,980 becomes 3,010/)).toBeChecked();
  expect(box(/Erenhot · 2014 Edited by you/)).not.toBeChecked();
  expect(box(/Ceke · 2022 Cleared .*\(blank\) becomes 3,010/)).toBeChecked();
  expect(box(/Ceke · 2023 Deleted row The row is put back/)).toBeChecked();
  expect(box(/^All changes in/)).toBePartiallyChecked();

  await user.click(box(/^All changes in/));
  expect(screen.getByRole("button", { name: "Apply 4 changes" })).toBeEnabled();
  await user.click(box(/^All changes in/));
  expect(screen.getByRole("button", { name: "Apply 0 changes" })).toHaveAttribute("aria-disabled", "true");
  await user.click(box(/Ceke · 2022/));
  await user.click(screen.getByRole("button", { name: "Apply 1 change" }));
  expect(actions.ticked).toEqual(["c3"]);
});

test("what was applied can be taken back", async () => {
  const actions = withPlan(planned({ changes: [change(), change({ id: "c2", rowLabel: "Erenhot" })] }));
  const { user } = await review(actions);
  await user.click(screen.getByRole("button", { name: "Apply 2 changes" }));
  expect(await screen.findAllByText("2 changes applied.")).toHaveLength(2);
  expect(screen.getByRole("heading", { name: "Tables in this workbook" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Undo this refresh" }));
  expect(actions.calls).toEqual(["plan all", "undo t1"]);
  expect((await screen.findAllByText(/as they were before the refresh/)).length).toBeGreaterThan(0);
  await waitFor(() => expect(screen.getByRole("heading", { name: "Tables in this workbook" })).toHaveFocus());
});

test("changes that were left alone meanwhile are counted and said", async () => {
  const actions = withPlan(planned({ changes: [change(), change({ id: "c2" })] }));
  actions.outcome = ok({ ...OUTCOME, written: 1, skipped: [change({ id: "c2" })] });
  const { user } = await review(actions);
  await user.click(screen.getByRole("button", { name: "Apply 2 changes" }));
  const said = await screen.findAllByText(/^1 change applied. 1 were left alone/);
  expect(said[0]).toBeVisible();
});

test("a refused refresh writes nothing and says why", async () => {
  const actions = withPlan(planned({ changes: [change()] }));
  actions.outcome = { ok: false, refusal: { kind: "protected-sheet", sheet: "Sheet1" } };
  const { user } = await review(actions);
  await user.click(screen.getByRole("button", { name: "Apply 1 change" }));
  expect(await screen.findByText("Not refreshed")).toBeVisible();
});

test("a table that cannot be refreshed now says why, the others still can", async () => {
  const actions = withPlan(
    planned({ changes: [change()] }),
    planned({ id: "t2", title: "Ports", refusal: { kind: "filtered", table: "Kouan_ports" } }),
  );
  await review(actions);
  const ports = screen.getByRole("region", { name: "Ports" });
  expect(ports).toHaveTextContent("Not refreshed");
  expect(ports).toHaveTextContent("Kouan_ports");
  expect(screen.getByRole("button", { name: "Apply 1 change" })).toBeEnabled();
});

test.each([
  ["zh", "“口岸”没有刷新：工作表“Sheet1”受保护"],
  ["en", "Ports was not refreshed: The sheet “Sheet1” is protected"],
] as const)(
  "that nothing can be refreshed is heard, not that nothing would change (%s)",
  async (language, said) => {
    const title = language === "zh" ? "口岸" : "Ports";
    const refused = planned({ title, refusal: { kind: "protected-sheet", sheet: "Sheet1" } });
    const { user } = await openTables(withPlan(refused), language);
    await user.click(
      await screen.findByRole("button", { name: language === "zh" ? "全部刷新" : "Refresh all" }),
    );
    await waitFor(() => expect(screen.getByRole("status").textContent.startsWith(said)).toBe(true));
  },
);

test("a refresh of which nothing was written says just that, and why", async () => {
  const actions = withPlan(planned({ changes: [change()] }));
  const refusal = { kind: "protected-sheet", sheet: "Sheet1" } as const;
  actions.outcome = ok({ ...OUTCOME, refused: [{ id: "t1", title: "Freight by port and year", refusal }] });
  const { user } = await review(actions);
  await user.click(screen.getByRole("button", { name: "Apply 1 change" }));
  const told = await screen.findAllByText(
    /^Nothing was changed\. Freight by port and year was not refreshed/,
  );
  expect(told).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "Undo this refresh" })).toBeNull();
});

test("a table that cannot be gone to is listed anew", async () => {
  const actions = new FakeActions();
  actions.tables = [summary()];
  const { user } = await openTables(actions, "en");
  const go = await screen.findByRole("button", { name: "Go to Freight by port and year" });
  actions.tables = [summary({ state: "missing" })];
  actions.done = { ok: false, refusal: { kind: "table-gone", title: "Freight by port and year" } };
  await user.click(go);
  expect(await screen.findByText("Missing")).toBeVisible();
  expect(screen.getAllByText(/is no longer in this workbook/)).toHaveLength(2);
});

test.each([
  ["zh", "没有需要改变的内容", "全部刷新"],
  ["en", "Nothing would change", "Refresh all"],
] as const)("nothing to change is said (%s)", async (language, sentence, button) => {
  const { user } = await openTables(withPlan(planned()), language);
  await user.click(await screen.findByRole("button", { name: button }));
  expect(await screen.findByRole("heading", { name: sentence })).toBeVisible();
});

test("long lists show 200 changes and the rest on request", async () => {
  const changes = Array.from({ length: 230 }, (_, i) =>
    change({ id: `c${String(i)}`, rowLabel: `Row ${String(i)}` }),
  );
  const { user } = await openTables(withPlan(planned({ changes })));
  await user.click(await screen.findByRole("button", { name: "Refresh all" }));
  // By text: computing the names of 200 checkboxes takes jsdom seconds.
  const rows = (): number => screen.getAllByText(/^Row \d+$/).length;
  await waitFor(() => expect(rows()).toBe(200));
  await user.click(screen.getByText("Show 30 more"));
  expect(rows()).toBe(230);
  expect(document.activeElement?.closest("li")).toHaveTextContent("Row 200");
  expect(screen.getByText("Apply 230 changes")).toBeVisible();
});

test("a refresh of one table plans that one; its last refresh can be undone later", async () => {
  const actions = withTables({ canRestore: true });
  actions.plan = ok({ tables: [planned()] });
  const { user } = await openTables(actions);
  await user.click(await screen.findByRole("button", { name: "Refresh Freight by port and year" }));
  await screen.findByRole("heading", { name: "Nothing would change" });
  await user.click(screen.getByText("Back to the tables"));
  await user.click(screen.getByRole("button", { name: /^More actions/ }));
  await user.click(screen.getByRole("menuitem", { name: "Undo the last refresh" }));
  expect(actions.calls).toEqual(["plan t1", "undo t1"]);
});

test("the ribbon's request opens the view and plans, even before the view was ever shown", async () => {
  const actions = withPlan(planned({ changes: [change()] }));
  const { requests } = renderPane("en", actions);
  act(() => {
    requests.send("open-tables");
    requests.send("refresh-all");
  });
  expect(await screen.findByRole("heading", { name: "What refresh would change" })).toBeVisible();
  expect(actions.calls).toEqual(["plan all"]);
});

describe("the menu of a table", () => {
  const hidden = { hidden: true };
  const open = async (actions: FakeActions, item: string): Promise<Pane> => {
    const pane = await openTables(actions);
    await pane.user.click(await screen.findByRole("button", { name: /^More actions/, ...hidden }));
    await pane.user.click(await screen.findByRole("menuitem", { name: item, ...hidden }));
    return pane;
  };

  test("deleting asks first and says what goes", async () => {
    const actions = withTables({});
    const { user } = await open(actions, "Delete the table…");
    const dialog = await screen.findByRole("alertdialog", hidden);
    expect(dialog).toHaveTextContent("with the columns you added");
    await user.click(within(dialog).getByRole("button", { name: "Delete", ...hidden }));
    expect(actions.calls).toEqual(["delete t1"]);
    expect((await screen.findAllByText(/was deleted; Ctrl\+Z/)).length).toBeGreaterThan(0);
  });

  test("renaming takes the name that is typed", async () => {
    const actions = withTables({});
    const { user } = await open(actions, "Rename…");
    const dialog = await screen.findByRole("alertdialog", hidden);
    const name = within(dialog).getByRole("textbox", { name: "Table name", ...hidden });
    await user.clear(name);
    await user.type(name, "Freight{Enter}");
    expect(actions.calls).toEqual(["rename t1 Freight"]);
  });

  test("editing the query leads to what would change", async () => {
    const actions = withTables({});
    const left = change({ id: "c2", rowLabel: "Ceke", column: "", columnHeader: "", state: "withdrawn" });
    actions.plan = ok({ tables: [planned({ query: summary().query, changes: [change(), left] })] });
    const { user } = await open(actions, "Edit the query…");
    expect(
      await screen.findByRole("heading", { name: "Edit the query of Freight by port and year" }),
    ).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(actions.calls).toEqual(["plan t1"]);
    expect(actions.queries).toEqual([{ dataset: "freight", filters: {}, columns: [], language: "en" }]);
    expect(await screen.findByText("Not asked for")).toBeVisible();
    expect(await screen.findByRole("heading", { name: "What refresh would change" })).toBeVisible();
  });

  test("editing says what comes of it: formulas, columns, the user's own columns", async () => {
    const actions = withTables({ userColumns: ["Notes"] });
    const { user } = await open(actions, "Edit the query…");
    expect(await screen.findByText("The query is as it was.")).toBeVisible();
    await user.click(screen.getByRole("combobox", { name: "Cells hold" }));
    await user.click(await screen.findByRole("option", { name: "Live formulas", ...hidden }));
    expect(await screen.findByText(/Figures are rewritten as live formulas/)).toBeVisible();
    expect(screen.getByText("The columns you added (Notes) stay beside their rows.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(actions.queries.map(({ mode }) => mode)).toEqual(["formulas"]);
  });

  test("another language is one line without a box, counted whole; the rest is ticked as ever", async () => {
    const actions = withTables({});
    const words = { language: "zh", headers: 4, cells: 36, kept: ["My remark"] } as const;
    const whole = change({ id: "w", rowLabel: "", column: "", columnHeader: "", state: "reworded", words });
    actions.plan = ok({ tables: [planned({ query: summary().query, changes: [whole, change()] })] });
    const { user } = await open(actions, "Edit the query…");
    await user.click(await screen.findByRole("combobox", { name: "Table language" }));
    await user.click(await screen.findByRole("option", { name: "中文", ...hidden }));
    expect(await screen.findByText(/become Chinese where they stand/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(actions.queries.map(({ language }) => language)).toEqual(["zh"]);
    expect(await screen.findByText("Headers and words in Chinese")).toBeVisible();
    expect(screen.getByText("Headers: 4, cells: 36")).toBeVisible();
    expect(screen.getByText("Headers you renamed (My remark) stay.")).toBeVisible();
    expect(screen.getByText("1 of 1 ticked")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: /^All changes in/ }));
    await user.click(screen.getByRole("button", { name: "Apply 40 changes" }));
    expect((await screen.findAllByText("40 changes applied.")).length).toBeGreaterThan(0);
  });

  test("another layout is inserted as a new table, where the user says", async () => {
    const actions = withTables({});
    const { user } = await open(actions, "Edit the query…");
    await user.click(await screen.findByRole("combobox", { name: "Layout" }));
    await user.click(await screen.findByRole("option", { name: "Years across", ...hidden }));
    expect(await screen.findByText(/With another layout rows and columns are different ones/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Insert as a new table" }));
    const dialog = await screen.findByRole("alertdialog", hidden);
    await user.click(within(dialog).getByRole("radio", { name: "On a new sheet", ...hidden }));
    await user.click(within(dialog).getByRole("button", { name: "Insert", ...hidden }));
    expect(actions.calls).toEqual(["again t1 new-sheet"]);
    expect(actions.queries.map(({ layout }) => layout)).toEqual(["years-across"]);
    expect((await screen.findAllByText(/^Inserted as Kouan_freight on/)).length).toBeGreaterThan(0);
  });

  test("inserting once more asks where; at first where the first one was put", async () => {
    const actions = withTables({ ownSheet: true });
    const { user } = await open(actions, "Insert once more…");
    const dialog = await screen.findByRole("alertdialog", hidden);
    expect(within(dialog).getByRole("radio", { name: "On a new sheet", ...hidden })).toBeChecked();
    await user.click(within(dialog).getByRole("radio", { name: "At the selection", ...hidden }));
    await user.click(within(dialog).getByRole("button", { name: "Insert", ...hidden }));
    expect(actions.calls).toEqual(["again t1 selection"]);
  });

  test("two dates are compared with their sources, and the table can show the earlier one", async () => {
    const actions = withTables({});
    actions.plan = ok({ tables: [planned({ changes: [change()] })] });
    const { user } = await open(actions, "Compare two dates…");
    const earlier = await screen.findByRole("textbox", { name: "As known in" });
    await user.type(earlier, "soon");
    expect(await screen.findByText(/“soon” is not a date here/)).toBeVisible();
    await user.clear(earlier);
    await user.type(earlier, "1999");
    expect(await screen.findByText(/figures? differ/)).toBeVisible();
    expect(screen.getAllByText(/^New figure: /).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "Show the table as known in 1999…" }));
    expect(actions.queries.map(({ asOf }) => asOf)).toEqual(["1999"]);
  });
});

test("the current sheet alone can be refreshed", async () => {
  const actions = withPlan(planned());
  const { user } = await openTables(actions);
  await user.click(await screen.findByRole("button", { name: "What to refresh" }));
  await user.click(await screen.findByRole("menuitem", { name: "The current sheet" }));
  expect(actions.calls).toEqual(["plan sheet"]);
});

test("a change says why: the observation behind it tells", async () => {
  const [first, second] = sampleCatalog.records.observations;
  const observations = { old: first?.id ?? null, next: second?.id ?? null };
  await review(
    withPlan(
      planned({
        changes: [
          change({ observations: { old: null, next: first?.id ?? null } }),
          change({ id: "c2", observations: { old: first?.id ?? null, next: first?.id ?? null } }),
          change({ id: "c3", observations }),
          change({ id: "c4", observations: { old: "gone", next: first?.id ?? null } }),
          change({ id: "c5", state: "edited", observations }),
        ],
      }),
    ),
  );
  expect(screen.getByText(/^New figure: /)).toBeVisible();
  expect(screen.getByText(/^Correction; the source is still /)).toBeVisible();
  expect(screen.getByText(/^(Now from .*, before from|Another figure by the same publisher)/)).toBeVisible();
  expect(screen.getByText(/^The earlier figure left the data package/)).toBeVisible();
});

describe("news of a newer package", () => {
  test("is said in one line on whatever view is in front, and leads to the changes", async () => {
    const actions = new FakeActions();
    actions.tables = [summary({ packageHash: "older" })];
    actions.plan = ok({
      tables: [
        planned({
          changes: [
            change(),
            change({ id: "c2" }),
            change({ id: "c3", state: "edited" }),
            change({ id: "c4", state: "new-column", column: "y:2015", row: "", nextText: "3" }),
          ],
        }),
      ],
    });
    const { user } = renderPane("en", actions);
    expect(
      await screen.findByText("The data package is newer: 2 figures changed, 1 column was added."),
    ).toBeVisible();
    expect(actions.calls).toEqual(["plan t1"]);
    await user.click(screen.getByRole("button", { name: "Show" }));
    expect(await screen.findByRole("heading", { name: "What refresh would change" })).toBeVisible();
    expect(screen.queryByText(/The data package is newer/)).toBeNull();
  });

  test("is kept quiet where every table is of this package", async () => {
    const actions = withTables({});
    renderPane("zh", actions);
    await waitFor(() => expect(screen.getByRole("tab", { name: "我的表格" })).toBeVisible());
    expect(screen.queryByText(/数据包已更新/)).toBeNull();
    expect(actions.calls).toEqual([]);
  });
});

test.each([
  ["en", "The data package is newer: 1 figure changed, the years 2014, 2015 were added, 1 row was added."],
  ["zh", "数据包已更新：1 个数字有变化、新增 2014、2015 年、新增 1 行。"],
] as const)("news names whole new years (%s)", async (language, sentence) => {
  const actions = new FakeActions();
  actions.tables = [summary({ packageHash: "older" })];
  const row = { state: "new-row", column: "", columnHeader: "" } as const;
  actions.plan = ok({
    tables: [
      planned({
        changes: [
          change(),
          change({ ...row, id: "r1", newYear: "2015" }),
          change({ ...row, id: "r2", newYear: "2014" }),
          change({ ...row, id: "r3", newYear: "2015" }),
          change({ ...row, id: "r4" }),
        ],
      }),
    ],
  });
  renderPane(language, actions);
  expect(await screen.findByText(sentence)).toBeVisible();
});

test("what stands in the way of an edited query is said first, and it can be inserted as a new table", async () => {
  const actions = withPlan(
    planned({
      query: { ...summary().query, filters: { year: ["2014"] } },
      changes: [change()],
      obstacle: { kind: "no-room-beside", table: "Kouan_freight", address: "Sheet1!N3" },
    }),
  );
  const { user } = await review(actions);
  expect(screen.getByText(/would push aside what stands right of it \(Sheet1!N3\)/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Insert as a new table" }));
  const dialog = await screen.findByRole("alertdialog", { hidden: true });
  await user.click(within(dialog).getByRole("button", { name: "Insert", hidden: true }));
  expect(actions.calls).toContain("again t1 new-sheet");
  expect(actions.queries.at(-1)?.filters).toEqual({ year: ["2014"] });
});

describe("a table from elsewhere", () => {
  const stranger = {
    tableId: "5",
    tableName: "Kouan_freight",
    address: "Sheet1!B2:K15",
    title: "Freight by port and year",
    query: { dataset: "freight", filters: { port: ["manzhouli"] }, columns: [], language: "en" },
    rows: 3,
    known: 2,
    different: 1,
  } as const;

  test("says what it is taken for, is adopted once its query is confirmed, and is then listed", async () => {
    const actions = new FakeActions();
    actions.adoptable = [stranger];
    const { user } = await openTables(actions);
    const card = await screen.findByRole("listitem", { name: "Kouan_freight" });
    expect(card).toHaveTextContent(
      "Taken for “Freight by port and year”: in English, one row per figure, values. 2 of its 3 rows are in the data package; cells that differ from it: 1.",
    );
    await user.click(within(card).getByRole("button", { name: "Adopt Kouan_freight…" }));
    expect(screen.getByRole("heading", { name: "Adopt the table Kouan_freight" })).toHaveFocus();
    expect(screen.getByRole("combobox", { name: "Ports" })).toHaveValue("Manzhouli");
    expect(screen.queryByRole("combobox", { name: "Layout" })).toBeNull();
    expect(screen.getByText(/Adopting changes nothing in the sheet/)).toBeVisible();
    actions.tables = [summary(current)];
    await user.click(screen.getByRole("button", { name: "Adopt" }));
    expect(
      (await screen.findAllByText("Kouan_freight was adopted and can now be refreshed."))[0],
    ).toBeVisible();
    expect(actions.calls).toContain("adopt 5");
    expect(actions.queries).toEqual([stranger.query]);
    expect(screen.queryByRole("heading", { name: "Tables from elsewhere" })).toBeNull();
    expect(await screen.findByRole("listitem", { name: "Freight by port and year" })).toBeVisible();
  });

  test.each([
    ["en", "1 table in this workbook seems to come from elsewhere and can be adopted.", "Show"],
    ["zh", "本工作簿中有 1 张表格看来来自别处，可以接管。", "查看"],
  ] as const)("is told of when the pane is opened (%s)", async (language, sentence, button) => {
    const actions = new FakeActions();
    actions.adoptable = [stranger];
    const { user } = renderPane(language, actions);
    expect(await screen.findByText(sentence)).toBeVisible();
    await user.click(screen.getByRole("button", { name: button }));
    expect(await screen.findByRole("listitem", { name: "Kouan_freight" })).toBeVisible();
    expect(screen.queryByText(sentence)).toBeNull();
  });

  test("is left alone for good when the user says so; a refusal is told", async () => {
    const actions = new FakeActions();
    actions.adoptable = [stranger];
    actions.done = { ok: false, refusal: { kind: "table-gone", title: "" } };
    const { user } = await openTables(actions);
    const leave = { name: "Kouan_freight is not Kouan's: do not ask again" };
    await user.click(await screen.findByRole("button", leave));
    expect((await screen.findAllByText(/is no longer in this workbook/))[0]).toBeVisible();
    actions.done = ok(null);
    await user.click(screen.getByRole("button", leave));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Tables from elsewhere" })).toBeNull());
  });
});

describe("withdrawn rows", () => {
  const gone = change({
    id: "w1",
    rowLabel: "Ceke · 2022",
    column: "",
    columnHeader: "",
    state: "withdrawn",
  });
  const mine = { ...gone, id: "w2", rowLabel: "Ceke · 2023", overtyped: true } as const;

  test("are struck through or, if asked, taken out; one that was changed is then unticked", async () => {
    const actions = withPlan(planned({ changes: [gone, mine] }));
    const { user } = await review(actions);
    const box = (name: RegExp): HTMLElement => screen.getByRole("checkbox", { name });
    expect(box(/Ceke · 2023 .* struck through/)).toBeChecked();
    await user.click(box(/^Take these rows out/));
    expect(box(/Ceke · 2022 .*The row is taken out of the table/)).toBeChecked();
    expect(box(/Ceke · 2023 .*goes only if you tick it/)).not.toBeChecked();
    await user.click(screen.getByRole("button", { name: "Apply 1 change" }));
    expect(actions.ticked).toEqual(["w1"]);
    expect(actions.removing).toEqual(["t1"]);
  });

  test.each([
    ["en", "Take out withdrawn rows (2)…", "Take out withdrawn rows", "Take out 1 row"],
    ["zh", "移除已撤回的行（2）…", "移除已撤回的行", "移除 1 行"],
  ] as const)(
    "can be taken out afterwards, from the table's menu (%s)",
    async (language, item, heading, apply) => {
      const actions = withTables({ withdrawn: 2 });
      actions.plan = ok({
        tables: [planned({ removal: true, changes: [gone, { ...mine, ticked: false }] })],
      });
      const { user } = await openTables(actions, language);
      const more = say(TABLES.more, language, { title: "Freight by port and year" });
      await user.click(await screen.findByRole("button", { name: more }));
      await user.click(await screen.findByRole("menuitem", { name: item }));
      expect(await screen.findByRole("heading", { name: heading })).toHaveFocus();
      expect(actions.calls).toContain("removal t1");
      expect(screen.getByText(/#REF!/)).toBeVisible();
      await user.click(screen.getByRole("button", { name: apply }));
      expect(actions.removing).toEqual(["t1"]);
      expect(actions.ticked).toEqual(["w1"]);
    },
  );

  test("a table without any does not offer it", async () => {
    const { user } = await openTables(withTables({}));
    await user.click(
      await screen.findByRole("button", { name: "More actions for Freight by port and year" }),
    );
    expect(await screen.findByRole("menuitem", { name: "Rename…" })).toBeVisible();
    expect(screen.queryByRole("menuitem", { name: /withdrawn/ })).toBeNull();
  });
});

const comeBack = (): boolean => fireEvent.focus(window);

test("a notice goes when what it says was undone in the sheet, and the list is right, once the user is back", async () => {
  const { user, actions } = await openTables(withTables({}));
  const before = actions.tables;
  await user.click(await screen.findByRole("button", { name: "More actions for Freight by port and year" }));
  await user.click(screen.getByRole("menuitem", { name: "Delete the table…" }));
  await user.click(screen.getByRole("button", { name: "Delete" }));
  const deleted = "The table Kouan_freight was deleted; Ctrl+Z brings it back.";
  await waitFor(() => expect(screen.getAllByText(deleted)).toHaveLength(2));
  comeBack();
  await waitFor(() => expect(screen.queryByText(/^Kouan_freight · /)).toBeNull());
  expect(screen.getAllByText(deleted)).toHaveLength(2);
  actions.tables = before;
  comeBack();
  expect(await screen.findByText(/^Kouan_freight · /)).toBeVisible();
  // Only what was spoken is left.
  expect(screen.getAllByText(deleted)).toEqual([within(screen.getByRole("status")).getByText(deleted)]);
});

test("a list that was read stays when it cannot be read again as the user comes back", async () => {
  const { actions } = await openTables(withTables({}));
  await screen.findByText(/^Kouan_freight · /);
  actions.listTables = () => Promise.resolve({ ok: false, refusal: { kind: "busy" } });
  comeBack();
  await act(() => Promise.resolve());
  expect(screen.getByText(/^Kouan_freight · /)).toBeVisible();
});

test("leaving a page of a table gives the focus back to the button that it was opened with", async () => {
  const actions = withPlan(planned({ changes: [change()] }));
  actions.tables = [summary({ ...current, id: "t0", title: "Ports" }), ...actions.tables];
  const { user } = await openTables(actions);
  const more = "More actions for Freight by port and year";
  await user.click(await screen.findByRole("button", { name: more }));
  await user.click(screen.getByRole("menuitem", { name: "Compare two dates…" }));
  await user.click(await screen.findByRole("button", { name: "Back to the tables" }));
  expect(await screen.findByRole("button", { name: more })).toHaveFocus();
  const refresh = "Refresh Freight by port and year";
  await user.click(screen.getByRole("button", { name: refresh }));
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(await screen.findByRole("button", { name: refresh })).toHaveFocus();
});
