"use strict";
/* An add-in in the shape of those with a shared runtime: functions, commands, pane and shortcuts in one page. */

/** Calls under way and seen, for the tests to look at. */
window.seen = { streams: 0, cancelled: 0, calls: [], rolls: 0 };

const functions = {
  ADD: (first, second) => first + second,
  COUNT: (list) => {
    window.seen.calls.push(["COUNT", JSON.stringify(list)]);
    return list.flat(Infinity).filter((value) => value !== null && value !== "").length;
  },
  // office.js hands all values of a repeating parameter over as one list, then the invocation.
  SUMALL: (values) => values.flat(Infinity).reduce((sum, value) => sum + Number(value), 0),
  LATER: (text, milliseconds) => new Promise((done) => setTimeout(() => done(`${text}!`), milliseconds)),
  TICK: (from, invocation) => {
    window.seen.streams += 1;
    let value = from;
    invocation.setResult(value);
    const timer = setInterval(() => invocation.setResult((value += 1)), 100);
    invocation.onCanceled = () => {
      window.seen.cancelled += 1;
      clearInterval(timer);
    };
  },
  TIMES: (number, factors) =>
    factors.flat(Infinity).reduce((product, factor) => product * Number(factor), number),
  ROLL: () => (window.seen.rolls += 1),
  SLOW: (invocation) =>
    new Promise(() => {
      invocation.onCanceled = () => (window.seen.cancelled += 1);
    }),
  WHERE: (_range, invocation) => `${invocation.address} ${(invocation.parameterAddresses ?? []).join()}`,
  FAIL: () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No tide today");
  },
  KIND: (value) => (value === null ? "null" : `${typeof value} ${JSON.stringify(value)}`),
  LEVEL: (port, unit) => ({
    type: "Double",
    basicType: "Double",
    basicValue: unit === "feet" ? 13.1 : 4,
    properties: {
      Port: { type: "String", basicType: "String", basicValue: port },
      Measured: { type: "Double", basicType: "Double", basicValue: 2014 },
    },
    layouts: {
      card: { title: { property: "Port" }, sections: [{ layout: "List", properties: ["Measured"] }] },
    },
    provider: { description: "Tide tables" },
  }),
};
for (const [id, run] of Object.entries(functions)) CustomFunctions.associate(id, run);

async function stamp(event) {
  await Excel.run(async (context) => {
    context.workbook.getSelectedRange().values = [["stamped"]];
    await context.sync();
  });
  event?.completed();
}

/** A tab that is shown while a table is selected, as add-ins describe it. */
const tab = {
  actions: [
    { id: "stampAction", type: "ExecuteFunction", functionName: "stamp" },
    { id: "showAction", type: "ShowTaskpane" },
  ],
  tabs: [
    {
      id: "TideTable",
      label: "Tide table",
      visible: false,
      groups: [
        {
          id: "TideGroup",
          label: "Marks",
          controls: [
            {
              type: "Button",
              id: "TideStamp",
              actionId: "stampAction",
              label: "Stamp it",
              enabled: false,
              superTip: { title: "Stamp", description: "Stamps the selected cell." },
              icon: [{ size: 32, sourceLocation: "https://localhost:3000/icon.svg" }],
            },
            {
              type: "Menu",
              id: "TideMenu",
              label: "Choose",
              items: [{ type: "MenuItem", id: "TideShow", actionId: "showAction", label: "Pane" }],
            },
          ],
        },
      ],
    },
  ],
};
window.makeTab = () =>
  Office.ribbon.requestCreateControls(tab).then(
    () => "made",
    (error) => error.code,
  );

Office.onReady(() => {
  Office.actions.associate("stamp", stamp);
  Office.actions.associate("hidePane", async (event) => {
    await Office.addin.hide();
    event?.completed();
  });
  const say = (text) => (document.getElementById("said").textContent = text);
  Office.addin.onVisibilityModeChanged(
    ({ visibilityMode }) => (document.getElementById("visibility").textContent = visibilityMode),
  );
  const ask = (options, address = "dialog.html") =>
    Office.context.ui.displayDialogAsync(new URL(address, location.href).href, options, (result) => {
      if (result.status !== "succeeded") {
        say(`${result.error.code}`);
        return;
      }
      const dialog = result.value;
      window.tellDialog = (text) => dialog.messageChild(text);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, ({ message }) => {
        say(message);
        dialog.close();
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, ({ error }) => say(`closed ${error}`));
    });
  document.getElementById("ask").onclick = () => ask({ height: 30, width: 30 });
  document.getElementById("inside").onclick = () => ask({ height: 30, width: 30, displayInIframe: true });
  window.askInside = (address) => ask({ displayInIframe: true }, address);
  document.getElementById("plain").onclick = () => ask({ height: 30, width: 30, promptBeforeOpen: false });
});
