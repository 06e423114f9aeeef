/**
 * How a table goes into the workbook, in Explore.
 */
import { screen, waitFor, within } from "@testing-library/react";
import { readInsertChoices } from "../../src/taskpane/model/insertChoices";
import { FakeActions } from "./support/fakeActions";
import { renderPane, type Pane } from "./support/renderPane";

beforeEach(() => localStorage.clear());

const LANGUAGES = [
  {
    language: "en",
    freight: "Freight by port and year",
    how: /^How to insert/,
    where: "Where",
    newSheet: "On a new sheet",
    cells: "Cells hold",
    formulas: "Live formulas",
    spill: "One formula",
    insert: "Insert at the selection",
    insertNew: "Insert on a new sheet",
    layout: "Layout",
    years: "Years across",
    asOf: "As known on",
  },
  {
    language: "zh",
    freight: "口岸货运量（分口岸、分年）",
    how: /^插入方式/,
    where: "放在哪里",
    newSheet: "新工作表",
    cells: "单元格内容",
    formulas: "逐格公式",
    spill: "一个公式",
    insert: "插入到所选位置",
    insertNew: "插入到新工作表",
    layout: "布局",
    years: "年份横排",
    asOf: "截至何时所知",
  },
] as const;

const [EN] = LANGUAGES;

async function open(words: (typeof LANGUAGES)[number] = EN, actions?: FakeActions): Promise<Pane> {
  const pane = renderPane(words.language, actions);
  await pane.user.click(screen.getByRole("button", { name: words.freight }));
  return pane;
}

async function pick({ user }: Pane, box: string, option: string): Promise<void> {
  await user.click(screen.getByRole("combobox", { name: box }));
  await user.click(screen.getByRole("option", { name: option }));
}

describe.each(LANGUAGES)("in $language", (words) => {
  test("two clicks insert as before; the section is closed and says what will happen", async () => {
    const { user, actions } = await open(words);
    expect(screen.getByRole("button", { name: words.how })).toHaveAttribute("aria-expanded", "false");
    await user.click(screen.getByRole("button", { name: words.insert }));
    expect(actions.hows).toEqual([{ destination: "selection", style: "TableStyleMedium2", chart: false }]);
    expect(actions.queries[0]).not.toHaveProperty("mode");
  });

  test("a new sheet and live formulas can be chosen, by keyboard, and are remembered", async () => {
    const pane = await open(words);
    screen.getByRole("button", { name: words.how }).focus();
    await pane.user.keyboard("{Enter}");
    await pick(pane, words.where, words.newSheet);
    await pick(pane, words.cells, words.formulas);
    await pane.user.click(screen.getByRole("button", { name: words.insertNew }));
    expect(pane.actions.hows[0]).toMatchObject({ destination: "new-sheet" });
    expect(pane.actions.queries[0]).toMatchObject({ mode: "formulas" });
    expect(readInsertChoices(localStorage.getItem("kouan.insert"))).toMatchObject({
      destination: "new-sheet",
      mode: "formulas",
    });
  });

  test("years across show in the preview at once", async () => {
    const pane = await open(words);
    await pick(pane, words.layout, words.years);
    const table = screen.getByRole("table", { name: words.language === "en" ? "Preview" : "预览" });
    expect(await within(table).findByRole("columnheader", { name: "2014" })).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: words.insert }));
    expect(pane.actions.queries[0]).toMatchObject({ layout: "years-across" });
  });
});

test("in one formula the preview shows #N/A where a number is not printed, as the cell will", async () => {
  const pane = await open();
  await pick(pane, EN.layout, EN.years);
  await pane.user.click(screen.getByRole("button", { name: EN.how }));
  await pick(pane, EN.cells, EN.spill);
  const table = screen.getByRole("table", { name: "Preview" });
  await waitFor(() => expect(within(table).getAllByText("#N/A").length).toBeGreaterThan(0));
  expect(screen.queryByRole("combobox", { name: "Table style" })).toBeNull();
});

test("as known on a date narrows the preview; what cannot be read is said on leaving the box", async () => {
  const { user, actions } = await open();
  const box = screen.getByRole("textbox", { name: EN.asOf });
  await user.type(box, "20");
  expect(screen.queryByText(/Write a date like/)).toBeNull();
  await user.tab();
  expect(await screen.findByText(/Write a date like/)).toBeVisible();
  await user.clear(box);
  await user.type(box, "2025-03");
  await user.click(screen.getByRole("button", { name: EN.insert }));
  expect(actions.queries.at(-1)).toMatchObject({ asOf: "2025-03" });
  await user.clear(box);
  await user.click(screen.getByRole("button", { name: EN.insert }));
  expect(actions.queries.at(-1)).not.toHaveProperty("asOf");
});

test("where the place is taken, a new sheet is offered as a button", async () => {
  const actions = new FakeActions();
  actions.insertion = () =>
    Promise.resolve({ ok: false, refusal: { kind: "occupied", address: "Sheet1!C4" } });
  const { user } = await open(EN, actions);
  await user.click(screen.getByRole("button", { name: EN.insert }));
  await user.click(await screen.findByRole("button", { name: EN.insertNew }));
  expect(actions.hows.map(({ destination }) => destination)).toEqual(["selection", "new-sheet"]);
  // For once only: nothing is remembered.
  expect(localStorage.getItem("kouan.insert")).toBeNull();
});

test("where one formula cannot fill so much, a table of values is offered", async () => {
  localStorage.setItem("kouan.insert", JSON.stringify({ mode: "spill" }));
  const actions = new FakeActions();
  actions.insertion = () =>
    Promise.resolve({ ok: false, refusal: { kind: "spill-too-large", rows: 9000, columns: 10 } });
  const { user } = await open(EN, actions);
  await user.click(screen.getByRole("button", { name: EN.insert }));
  await user.click(await screen.findByRole("button", { name: "Insert a table of values" }));
  expect(actions.queries.map(({ mode }) => mode)).toEqual(["spill", undefined]);
});

test("a spilled formula is told as one", async () => {
  const actions = new FakeActions();
  actions.insertion = () =>
    Promise.resolve({
      ok: true,
      value: { id: "t1", kind: "spill", title: "", tableName: "", sheetName: "S", address: "S!B2", rows: 3 },
    });
  const { user } = await open(EN, actions);
  await user.click(screen.getByRole("button", { name: EN.insert }));
  expect((await screen.findAllByText("The formula stands in S!B2")).length).toBeGreaterThan(0);
  expect(screen.getByRole("button", { name: "Go to the formula" })).toBeVisible();
});

test("a chart is offered where the figures make lines, and its failure is told", async () => {
  const actions = new FakeActions();
  actions.insertion = () =>
    Promise.resolve({
      ok: true,
      value: {
        id: "t1",
        kind: "table",
        title: "",
        tableName: "T",
        sheetName: "S",
        address: "S!B2",
        rows: 3,
        chart: "failed",
      },
    });
  const pane = await open(EN, actions);
  await pane.user.click(screen.getByRole("button", { name: EN.how }));
  const box = screen.getByRole("checkbox", { name: "Chart beside the table" });
  expect(box).toBeDisabled();
  await pick(pane, EN.layout, EN.years);
  await waitFor(() => expect(box).toBeEnabled());
  await pane.user.click(box);
  await pane.user.click(screen.getByRole("button", { name: EN.insert }));
  expect(actions.hows[0]?.chart).toBe(true);
  expect(await screen.findByText(/did not draw the chart/)).toBeVisible();
});

test("datasets without figures offer no live formulas and no layouts", async () => {
  const { user } = renderPane("en");
  await user.click(screen.getByRole("button", { name: /key port projects/ }));
  expect(screen.queryByRole("combobox", { name: EN.layout })).toBeNull();
  await user.click(screen.getByRole("button", { name: EN.how }));
  await user.click(screen.getByRole("combobox", { name: EN.cells }));
  expect(screen.getByRole("option", { name: EN.formulas })).toHaveAttribute("aria-disabled", "true");
});

test("stored choices that cannot be read are as at first", () => {
  const first = { destination: "selection", style: "TableStyleMedium2", chart: false, mode: "values" };
  for (const text of [null, "", "{", "[]", "7", '{"style":"=1+1","mode":"x"}'])
    expect(readInsertChoices(text)).toEqual(first);
});

test("the preview shows each figure with the decimals that it was printed with", async () => {
  await pick(await open(EN), EN.layout, EN.years);
  const figures = within(screen.getByRole("table", { name: "Preview" })).getAllByRole("cell");
  expect(figures.map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(["3,010", "790.4"]));
});
