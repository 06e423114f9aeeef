/** @jest-environment jsdom */
import { whenShown } from "../../src/start/whenShown";
import { FakeOffice } from "./support/fakeOffice";

function pageIs(state: DocumentVisibilityState): void {
  Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
}

afterEach(() => FakeOffice.remove());

test("a visible page runs the task at once, and only once", () => {
  const office = new FakeOffice();
  office.install();
  pageIs("visible");
  const task = jest.fn();
  whenShown(task);
  office.changeVisibility("Taskpane");
  document.dispatchEvent(new Event("visibilitychange"));
  expect(task).toHaveBeenCalledTimes(1);
});

test("a hidden one waits until Excel shows the pane", () => {
  const office = new FakeOffice();
  office.install();
  pageIs("hidden");
  const task = jest.fn();
  whenShown(task);
  office.changeVisibility("Hidden");
  expect(task).not.toHaveBeenCalled();
  office.changeVisibility("Taskpane");
  expect(task).toHaveBeenCalledTimes(1);
});

test("or until the browser does", () => {
  new FakeOffice().install();
  pageIs("hidden");
  const task = jest.fn();
  whenShown(task);
  pageIs("visible");
  document.dispatchEvent(new Event("visibilitychange"));
  expect(task).toHaveBeenCalledTimes(1);
});
