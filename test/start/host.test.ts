import { colourIsDark, inspectHost, officeIsHere } from "../../src/start/host";
import { FakeOffice } from "./support/fakeOffice";

afterEach(() => FakeOffice.remove());

test.each([
  ["#262626", true],
  ["#FFFFFF", false],
  ["217346", true],
  ["white", null],
  [undefined, null],
])("%s is dark: %p", (colour, dark) => {
  expect(colourIsDark(colour)).toBe(dark);
});

test("without office.js there is no host", () => {
  expect(officeIsHere()).toBe(false);
  new FakeOffice().install();
  expect(officeIsHere()).toBe(true);
});

test("Excel on the web: its language, and no theme", () => {
  new FakeOffice({ displayLanguage: "zh-CN" }).install();
  expect(inspectHost(true)).toEqual({ kind: "excel", language: "zh", isDark: null, hasCards: true });
});

test("Excel on Windows tells its theme", () => {
  new FakeOffice({ officeTheme: { bodyBackgroundColor: "#262626" } }).install();
  expect(inspectHost(true)).toMatchObject({ isDark: true, language: "en" });
});

test("an Excel without the API for tables is too old", () => {
  new FakeOffice({ supports: false }).install();
  expect(inspectHost(true)).toMatchObject({ kind: "too-old" });
});

test.each([
  [["ExcelApi 1.13", "CustomFunctionsRuntime 1.4", "ExcelApi 1.19"], true],
  [["ExcelApi 1.13", "CustomFunctionsRuntime 1.4"], false],
  [["ExcelApi 1.13", "ExcelApi 1.19"], false],
])("with %j, figures have cards: %p", (supports, hasCards) => {
  new FakeOffice({ supports }).install();
  expect(inspectHost(true)).toMatchObject({ kind: "excel", hasCards });
});

test("a browser is not Excel", () => {
  new FakeOffice().install();
  expect(inspectHost(false)).toMatchObject({ kind: "not-excel" });
});
