/** @jest-environment jsdom */
import { loadChoices, saveChoices } from "../../src/start/storedChoices";

beforeEach(() => localStorage.clear());

test("choices are kept", () => {
  saveChoices({ language: "en", theme: "dark", cards: "auto" });
  expect(loadChoices()).toEqual({ language: "en", theme: "dark", cards: "auto" });
});

test.each(["", "{", "null", "7", '{"language":"fr","theme":3}'])("%p counts as no choice", (text) => {
  localStorage.setItem("kouan.choices", text);
  expect(loadChoices()).toEqual({ language: "auto", theme: "auto", cards: "auto" });
});

test("a browser that refuses storage is no obstacle", () => {
  const refuse = (): never => {
    throw new DOMException("denied", "SecurityError");
  };
  const get = jest.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  const set = jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  expect(loadChoices()).toEqual({ language: "auto", theme: "auto", cards: "auto" });
  expect(() => saveChoices({ language: "zh", theme: "light", cards: "auto" })).not.toThrow();
  get.mockRestore();
  set.mockRestore();
});
