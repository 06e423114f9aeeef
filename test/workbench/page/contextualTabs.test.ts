import { parseContextualTabs } from "../../../src/workbench/page/manifest/contextualTabs";

const map = (address: string) => address.replace("https://localhost:3000", "https://localhost:4000");

const DEFINITION = {
  actions: [
    { id: "run", type: "ExecuteFunction", functionName: "refresh" },
    { id: "show", type: "ShowTaskpane", source: "https://localhost:3000/pane.html" },
    { id: "odd", type: "Dance" },
  ],
  tabs: [
    {
      id: "tab",
      label: "Table",
      visible: false,
      groups: [
        {
          id: "group",
          label: "Data",
          controls: [
            {
              type: "Button",
              id: "refresh",
              actionId: "run",
              label: "Refresh",
              enabled: false,
              toolTip: "Fetches anew",
              icon: [
                { size: 32, sourceLocation: "https://localhost:3000/32.png" },
                { size: 16, sourceLocation: "https://localhost:3000/16.png" },
              ],
            },
            {
              type: "Menu",
              id: "more",
              label: "More",
              superTip: { title: "More of it", description: "Other things" },
              items: [
                { type: "MenuItem", id: "open", actionId: "show", label: "Open" },
                { type: "MenuItem", id: "dance", actionId: "odd", label: "Dance" },
              ],
            },
            { type: "Button", id: "lost", actionId: "nothing", label: "Lost" },
          ],
        },
      ],
    },
    { label: "without an id" },
  ],
};

test("tabs are read with their groups, menus, icons and actions, and what is off at first", () => {
  expect(parseContextualTabs(DEFINITION, map)).toEqual({
    hidden: ["tab"],
    disabled: ["refresh"],
    tabs: [
      {
        id: "tab",
        label: "Table",
        groups: [
          {
            id: "group",
            label: "Data",
            controls: [
              {
                kind: "button",
                id: "refresh",
                label: "Refresh",
                tipTitle: "Refresh",
                tip: "Fetches anew",
                icons: [
                  { size: 16, url: "https://localhost:4000/16.png" },
                  { size: 32, url: "https://localhost:4000/32.png" },
                ],
                action: { kind: "executeFunction", name: "refresh" },
              },
              {
                kind: "menu",
                id: "more",
                label: "More",
                tipTitle: "More of it",
                tip: "Other things",
                icons: [],
                items: [
                  {
                    kind: "button",
                    id: "open",
                    label: "Open",
                    tipTitle: "Open",
                    tip: "",
                    icons: [],
                    action: { kind: "showTaskpane", url: "https://localhost:4000/pane.html" },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test.each([[undefined], ["text"], [{}], [{ tabs: [] }], [{ tabs: [{ label: "no id" }] }]])(
  "%j describes no tab",
  (definition) => {
    expect(parseContextualTabs(definition, map)).toBeUndefined();
  },
);
