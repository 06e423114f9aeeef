import fc from "fast-check";
import { optionalText, readArgument, requiredText } from "../../../src/domain/arguments/readArgument";

describe("readArgument", () => {
  test.each([[null], [undefined], [""], ["  "], [[[""]]], [[[null]]], [[]]])("takes %p as blank", (raw) => {
    expect(readArgument(raw)).toEqual({ is: "blank" });
  });

  test("unwraps a range of one cell", () => {
    expect(readArgument([["满洲里"]])).toEqual({ is: "text", text: "满洲里" });
    expect(readArgument([[2014]])).toEqual({ is: "number", value: 2014 });
  });

  test("reports the size of a larger range", () => {
    const range = [
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
    ];
    expect(readArgument(range)).toEqual({ is: "several", rows: 3, columns: 2 });
    expect(readArgument(["a", "b"])).toEqual({ is: "several", rows: 1, columns: 2 });
  });

  test("reads the basic value of a rich value and the text of an entity", () => {
    expect(readArgument({ type: "Double", basicValue: 2014, properties: {} })).toEqual({
      is: "number",
      value: 2014,
    });
    expect(readArgument({ type: "Entity", text: "满洲里", basicValue: "#VALUE!" })).toEqual({
      is: "text",
      text: "满洲里",
    });
  });

  test.each([
    ["#N/A", "#N/A"],
    [{ type: "Error", basicValue: "#REF!" }, "#REF!"],
    [{ code: "#N/A", message: "nothing" }, "#N/A"],
    [[["#DIV/0!"]], "#DIV/0!"],
  ])("recognises the error value %p", (raw, text) => {
    expect(readArgument(raw)).toEqual({ is: "error", text });
  });

  test("takes a truth value as the text Excel shows", () => {
    expect(readArgument(true)).toEqual({ is: "text", text: "TRUE" });
  });

  test("reads anything without throwing", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(["blank", "text", "number", "error", "several"]).toContain(readArgument(raw).is);
      }),
    );
  });
});

describe("optional and required text", () => {
  test("counts the 0 of a blank cell as left out", () => {
    expect(optionalText(0, "flow")).toEqual({ ok: true, value: null });
    expect(requiredText(0, "entity")).toMatchObject({ kind: "missing-argument", argument: "entity" });
  });

  test("names the argument that holds an error or several values", () => {
    expect(optionalText("#N/A", "flow")).toMatchObject({
      kind: "error-argument",
      argument: "flow",
      text: "#N/A",
    });
    expect(optionalText([["a"], ["b"]], "unit")).toMatchObject({
      kind: "several-values",
      argument: "unit",
      rows: 2,
      columns: 1,
    });
  });
});
