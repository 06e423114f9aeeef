import type { IconSet, RibbonAction, RibbonButton, RibbonControl, RibbonGroup, RibbonTab } from "./types";
import { childOf, childrenOf, type Resources } from "./xml";

/** A CustomTab or OfficeTab. */
export function parseTab(tab: Element, resources: Resources): RibbonTab {
  const isCustom = tab.localName === "CustomTab";
  return {
    id: tab.id,
    label: isCustom ? labelOf(tab, resources) : undefined,
    groups: childrenOf(tab, "Group").map((group) => parseGroup(group, resources)),
  };
}

/** Entries of an `OfficeMenu`, such as Excel's ContextMenuCell. */
export function parseOfficeMenu(menu: Element, resources: Resources): RibbonControl[] {
  return childrenOf(menu, "Control").flatMap((control) => parseControl(control, resources));
}

function parseGroup(group: Element, resources: Resources): RibbonGroup {
  return {
    id: group.id,
    label: labelOf(group, resources),
    controls: childrenOf(group, "Control").flatMap((control) => parseControl(control, resources)),
  };
}

function parseControl(control: Element, resources: Resources): RibbonControl[] {
  if (control.getAttribute("xsi:type") !== "Menu") return parseButton(control, resources);
  const items = childrenOf(childOf(control, "Items"), "Item");
  return [
    {
      kind: "menu",
      ...commonOf(control, resources),
      items: items.flatMap((item) => parseButton(item, resources)),
    },
  ];
}

function parseButton(control: Element, resources: Resources): RibbonButton[] {
  const action = parseAction(childOf(control, "Action"), resources);
  return action === undefined ? [] : [{ kind: "button", ...commonOf(control, resources), action }];
}

function parseAction(action: Element | undefined, resources: Resources): RibbonAction | undefined {
  switch (action?.getAttribute("xsi:type")) {
    case "ShowTaskpane":
      return { kind: "showTaskpane", url: resources.url(residOf(childOf(action, "SourceLocation"))) };
    case "ExecuteFunction":
      return { kind: "executeFunction", name: childOf(action, "FunctionName")?.textContent.trim() ?? "" };
    default:
      return undefined;
  }
}

function commonOf(control: Element, resources: Resources) {
  const tip = childOf(control, "Supertip");
  return {
    id: control.id,
    label: labelOf(control, resources),
    tipTitle: resources.text(residOf(childOf(tip, "Title"))),
    tip: resources.text(residOf(childOf(tip, "Description"))),
    icons: iconsOf(childOf(control, "Icon"), resources),
  };
}

function iconsOf(icon: Element | undefined, resources: Resources): IconSet {
  return childrenOf(icon, "Image")
    .map((image) => ({ size: Number(image.getAttribute("size")), url: resources.url(residOf(image)) }))
    .filter((image) => image.url !== "")
    .sort((a, b) => a.size - b.size);
}

function labelOf(element: Element, resources: Resources): string {
  return resources.text(residOf(childOf(element, "Label")));
}

function residOf(element: Element | undefined): string {
  return element?.getAttribute("resid") ?? "";
}
