import type { FunctionParameter } from "../../../src/workbench/grid/customFunctions/metadata";
import type { Typing, TypingKey } from "../../../src/workbench/grid/formulaTyping";
import { type ChoiceList, ChoicePrompt } from "../../../src/workbench/page/choices/choicePrompt";
import { placeList } from "../../../src/workbench/page/choices/place";

const PARAMETER: FunctionParameter = {
  name: "flow",
  description: "",
  matrix: false,
  optional: true,
  repeating: false,
  any: true,
  type: "any",
  choices: [
    { name: "Import", tooltip: "", value: "import" },
    { name: "Export", tooltip: "", value: "export" },
    { name: "All", tooltip: "", value: 0 },
  ],
};

/** A place to type formulas: text with the caret at `|`, and keys that may be taken away. */
class Desk {
  text = "";
  list: ChoiceList | undefined;
  readonly prompt: ChoicePrompt;
  isHeldBack: () => boolean = () => false;
  private listener: (typing: Typing | undefined) => void = () => undefined;
  private readonly keys = new Map<TypingKey, { wanted: () => boolean; run: () => void }>();

  constructor() {
    this.prompt = new ChoicePrompt({
      typing: {
        onTyping: (listener) => (this.listener = listener),
        onKey: (key, wanted, run) => this.keys.set(key, { wanted, run }),
        holdFunctionListBack: (isHeldBack) => (this.isHeldBack = isHeldBack),
        replace: (from, to, text) => this.type(`${this.text.slice(0, from)}${text}|${this.text.slice(to)}`),
      },
      parameterOf: (name, index) => (name === "F" && index > 0 ? PARAMETER : undefined),
      show: (list) => (this.list = list),
    });
  }

  type(marked: string): void {
    this.text = marked.replace("|", "");
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    this.listener({ text: this.text, caret: marked.indexOf("|"), box });
  }

  leave(): void {
    this.listener(undefined);
  }

  /** Whether the key was taken away from the editor. */
  press(pressed: TypingKey): boolean {
    const key = this.keys.get(pressed);
    if (key?.wanted() !== true) return false;
    key.run();
    return true;
  }

  get shown(): string[] | undefined {
    return this.list?.choices.map(({ name }) => name);
  }

  get active(): string | undefined {
    return this.list?.choices[this.list.active]?.name;
  }
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

test("the list comes in an argument that has values, narrows down, and goes where there are none", () => {
  desk.type("=F(|");
  expect(desk.shown).toBeUndefined();
  desk.type("=F(1,|");
  expect([desk.shown, desk.active]).toEqual([["Import", "Export", "All"], "Import"]);
  desk.type('=F(1,"ex|');
  expect(desk.shown).toEqual(["Export"]);
  desk.type('=F(1,"something else|');
  expect(desk.shown).toBeUndefined();
  desk.type("=G(1,|");
  expect(desk.shown).toBeUndefined();
});

test("Down, Up and Tab choose and take, without leaving the formula", () => {
  desk.type("=F(1,|)");
  for (const key of ["down", "down", "down"] as const) expect(desk.press(key)).toBe(true);
  expect(desk.active).toBe("All");
  desk.press("up");
  expect(desk.press("tab")).toBe(true);
  expect([desk.text, desk.shown]).toEqual(['=F(1,"export")', undefined]);
});

test("numbers are written without quotation marks, and the list stays away behind them", () => {
  desk.type("=F(1,al|");
  desk.press("tab");
  expect([desk.text, desk.shown]).toEqual(["=F(1,0", undefined]);
  desk.type("=F(1,0,|");
  expect(desk.shown).toHaveLength(3);
});

test("Enter ends the formula unless a value was chosen", () => {
  desk.type("=F(1,|");
  expect(desk.press("enter")).toBe(false);
  desk.press("down");
  desk.type('=F(1,"|');
  expect(desk.press("enter")).toBe(false);
  desk.press("down");
  expect(desk.press("enter")).toBe(true);
  expect(desk.text).toBe('=F(1,"export"');
});

test("Escape puts just the list away, for this argument; Alt+Down brings it back", () => {
  desk.type("=F(1,|");
  expect(desk.press("escape")).toBe(true);
  expect(desk.press("escape")).toBe(false);
  desk.type('=F(1,"i|');
  expect(desk.shown).toBeUndefined();
  expect(desk.press("down")).toBe(false);
  expect(desk.press("altDown")).toBe(true);
  expect(desk.shown).toEqual(["Import"]);
  desk.press("escape");
  desk.type('=F(1,"i",|');
  expect(desk.shown).toHaveLength(3);
});

test("keys are the editor's own once nothing is typed, and Univer lists functions again", () => {
  desk.type("=F(1,|");
  expect(desk.isHeldBack()).toBe(true);
  desk.leave();
  expect([desk.shown, desk.isHeldBack()]).toEqual([undefined, false]);
  expect((["down", "tab", "escape"] as const).some((key) => desk.press(key))).toBe(false);
});

test("a value that is clicked is taken, whichever is active", () => {
  desk.type('=F(1,"|');
  desk.prompt.take(1);
  expect(desk.text).toBe('=F(1,"export"');
  desk.prompt.take(0);
  expect(desk.text).toBe('=F(1,"export"');
});

describe("the place of the list", () => {
  const anchor = { left: 100, top: 100, right: 300, bottom: 120 };
  const help = { left: 100, top: 121, right: 350, bottom: 200 };
  const room = { anchor, help: undefined, width: 320, height: 200, viewportWidth: 1000, viewportHeight: 700 };

  it("is under the formula, and under its help", () => {
    expect(placeList(room)).toEqual({ left: 100, top: 122 });
    expect(placeList({ ...room, help })).toEqual({ left: 100, top: 202 });
    expect(placeList({ ...room, help: { ...help, left: 600, right: 850 } }).top).toBe(122);
  });

  it("is inside the page at its right edge", () => {
    expect(placeList({ ...room, anchor: { ...anchor, left: 900, right: 990 } }).left).toBe(676);
  });

  it("is over the formula at the lower edge", () => {
    const low = { left: 100, top: 600, right: 300, bottom: 620 };
    expect(placeList({ ...room, anchor: low })).toEqual({ left: 100, top: 398 });
    const over = { left: 100, top: 520, right: 350, bottom: 599 };
    expect(placeList({ ...room, anchor: low, help: over }).top).toBe(318);
  });

  it("is beside the help where there is room neither over nor under it", () => {
    expect(placeList({ ...room, help, viewportHeight: 390 })).toEqual({ left: 352, top: 121 });
    const right = { ...help, left: 500, right: 750 };
    expect(
      placeList({ ...room, anchor: { ...anchor, left: 500, right: 700 }, help: right, viewportHeight: 390 }),
    ).toEqual({ left: 178, top: 121 });
  });
});
