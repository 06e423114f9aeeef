import { screen, waitFor } from "@testing-library/react";
import type { Choices } from "../../src/taskpane/model/choices";
import { matchMediaOf } from "../support/setupPane";
import { sampleCatalog } from "../support/sampleCatalog";
import { FakeActions, summary } from "./support/fakeActions";
import { renderPane } from "./support/renderPane";

const scheme = (): string => document.documentElement.style.colorScheme;

test.each([
  ["zh", "口岸 Kouan", "浏览", "数据", "zh-CN"],
  ["en", "Kouan", "Explore", "Data", "en"],
] as const)(
  "in %s it shows its name, the data's version and the views",
  (language, name, tab, data, lang) => {
    renderPane(language);
    expect(screen.getByRole("heading", { level: 1, name })).toBeVisible();
    expect(screen.getByText(`${data} ${sampleCatalog.version}`)).toBeVisible();
    expect(screen.getByRole("tab", { name: tab })).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("tabpanel", { name: tab })).toBeVisible();
    expect(document.documentElement.lang).toBe(lang);
  },
);

test("the language can be changed in the settings and is handed on to be kept", async () => {
  const kept: Choices[] = [];
  const { user } = renderPane("zh", undefined, { onChoices: (choices) => kept.push(choices) });
  await user.click(screen.getByRole("button", { name: "设置" }));
  await user.click(screen.getByRole("menuitemradio", { name: "English" }));
  expect(screen.getByRole("tab", { name: "Explore" })).toBeVisible();
  expect(kept).toEqual([{ language: "en", theme: "auto", cards: "auto" }]);
});

test("a chosen language precedes Excel's", () => {
  renderPane("zh", undefined, { choices: { language: "en", theme: "auto", cards: "auto" } });
  expect(screen.getByRole("tab", { name: "My tables" })).toBeVisible();
});

test.each([
  { excel: null, system: true, choice: "auto", expected: "dark" },
  { excel: null, system: false, choice: "auto", expected: "light" },
  { excel: true, system: false, choice: "auto", expected: "dark" },
  { excel: false, system: true, choice: "auto", expected: "light" },
  { excel: true, system: true, choice: "light", expected: "light" },
  { excel: false, system: false, choice: "dark", expected: "dark" },
] as const)("theme: Excel dark $excel, system dark $system, choice $choice", (given) => {
  if (given.system) matchMediaOf("(prefers-color-scheme: dark)");
  renderPane("en", undefined, {
    hostIsDark: given.excel,
    choices: { language: "auto", theme: given.choice, cards: "auto" },
  });
  expect(scheme()).toBe(given.expected);
});

test("with forced colours the system decides", () => {
  matchMediaOf("(forced-colors: active)", "(prefers-color-scheme: dark)");
  renderPane("en", undefined, {
    hostIsDark: false,
    choices: { language: "auto", theme: "light", cards: "auto" },
  });
  expect(scheme()).toBe("dark");
});

test("a view keeps its state while another one is in front", async () => {
  const { user } = renderPane("en");
  await user.type(screen.getByRole("searchbox"), "freight");
  await user.click(screen.getByRole("tab", { name: "My tables" }));
  await user.click(screen.getByRole("tab", { name: "Explore" }));
  expect(screen.getByRole("searchbox")).toHaveValue("freight");
});

test("a tab is opened by keyboard", async () => {
  const { user } = renderPane("en");
  const tab = screen.getByRole("tab", { name: "My tables" });
  tab.focus();
  await user.keyboard("{Enter}");
  expect(tab).toHaveAttribute("aria-selected", "true");
});

test("a view that throws leaves a sentence and a way on, and the other views work", async () => {
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const actions = new FakeActions();
  actions.listTables = () => Promise.resolve({ ok: true, value: [summary({ query: undefined as never })] });
  const { user } = renderPane("en", actions);
  await user.click(screen.getByRole("tab", { name: "My tables" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("the workbook was not changed by it");
  await user.click(screen.getByRole("tab", { name: "Explore" }));
  expect(screen.getByRole("searchbox")).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "My tables" }));
  actions.listTables = () => Promise.resolve({ ok: true, value: [] });
  await user.click(screen.getByRole("button", { name: "Reload" }));
  await waitFor(() => expect(screen.getByText("No Kouan tables in this workbook yet")).toBeVisible());
  quiet.mockRestore();
});

test("an Escape that closes a menu or a dialog of the pane is not taken by office.js; any other is", async () => {
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent): unknown => key === "Escape" && heard.push(key);
  window.addEventListener("keydown", listen);
  const actions = new FakeActions();
  actions.tables = [summary()];
  const { user } = renderPane("en", actions);
  await user.click(screen.getByRole("tab", { name: "My tables" }));
  const more = await screen.findByRole("button", { name: "More actions for Freight by port and year" });
  await user.click(more);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  await user.click(more);
  await user.click(screen.getByRole("menuitem", { name: "Detach…" }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(heard).toEqual([]);
  more.focus();
  await user.keyboard("{Escape}");
  window.removeEventListener("keydown", listen);
  expect(heard).toEqual(["Escape"]);
});
