import { registerCommands } from "../../src/commands";
import { commandIds } from "../../src/commands/commandIds";
import { refreshAll } from "../../src/commands/refreshAll";
import { whereFrom } from "../../src/commands/whereFrom";
import { writeSources } from "../../src/commands/writeSources";
import { FakeOffice } from "../start/support/fakeOffice";

let office: FakeOffice;
beforeEach(() => {
  office = new FakeOffice();
  office.install();
});
afterEach(() => FakeOffice.remove());

const nothing = (): Promise<void> => Promise.resolve();

function run(id: string): Promise<void> {
  return new Promise((completed) => office.commands.get(id)?.({ completed }));
}

test("every command of the manifest is associated", () => {
  registerCommands({ refreshAll: nothing, whereFrom: nothing, writeSources: nothing });
  expect([...office.commands.keys()]).toEqual([...commandIds]);
});

test("Excel is told that a command ended, also when it failed", async () => {
  const ran: string[] = [];
  registerCommands({
    refreshAll: () => {
      ran.push("refreshAll");
      return Promise.reject(new Error("no pane"));
    },
    whereFrom: nothing,
    writeSources: nothing,
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

test("where from and sources leave their request to the pane and open it", async () => {
  const calls: string[] = [];
  await whereFrom({ showWhereFrom: () => calls.push("where") });
  await writeSources({ writeSources: () => calls.push("sources") });
  expect(calls).toEqual(["where", "sources"]);
  expect(office.calls).toEqual(["show", "show"]);
});
