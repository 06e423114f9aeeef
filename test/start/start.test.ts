/** @jest-environment jsdom */
import "./support/jsdomGaps";
import { functions } from "../../src/functions";
import { start } from "../../src/start/start";
import { FakeOffice } from "./support/fakeOffice";

beforeEach(() => {
  document.body.innerHTML = '<div id="pane"></div>';
  // The pane and the recovery are other tests' matter.
  Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
});
afterEach(() => FakeOffice.remove());

test("functions and commands are there before office.js is ready", () => {
  const office = new FakeOffice();
  office.install();
  void start();
  expect(office.functions).toEqual(functions.map(({ id }) => id));
  expect([...office.commands.keys()]).toEqual(["refreshAll", "whereFrom", "writeSources"]);
});

test("the page gets the language of Excel", async () => {
  new FakeOffice({ displayLanguage: "zh-CN", inExcel: false }).install();
  await start();
  expect(document.documentElement.lang).toBe("zh-CN");
});

test.each([
  ["office.js is missing", null, /appsforoffice\.microsoft\.com/],
  ["it is opened in a browser", new FakeOffice({ inExcel: false }), /npm start/],
  ["Excel is too old", new FakeOffice({ supports: false }), /ExcelApi 1\.13/],
])("when %s, both languages say so", async (_, office, sentence) => {
  office?.install();
  await start();
  const [zh, en] = [...document.querySelectorAll("[role=alert] p")];
  expect(zh).toMatchObject({ lang: "zh-CN", textContent: expect.stringMatching(sentence) as string });
  expect(en).toMatchObject({ lang: "en", textContent: expect.stringMatching(sentence) as string });
});

describe("a figure in a cell", () => {
  const figure = async (supports: readonly string[] | true, choices: string | null): Promise<unknown> => {
    if (choices === null) localStorage.clear();
    else localStorage.setItem("kouan.choices", choices);
    const office = new FakeOffice({ supports });
    office.install();
    await start();
    return office.implementations.get("PORTFREIGHT")?.("满洲里", 2014);
  };

  test("carries its source where Excel can show it", async () => {
    expect(await figure(true, null)).toMatchObject({ type: "Double", basicValue: 3010 });
  });

  test("is the bare number in an Excel without cards, and for those who turned them off", async () => {
    expect(await figure(["ExcelApi 1.13"], null)).toBe(3010);
    expect(await figure(true, '{"cards":"off"}')).toBe(3010);
  });
});
