import { ExcelHost } from "../../../src/workbench/channel/excelHost";
import { type InlineDialog, InlineDialogs } from "../../../src/workbench/channel/inlineDialogs";
import type { Port } from "../../../src/workbench/channel/messages";
import { MemoryStore } from "../../../src/workbench/model/memoryStore";
import { WorkbookSession } from "../../../src/workbench/model/session";

const ORIGIN = "https://localhost:3000";
const asked = (more: object = {}) => ({
  targetId: JSON.stringify({ url: `${ORIGIN}/dialog.html?x=1`, width: 30, height: 40, ...more }),
});

interface Desk {
  readonly dialogs: InlineDialogs;
  readonly fired: object[];
  shown: InlineDialog | undefined;
  room: boolean;
}

function desk(): Desk {
  const { identity } = new ExcelHost(new WorkbookSession(new MemoryStore()), {
    appDomains: ["https://partner.test", "bare.test"],
  });
  const fired: object[] = [];
  const made: Desk = {
    fired,
    shown: undefined,
    room: true,
    dialogs: new InlineDialogs({
      identity,
      origin: () => ORIGIN,
      fire: (data) => fired.push(data),
      show: (dialog) => {
        made.shown = dialog;
        return made.room;
      },
    }),
  };
  return made;
}

/** A dialog's page: what was sent to it, and how it speaks. */
function pageOf(dialog: InlineDialog) {
  const sent: Record<string, unknown>[] = [];
  let receive: (text: string) => void = () => undefined;
  const port: Port = {
    post: (text) => sent.push(JSON.parse(text) as Record<string, unknown>),
    listen: (listener) => {
      receive = listener;
      return () => (receive = () => undefined);
    },
  };
  const conversation = dialog.begin(port, "https://localhost:5000");
  const say = (actionType: number, name: string, data: unknown) =>
    receive(
      JSON.stringify({
        _messageType: 0,
        _actionType: actionType,
        _actionName: name,
        _conversationId: conversation.conversationId,
        _correlationId: 1,
        _data: data,
      }),
    );
  return { sent, say, conversation };
}

const open = (on: Desk, more: object = {}) => on.dialogs.onEvent(true, "dialogMessageReceived", asked(more));
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test("other events are none of theirs", () => {
  const on = desk();
  expect(on.dialogs.onEvent(true, "richApiMessage", {})).toBe(0);
  expect(on.shown).toBeUndefined();
});

test("a dialog is shown, one at a time, and taken away when the page wants no more of it", () => {
  const on = desk();
  expect(open(on)).toBe(0);
  expect(on.shown?.request).toEqual({ url: `${ORIGIN}/dialog.html?x=1`, width: 30, height: 40 });
  expect(open(on)).toBe(12007);
  on.dialogs.onEvent(false, "dialogMessageReceived", asked());
  expect([on.shown, on.fired]).toEqual([undefined, []]);
  expect(open(on, { width: 0, height: 700 })).toBe(0);
  expect(on.shown).toMatchObject({ request: { width: 80, height: 80 } });
});

test("where there is no room, or the page is of another domain, none is opened", () => {
  const on = desk();
  expect(open(on, { url: "https://elsewhere.test/" })).toBe(12004);
  expect(open(on, { url: "https://localhost:3001/" })).toBe(12004);
  expect(open(on, { url: "javascript:alert(1)" })).toBe(5000);
  expect(on.dialogs.onEvent(true, "dialogMessageReceived", { targetId: "{" })).toBe(5000);
  on.room = false;
  expect(open(on)).toBe(12007);
  on.room = true;
  expect(open(on, { url: "https://partner.test/a" })).toBe(0);
  on.dialogs.close();
  expect(open(on, { url: "https://bare.test/a" })).toBe(0);
});

test("dialog and page hear each other, and the page that the person closed it", async () => {
  const on = desk();
  open(on);
  const { shown } = on;
  if (shown === undefined) throw new Error("not shown");
  const page = pageOf(shown);
  expect(shown.pageUrl(shown.request.url, page.conversation)).toMatch(
    /\?x=1&_host_Info=Excel\$Web\$.*\$isDialog\$/,
  );
  expect(shown.pageName(page.conversation, ORIGIN)).toContain("$isDialog$");
  page.say(0, "ContextActivationManager_getAppContextAsync", null);
  page.say(0, "executeMethod", { messageToParent: "yes", DdaMethod: { DispatchId: 144, Version: 1 } });
  page.say(0, "executeMethod", { DdaMethod: { DispatchId: 93, Version: 1 } });
  page.say(1, "dialogParentMessageReceived", {});
  on.dialogs.send({ DdaMethod: { DispatchId: 145, Version: 1 }, messageContent: "well?" });
  await settle();
  expect(on.fired).toEqual([{ messageType: 0, messageContent: "yes", messageOrigin: ORIGIN }]);
  const said = page.sent.map(({ _data }) => _data);
  expect(said).toContainEqual(expect.objectContaining({ _appName: 16 }));
  expect(said).toContainEqual({ Version: 1, Error: 0 });
  expect(said).toContainEqual({ Version: 1, Error: 5000 });
  expect(said).toContainEqual({ messageType: 1, messageContent: "well?", messageOrigin: ORIGIN });
  let left = 0;
  shown.whenLeft(() => (left += 1));
  page.say(0, "ContextActivationManager_notifyHost", ["dialog-1", 15]);
  page.say(0, "ContextActivationManager_notifyHost", ["dialog-1", 23]);
  expect(left).toBe(1);
  shown.closedByPerson();
  expect(on.shown).toBeUndefined();
  expect(on.fired.at(-1)).toEqual({ messageType: 12006 });
});
