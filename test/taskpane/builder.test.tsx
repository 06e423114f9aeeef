import { screen, waitFor, within } from "@testing-library/react";
import { functions } from "../../src/functions";
import { formulaKit } from "../../src/start/formulaKit";
import { FakeActions, ok } from "./support/fakeActions";
import { renderPane, type Pane } from "./support/renderPane";
import { currentCatalog } from "../../src/data";

const kit = formulaKit(functions);
const catalog = currentCatalog();

async function openBuilder(actions?: FakeActions, language: "zh" | "en" = "en"): Promise<Pane> {
  const pane = renderPane(language, actions, { catalog, formulas: kit });
  await pane.user.click(
    screen.getByRole("button", { name: language === "zh" ? "写公式" : "Build a formula" }),
  );
  return pane;
}

async function pick({ user }: Pane, label: string, text: string): Promise<void> {
  const box = screen.getByRole("combobox", { name: label });
  await user.clear(box);
  await user.type(box, text);
  await user.click((await screen.findAllByRole("option", { name: new RegExp(`^${text}`) }))[0] ?? box);
}

async function choose({ user }: Pane, id: string): Promise<void> {
  await user.click(screen.getByRole("combobox", { name: "Function" }));
  await user.click(screen.getByRole("option", { name: new RegExp(`${id}$`) }));
}

const formula = (): HTMLElement => screen.getByRole("textbox", { name: "Formula" });
const answer = (): HTMLElement => screen.getByRole("region", { name: "Answer" });

test("without functions the pane offers no formulas", () => {
  renderPane("en");
  expect(screen.queryByRole("button", { name: "Build a formula" })).toBeNull();
});

test("says what is missing, then what the function answers, and writes exactly that", async () => {
  const actions = new FakeActions();
  const pane = await openBuilder(actions);
  expect(screen.getByRole("heading", { name: "Build a formula" })).toHaveFocus();
  expect(answer()).toHaveTextContent("Still to fill in: port, year");
  await pick(pane, "Port", "Manzhouli");
  await pick(pane, "Year", "2014");
  expect(answer()).toHaveTextContent("3,010");
  expect(answer()).toHaveTextContent("10,000 t · 2014 · 内蒙古大学蒙古学学院");
  expect(formula()).toHaveValue('=KOUAN.PORTFREIGHT("Manzhouli",2014)');
  await pane.user.click(screen.getByRole("button", { name: "Put into the selected cell" }));
  expect(actions.formulasWritten).toEqual(['=KOUAN.PORTFREIGHT("Manzhouli",2014)']);
  expect(await screen.findAllByText("Written into Sheet1!B2")).not.toHaveLength(0);
});

test("the error of the function is shown with its sentence before anything is written", async () => {
  const pane = await openBuilder();
  await pick(pane, "Port", "Manzhouli");
  const year = screen.getByRole("combobox", { name: "Year" });
  await pane.user.type(year, "2015");
  await pane.user.tab();
  expect(answer()).toHaveTextContent("#N/A");
  expect(answer()).toHaveTextContent(/no freight figure .* in 2015/);
});

test("a refusal is told, and nothing is lost", async () => {
  const actions = new FakeActions();
  actions.writing = { ok: false, refusal: { kind: "occupied", address: "Sheet1!B2" } };
  const pane = await openBuilder(actions);
  await pick(pane, "Port", "Manzhouli");
  await pick(pane, "Year", "2014");
  await pane.user.click(screen.getByRole("button", { name: "Put into the selected cell" }));
  expect(await screen.findByText("Not written")).toBeVisible();
  expect(screen.getAllByText(/Sheet1!B2 already holds something/)).not.toHaveLength(0);
  expect(formula()).toHaveValue('=KOUAN.PORTFREIGHT("Manzhouli",2014)');
});

test("cells stand in the formula, answered one by one, and PORTTABLE is offered for them", async () => {
  const actions = new FakeActions();
  const cells = {
    sheetId: "1",
    sheetName: "My ports",
    row: 1,
    column: 0,
    rows: 2,
    columns: 1,
    address: "A2:A3",
  };
  actions.selection = ok({ ...cells, values: [["满洲里"], ["满州里"]] });
  const pane = await openBuilder(actions);
  await pick(pane, "Year", "2014");
  await pane.user.click(screen.getByRole("button", { name: "Take the selected cells for Port" }));
  const block = await within(answer()).findByRole("table");
  expect(
    within(block)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["3010", "#VALUE!"]);
  expect(formula()).toHaveValue("=KOUAN.PORTFREIGHT(A2:A3,2014)");
  await pane.user.click(screen.getByRole("button", { name: "Use PORTTABLE" }));
  expect(formula()).toHaveValue('=KOUAN.PORTTABLE(A2:A3,"freight",{2014})');
  await pane.user.click(screen.getByRole("button", { name: "Put into the selected cell" }));
  // The fake's place is on Sheet1: a reference to another sheet names it.
  expect(actions.formulasWritten).toEqual([`=KOUAN.PORTTABLE('My ports'!A2:A3,"freight",{2014})`]);
  await pane.user.click(screen.getByRole("button", { name: "Pick instead of referring to cells" }));
  expect(answer()).toHaveTextContent("Still to fill in: entities");
});

test("cells that cannot be taken are told", async () => {
  const pane = await openBuilder();
  await pane.user.click(screen.getByRole("button", { name: "Take the selected cells for Port" }));
  expect(await screen.findByText("The cells were not taken")).toBeVisible();
});

test("only what would change something is offered as an option", async () => {
  const pane = await openBuilder();
  await pick(pane, "Port", "Manzhouli");
  await choose(pane, "PORTTRAINS");
  await pane.user.click(screen.getByRole("button", { name: "More options" }));
  expect(screen.getByRole("combobox", { name: "Counted by" })).toBeVisible();
  expect(screen.queryByRole("combobox", { name: "Commodity" })).toBeNull();
  expect(screen.queryByRole("combobox", { name: "Header row" })).toBeNull();
  await pick(pane, "Counted by", "customs count");
  await pick(pane, "Year", "2020");
  expect(answer()).toHaveTextContent("3,079");
  expect(formula()).toHaveValue('=KOUAN.PORTTRAINS("Manzhouli",2020,,,,"scope=customs")');
});

test("leaving the builder returns the focus to the way into it", async () => {
  const { user } = await openBuilder();
  await user.click(screen.getByRole("button", { name: "Back to the datasets" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Build a formula" })).toHaveFocus());
});

test("in Chinese the formula reads in Chinese", async () => {
  const pane = await openBuilder(undefined, "zh");
  await pick(pane, "口岸", "二连浩特");
  await pick(pane, "年份", "2014");
  await pick(pane, "方向", "进口");
  expect(screen.getByRole("region", { name: "结果" })).toHaveTextContent("790.4");
  expect(screen.getByRole("textbox", { name: "公式" })).toHaveValue(
    '=KOUAN.PORTFREIGHT("二连浩特",2014,"进口")',
  );
});

test.each(functions.map(({ id }) => id))("%s can be chosen and has its help page", async (id) => {
  const pane = await openBuilder();
  await choose(pane, id);
  expect(screen.getByRole("link", { name: "Help on this function" })).toHaveAttribute(
    "href",
    `help/en-US/${id.toLowerCase()}.html`,
  );
});
