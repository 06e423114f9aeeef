import { datasets } from "../../src/domain/tables/datasets";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { PANE } from "../../src/strings/pane";
import { refusalSentence } from "../../src/strings/refusals";
import { FakeActions, summary } from "./support/fakeActions";
import { renderPane, type Pane } from "./support/renderPane";

async function openFreight(actions?: FakeActions): Promise<Pane> {
  const pane = renderPane("en", actions);
  await pane.user.click(screen.getByRole("button", { name: "Freight by port and year" }));
  return pane;
}

const status = (): HTMLElement => screen.getByRole("status");

describe.each([
  ["zh", "查找数据集", "口岸货运量（分口岸、分年）", "外贸", "内蒙古外贸进出口"],
  ["en", "Find a dataset", "Freight by port and year", "trade", "Foreign trade of Inner Mongolia"],
] as const)("the list of datasets in %s", (language, box, freight, word, found) => {
  test("shows every dataset with its rows and years", () => {
    renderPane(language);
    const item = screen.getByRole("button", { name: freight });
    expect(item).toHaveAccessibleDescription(/2012–2023/);
    expect(within(screen.getByRole("list")).getAllByRole("listitem")).toHaveLength(datasets.length);
  });

  test("is narrowed by a word of either language", async () => {
    const { user } = renderPane(language);
    await user.type(screen.getByRole("searchbox", { name: box }), word);
    expect(screen.getByRole("button", { name: found })).toBeVisible();
    expect(screen.queryByRole("button", { name: freight })).toBeNull();
  });
});

test("a search without result says so and offers all", async () => {
  const { user } = renderPane("en");
  const box = screen.getByRole("searchbox");
  await user.type(box, "bananas");
  expect(screen.getByText(/No dataset matches “bananas”/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(within(screen.getByRole("list")).getAllByRole("listitem")).toHaveLength(datasets.length);
  expect(box).toHaveFocus();
});

test("opening a dataset moves the focus to its heading, going back returns it to the dataset", async () => {
  const { user } = await openFreight();
  expect(screen.getByRole("heading", { name: "Freight by port and year" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Back to the datasets" }));
  expect(screen.getByRole("button", { name: "Freight by port and year" })).toHaveFocus();
});

test("the preview shows the first rows, and how many there are", async () => {
  await openFreight();
  const table = screen.getByRole("table", { name: "Preview" });
  expect(within(table).getAllByRole("row")).toHaveLength(9);
  expect(within(table).getByRole("columnheader", { name: "Freight (10,000 t)" })).toBeVisible();
  expect(screen.getByText(/^\d+ rows × 10 columns · first 8 rows$/)).toBeVisible();
});

test("a filter narrows preview and insertion, and is announced", async () => {
  const { user, actions } = await openFreight();
  await user.click(screen.getByRole("combobox", { name: "Ports" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Ceke" }));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("combobox", { name: "Ports" })).toHaveValue("Ceke");
  const table = screen.getByRole("table", { name: "Preview" });
  await waitFor(() => expect(within(table).getAllByRole("row")).toHaveLength(3));
  expect(status()).toHaveTextContent("2 rows × 10 columns");
  await user.click(screen.getByRole("button", { name: "Insert at the selection" }));
  expect(actions.queries).toEqual([
    { dataset: "freight", filters: { port: ["ceke"] }, columns: [], language: "en" },
  ]);
  await user.click(screen.getByRole("button", { name: "Clear filters" }));
  await waitFor(() => expect(within(table).getAllByRole("row")).toHaveLength(9));
});

test("filters that leave nothing say so, and nothing can be inserted", async () => {
  const { user, actions } = await openFreight();
  await user.click(screen.getByRole("combobox", { name: "Ports" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Ceke" }));
  await user.click(screen.getByRole("combobox", { name: "Years" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "2014" }));
  expect(await screen.findByText("Nothing matches these filters.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Insert at the selection" }));
  expect(actions.queries).toEqual([]);
});

test("columns can be left out, key columns cannot", async () => {
  const { user } = await openFreight();
  await user.click(screen.getByRole("combobox", { name: "Columns" }));
  expect(screen.getByRole("menuitemcheckbox", { name: "Port (always)" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await user.click(screen.getByRole("menuitemcheckbox", { name: "As printed" }));
  const table = screen.getByRole("table", { name: "Preview" });
  await waitFor(() => expect(within(table).getAllByRole("columnheader")).toHaveLength(9));
  expect(within(table).queryByRole("columnheader", { name: "As printed" })).toBeNull();
});

test("headers can be in the other language", async () => {
  const { user } = await openFreight();
  await user.click(screen.getByRole("combobox", { name: "Table language" }));
  await user.click(screen.getByRole("option", { name: "中文" }));
  expect(await screen.findByRole("columnheader", { name: "货运量（万吨）" })).toBeVisible();
});

test("inserting shows its progress, can be cancelled and keeps the focus", async () => {
  const actions = new FakeActions();
  const seen = { aborted: false };
  actions.insertion = ({ progress, signal }) =>
    new Promise((resolve) => {
      progress(1, 4);
      signal.addEventListener("abort", () => {
        seen.aborted = true;
        resolve({ ok: false, refusal: { kind: "cancelled" } });
      });
    });
  const { user } = await openFreight(actions);
  const insert = screen.getByRole("button", { name: "Insert at the selection" });
  await user.click(insert);
  expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "1");
  expect(screen.getByText("Inserting: 1 of 4")).toBeVisible();
  expect(insert).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(seen.aborted).toBe(true);
  expect(await screen.findByText("Not inserted")).toBeVisible();
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test.each([
  {
    language: "en",
    freight: "Freight by port and year",
    insert: "Insert at the selection",
    cancel: "Cancel",
  },
  { language: "zh", freight: "口岸货运量（分口岸、分年）", insert: "插入到所选位置", cancel: "取消" },
] as const)("cancelling says so until the sheet is as it was, in $language", async (words) => {
  const { language, freight, insert, cancel } = words;
  const cancelling = PANE.cancelling[language];
  const actions = new FakeActions();
  let goOn: (done: number) => void = () => undefined;
  let finish: () => void = () => undefined;
  let cancelled = 0;
  actions.insertion = ({ progress, signal }) =>
    new Promise((resolve) => {
      progress(1, 4);
      goOn = (done) => progress(done, 4);
      finish = () => resolve({ ok: false, refusal: { kind: "cancelled" } });
      signal.addEventListener("abort", () => (cancelled += 1));
    });
  const { user } = renderPane(language, actions);
  await user.click(screen.getByRole("button", { name: freight }));
  await user.click(screen.getByRole("button", { name: insert }));
  await user.click(screen.getByRole("button", { name: cancel }));
  expect(status()).toHaveTextContent(cancelling);
  const bar = screen.getByRole("progressbar");
  expect(bar).toHaveAccessibleDescription(cancelling);
  expect(bar).not.toHaveAttribute("aria-valuenow");
  // An answer that was on its way changes nothing of that; a second click is not heard, and the focus stays.
  act(() => goOn(2));
  const button = screen.getByRole("button", { name: cancel });
  await user.click(button);
  expect(screen.getByRole("progressbar")).toHaveAccessibleDescription(cancelling);
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveFocus();
  expect(cancelled).toBe(1);
  act(() => finish());
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  expect(status()).toHaveTextContent(refusalSentence({ kind: "cancelled" }, language));
  expect(status()).not.toHaveTextContent(cancelling);
});

test("after inserting, the pane says where and leads there", async () => {
  const { user, actions } = await openFreight();
  await user.click(screen.getByRole("button", { name: "Insert at the selection" }));
  const sentence = "Inserted as table Kouan_freight on Sheet1!A1:K13";
  expect(await screen.findAllByText(sentence)).toHaveLength(2);
  expect(status()).toHaveTextContent(sentence);
  await user.click(screen.getByRole("button", { name: "Go to table" }));
  expect(actions.calls).toEqual(["go to t1"]);
});

test("a refusal is shown as a sentence with a way on, and can be dismissed", async () => {
  const actions = new FakeActions();
  actions.insertion = () =>
    Promise.resolve({ ok: false, refusal: { kind: "occupied", address: "Sheet1!C4" } });
  const { user } = await openFreight(actions);
  await user.click(screen.getByRole("button", { name: "Insert at the selection" }));
  expect(await screen.findByText("Not inserted")).toBeVisible();
  expect(screen.getAllByText(/Sheet1!C4/)).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByText("Not inserted")).toBeNull();
  await waitFor(() => expect(screen.getByRole("button", { name: "Insert at the selection" })).toHaveFocus());
});

test.each([
  ["zh", "口岸货运量（分口岸、分年）", "公式", '=KOUAN.PORTFREIGHT("满洲里",2012)'],
  ["en", "Freight by port and year", "Formula", '=KOUAN.PORTFREIGHT("Manzhouli",2012)'],
] as const)("freight has a formula to copy in %s", async (language, dataset, label, formula) => {
  const { user } = renderPane(language);
  await user.click(screen.getByRole("button", { name: dataset }));
  expect(screen.getByRole("textbox", { name: label })).toHaveValue(formula);
  await user.click(screen.getByRole("button", { name: language === "zh" ? "复制公式" : "Copy formula" }));
  expect(await navigator.clipboard.readText()).toBe(formula);
});

test("that a table was inserted is no longer said once it was undone in the sheet", async () => {
  const { user, actions } = await openFreight();
  await user.click(screen.getByRole("button", { name: "Insert at the selection" }));
  await screen.findByRole("button", { name: "Go to table" });
  actions.tables = [summary()];
  fireEvent.focus(window);
  await act(() => Promise.resolve());
  expect(screen.getByRole("button", { name: "Go to table" })).toBeVisible();
  actions.tables = [summary({ state: "missing" })];
  fireEvent.focus(window);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Go to table" })).toBeNull());
});
