import { registerCommands } from "../../src/commands";
import { commandIds } from "../../src/commands/commandIds";
import { refreshAll } from "../../src/commands/refreshAll";
import { FakeOffice } from "../start/support/fakeOffice";

let office: FakeOffice;
beforeEach(() => {
  office = new FakeOffice();
  office.install();
});
afterEach(() => FakeOffice.remove());

function run(id: string): Promise<void> {
  return new Promise((completed) => office.commands.get(id)?.({ completed }));
}

test("every command of the manifest is associated", () => {
  registerCommands({ refreshAll: () => Promise.resolve() });
  expect([...office.commands.keys()]).toEqual([...commandIds]);
});

test("Excel is told that a command ended, also when it failed", async () => {
  const ran: string[] = [];
  registerCommands({
    refreshAll: () => {
      ran.push("refreshAll");
      return Promise.reject(new Error("no pane"));
    },
  });
  await run("refreshAll");
  expect(ran).toEqual(["refreshAll"]);
});

test("refresh all leaves the plan to the pane and opens it", async () => {
  const calls: string[] = [];
  await refreshAll({ planRefreshOfAll: () => calls.push("plan") });
  expect(calls).toEqual(["plan"]);
  expect(office.calls).toEqual(["show"]);
});
