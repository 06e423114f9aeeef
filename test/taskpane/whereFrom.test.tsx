import { act, screen, within } from "@testing-library/react";
import type { CellOrigin, Origin } from "../../src/actions/whereFrom/model";
import type { Reading } from "../../src/domain/model/reading";
import { explainCall, type CallAnswer } from "../../src/domain/formulas/explainCall";
import { nearestFigures } from "../../src/domain/queries/nearestFigures";
import { portWhy } from "../../src/functions/portWhy";
import { sampleCatalog } from "../support/sampleCatalog";
import { FakeActions, ok } from "./support/fakeActions";
import { renderPane, type Pane } from "./support/renderPane";

function answered(...values: readonly unknown[]): CallAnswer {
  const answer = explainCall(sampleCatalog, "PORTDATA", values);
  if (answer === null) throw new Error();
  return answer;
}

function reading(...values: readonly unknown[]): Reading {
  const answer = answered(...values);
  if (!answer.ok || "derived" in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

function formula(answer: CallAnswer, part: Partial<Extract<Origin, { kind: "formula" }>> = {}): Origin {
  const nearest = answer.ok ? [] : nearestFigures(sampleCatalog, answer);
  return {
    kind: "formula",
    name: "PORTDATA",
    calls: 1,
    whole: true,
    shows: "answer",
    answer,
    others: [],
    nearest,
    ...part,
  };
}

/** What `PORTWHY` says about freight. */
function why(language: "zh" | "en", port: string, year: number): string {
  const sentence = portWhy.answer({ catalog: sampleCatalog, language }, [port, "freight", year]);
  return typeof sentence === "string" ? sentence : "";
}

function spilled(answer: CallAnswer | null): Origin {
  if (answer?.ok === true && "derived" in answer) throw new Error();
  return {
    kind: "spill",
    name: "PORTSERIES",
    anchor: "Sheet1!A1",
    answer: answer as Reading | null,
    change: false,
    shows: "answer",
    nearest: [],
  };
}

function tableCell(part: Partial<Extract<Origin, { kind: "table" }>> = {}): Origin {
  return {
    kind: "table",
    title: "Freight by port and year",
    tableName: "Kouan_freight",
    packageVersion: "1.2.3",
    header: "Freight (10,000 t)",
    rowLabel: "Manzhouli · 2014",
    rowKey: "manzhouli|2014",
    columnId: "freight",
    state: "as-written",
    written: 3010,
    longText: false,
    figureHere: true,
    several: false,
    unprinted: false,
    change: false,
    reading: reading("满洲里", "freight", 2014),
    ...part,
  };
}

function cells(...origins: readonly Origin[]): CellOrigin[] {
  return origins.map((origin, at) => ({ address: `Sheet1!B${String(at + 2)}`, text: "3,010", origin }));
}

async function open(actions: FakeActions, language: "zh" | "en" = "en"): Promise<Pane> {
  const pane = renderPane(language, actions);
  await pane.user.click(screen.getByRole("tab", { name: language === "zh" ? "出处" : "Where from?" }));
  return pane;
}

async function show(language: "zh" | "en", ...origins: readonly Origin[]): Promise<Pane> {
  const actions = new FakeActions();
  actions.origins = ok({ cells: cells(...origins), cut: false });
  return open(actions, language);
}

const empty: Origin = { kind: "nothing", reason: "empty" };
const fact = (name: string): HTMLElement | null => {
  const [term] = screen.queryAllByRole("term").filter(({ textContent }) => textContent === name);
  const next = term?.nextElementSibling;
  return next instanceof HTMLElement ? next : null;
};

test.each([
  ["zh", "请选择一个单元格"],
  ["en", "Select a cell"],
] as const)("with an empty cell selected it says what to do (%s)", async (language, title) => {
  await show(language, empty);
  expect(await screen.findByRole("heading", { name: title })).toBeVisible();
});

test.each([
  ["zh", "3,010 万吨", "发布方", "原文"],
  ["en", "3,010 × 10,000 t", "Publisher", "As printed"],
] as const)(
  "a cell of a table shows value, quote and source (%s)",
  async (language, value, publisher, quote) => {
    await show(language, tableCell());
    expect(await screen.findByRole("heading", { name: value })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Sheet1!B2" })).toBeVisible();
    expect(fact(quote)).toHaveTextContent("2014年满洲里口岸货运量达到3010万吨");
    expect(fact(publisher)).not.toBeEmptyDOMElement();
    const gloss = fact("In English");
    if (language === "en") expect(gloss).toHaveTextContent("30.1 million tonnes");
    else expect(gloss).toBeNull();
    expect(screen.getByText(language === "zh" ? "与口岸写入的相同" : "As Kouan wrote it")).toBeVisible();
  },
);

test("an overtyped cell says what Kouan had written; a text column leads to the row's figure", async () => {
  const { user } = await show(
    "en",
    tableCell({ state: "overtyped" }),
    tableCell({ figureHere: false, written: null, longText: true, state: "emptied" }),
    tableCell({ reading: null }),
    tableCell({ figureHere: false, several: true, written: null, state: "overtyped" }),
  );
  expect(await screen.findByText("Edited by you: Kouan had written 3010")).toBeVisible();
  for (const header of screen.getAllByRole("button", { expanded: false })) await user.click(header);
  expect(screen.getByText("Emptied by you: Kouan had written a longer text")).toBeVisible();
  expect(screen.getByText("The figure of this row:")).toBeVisible();
  expect(screen.getByText(/^There is no figure behind this cell/)).toBeVisible();
  expect(screen.getByText("Edited by you: Kouan had written (blank)")).toBeVisible();
  expect(screen.getByText("The first of the figures of this row:")).toBeVisible();
});

test.each([
  ["zh", /来源没有印出这个数字/],
  ["en", /None of our sources prints this figure/],
] as const)(
  "a blank cell of a layout across says why it is blank, and no other cell's figure (%s)",
  async (language, why) => {
    await show(language, tableCell({ reading: null, written: null, figureHere: false, unprinted: true }));
    expect(await screen.findAllByText(why)).toHaveLength(2);
    expect(screen.queryByText(/3,010/)).toBeNull();
  },
);

test("a formula shows its figure, other sources and the sentence of PORTWHY", async () => {
  const answer = reading("二连浩特", "freight", 2023);
  await show("en", formula(answer, { whole: false, shows: "unloaded" }));
  expect(await screen.findByText("This is PORTDATA within a longer formula.")).toBeVisible();
  expect(screen.getByText(/^The cell shows #NAME\? because/)).toBeVisible();
  const others = screen.getByRole("region", { name: "Other sources" });
  expect(
    within(others)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([expect.stringMatching(/agrees$/), expect.stringMatching(/differs$/)]);
  expect(fact("In a sentence")).toHaveTextContent(why("en", "二连浩特", 2023));
});

test.each([
  ["zh", "为什么没有数字", "相近的、确有的数字"],
  ["en", "Why there is no figure", "Nearest figures that exist"],
] as const)(
  "an error cell gives the reason of PORTWHY and the nearest figures (%s)",
  async (language, reason, near) => {
    await show(language, formula(answered("满洲里", "freight", 2015)));
    expect(await screen.findByRole("heading", { name: reason })).toBeVisible();
    expect(screen.getByRole("heading", { name: near })).toBeVisible();
    expect(screen.getByText(why(language, "满洲里", 2015))).toBeVisible();
    expect(screen.getAllByRole("heading", { level: 3, name: /3,010|3,100|2,800/ })).toHaveLength(3);
  },
);

test("a derived figure names what it is made of", async () => {
  const growth = explainCall(sampleCatalog, "PORTGROWTH", ["满洲里", "freight", 2021]);
  if (growth === null) throw new Error();
  await show("en", formula(growth));
  expect(await screen.findByRole("heading", { name: "Made of these figures" })).toBeVisible();
  expect(screen.getByRole("heading", { name: "8.3% (on the year before)" })).toBeVisible();
});

test("what is not read is said, with a way on", async () => {
  await show("en", { kind: "unread", name: "PORTFREIGHT", reason: "argument", text: "YEAR(B1)" });
  expect(
    await screen.findByText(/^An argument of PORTFREIGHT is a calculation or a name \(YEAR\(B1\)\)/),
  ).toBeVisible();
});

test("a plain number is compared with what is known", async () => {
  const match = reading("满洲里", "freight", 2014);
  const number = { kind: "number", value: 3010, entity: "manzhouli", period: "2014" } as const;
  const { user } = await show("en", { ...number, matches: [match] }, { ...number, matches: [] });
  expect(await screen.findByText("The number equals a known figure for Manzhouli, 2014:")).toBeVisible();
  await user.click(screen.getByRole("button", { expanded: false }));
  expect(screen.getAllByText(/No known figure for Manzhouli, 2014, equals this number/)).toHaveLength(2);
});

test("several cells are a list to open; those with nothing to tell are counted", async () => {
  const { user } = await show("en", tableCell(), empty, formula(answered("满洲里", "freight", 2015)));
  const [first, second] = await screen.findAllByRole("button", { name: /^Sheet1!B/ });
  expect(first).toHaveAccessibleName("Sheet1!B2: Manzhouli · freight · 2014: 3,010 × 10,000 t");
  expect(first).toHaveAttribute("aria-expanded", "true");
  expect(second).toHaveAttribute("aria-expanded", "false");
  if (second !== undefined) await user.click(second);
  expect(screen.getByRole("heading", { name: "Why there is no figure" })).toBeVisible();
  expect(screen.getByText("Cells without anything to tell: 1.")).toBeVisible();
});

test("the citation can be copied in each style", async () => {
  const { user } = await show("en", tableCell());
  const box = await screen.findByRole("region", { name: "Citation" });
  await user.click(within(box).getByRole("button", { name: "Copy citation" }));
  const short = await navigator.clipboard.readText();
  expect(box).toHaveTextContent(short);
  const style = within(box).getByRole("combobox", { name: "Citation style" });
  await user.selectOptions(style, "Full, with the sentence");
  await user.click(within(box).getByRole("button", { name: "Copy citation" }));
  const full = await navigator.clipboard.readText();
  expect(full.length).toBeGreaterThan(short.length);
  expect(full).toContain(sampleCatalog.version);
  expect(screen.getByRole("status")).toHaveTextContent("Citation copied");
  await user.selectOptions(style, "GB/T 7714—2015");
  expect(box).toHaveTextContent("图门其其格. 参与图们江区域合作的现状[Z]. 内蒙古大学, 2015.");
  await user.selectOptions(style, "BibTeX");
  await user.click(within(box).getByRole("button", { name: "Copy citation" }));
  expect(await navigator.clipboard.readText()).toMatch(/^@unpublished\{s-paper,\n {2}author = /);
});

test("only an https address is a link", async () => {
  const safe = reading("内蒙古", "foreign-trade", 2025);
  const unsafe = { ...safe, source: { ...safe.source, url: "javascript:alert(1)" } };
  const { user } = await show("en", formula(safe), formula(unsafe));
  await user.click(await screen.findByRole("button", { expanded: false }));
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "https://example.org/2026",
  ]);
  expect(screen.getByText("javascript:alert(1)")).toBeVisible();
});

test("follows the selection without taking the focus, announces, and stops when another view is in front", async () => {
  const actions = new FakeActions();
  actions.origins = ok({ cells: cells(empty), cut: false });
  const { user } = await open(actions);
  await screen.findByRole("heading", { name: "Select a cell" });
  const focused = document.activeElement;
  actions.origins = ok({ cells: cells(tableCell()), cut: true });
  act(() => {
    for (let moves = 0; moves < 5; moves++) actions.follower?.();
  });
  expect(await screen.findByRole("heading", { name: "Sheet1!B2" })).toBeVisible();
  expect(screen.getByText("Only the first 1 cells were looked at.")).toBeVisible();
  expect(actions.calls).toEqual(["where from", "where from"]);
  expect(document.activeElement).toBe(focused);
  expect(screen.getByRole("status")).toHaveTextContent(
    "Sheet1!B2: Manzhouli · freight · 2014: 3,010 × 10,000 t",
  );
  await user.click(screen.getByRole("tab", { name: "Explore" }));
  expect(actions.follower).toBeNull();
});

test("a refusal is shown, and looking again is offered", async () => {
  const actions = new FakeActions();
  actions.origins = { ok: false, refusal: { kind: "cell-editing" } };
  const { user } = await open(actions);
  expect(await screen.findByText("The selection could not be read")).toBeVisible();
  actions.origins = ok({ cells: cells(tableCell()), cut: false });
  await user.click(screen.getByRole("button", { name: "Look again" }));
  expect(await screen.findByRole("heading", { name: "Sheet1!B2" })).toBeVisible();
});

test("does not follow while the pane is closed", async () => {
  const visibility = jest.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
  const turn = (state: DocumentVisibilityState): void => {
    visibility.mockReturnValue(state);
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
  };
  const actions = new FakeActions();
  actions.origins = ok({ cells: cells(tableCell()), cut: false });
  await open(actions);
  await screen.findByRole("heading", { name: "Sheet1!B2" });
  turn("hidden");
  expect(actions.follower).toBeNull();
  actions.origins = ok({ cells: cells(empty), cut: false });
  turn("visible");
  expect(await screen.findByRole("heading", { name: "Select a cell" })).toBeVisible();
  expect(actions.follower).not.toBeNull();
  visibility.mockRestore();
});

test("a spilled cell names its formula and tells its own figure; a label says that it is one", async () => {
  await show("en", spilled(answered("满洲里", "freight", 2014)));
  expect(await screen.findByText("This cell is filled by PORTSERIES in Sheet1!A1.")).toBeVisible();
  expect(screen.getByText("3,010 × 10,000 t")).toBeVisible();
  await show("zh", spilled(null));
  expect(await screen.findByText(/^这里是标题或说明文字/)).toBeVisible();
});

test("every other call of a formula is told under its name", async () => {
  const others = [{ name: "PORTFREIGHT", answer: answered("二连浩特", "freight", 2014, "import") }];
  await show("en", formula(answered("满洲里", "freight", 2014), { calls: 2, whole: false, others }));
  const other = await screen.findByRole("region", { name: "PORTFREIGHT in the same formula" });
  expect(within(other).getByText("790.4 × 10,000 t")).toBeVisible();
});

test("each of the nearest figures comes with a formula to copy, which gives it", async () => {
  const { user } = await show("en", formula(answered("满洲里", "freight", 2015)));
  const [first] = await screen.findAllByRole("textbox", { name: "Formula" });
  expect(first).toHaveValue('=KOUAN.PORTFREIGHT("Manzhouli",2014)');
  const [copy] = screen.getAllByRole("button", { name: "Copy formula" });
  if (copy !== undefined) await user.click(copy);
  expect(await navigator.clipboard.readText()).toBe('=KOUAN.PORTFREIGHT("Manzhouli",2014)');
});
