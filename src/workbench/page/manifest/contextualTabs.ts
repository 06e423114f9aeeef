import type { IconSet, RibbonAction, RibbonButton, RibbonControl, RibbonGroup, RibbonTab } from "./types";

/** Tabs that an add-in makes while it runs, and what of them is switched off at first. */
export interface ContextualTabs {
  readonly tabs: readonly RibbonTab[];
  /** Ids of tabs that are not shown yet. */
  readonly hidden: readonly string[];
  /** Ids of controls that are grey. */
  readonly disabled: readonly string[];
}

/**
 * Reads what `Office.ribbon.requestCreateControls` was given (documented: dynamic-ribbon.schema). What is not as it should be is
 * left out; `undefined` where there is no tab at all.
 * @param mapUrl - where an address really stands
 */
export function parseContextualTabs(
  definition: unknown,
  mapUrl: (address: string) => string,
): ContextualTabs | undefined {
  const actions = new Map(
    list(definition, "actions").map((action) => [text(action, "id"), actionOf(action, mapUrl)]),
  );
  const entries = list(definition, "tabs").filter((tab) => text(tab, "id") !== "");
  if (entries.length === 0) return undefined;
  const disabled: string[] = [];

  const common = (control: unknown) => {
    const id = text(control, "id");
    if (field(control, "enabled") === false) disabled.push(id);
    const tip = field(control, "superTip");
    const toolTip = text(control, "toolTip");
    return {
      id,
      label: text(control, "label"),
      tipTitle: text(tip, "title") || text(control, "label"),
      tip: text(tip, "description") || toolTip,
      icons: iconsOf(control, mapUrl),
    };
  };
  const button = (control: unknown): RibbonButton[] => {
    const action = actions.get(text(control, "actionId"));
    return action === undefined ? [] : [{ kind: "button", ...common(control), action }];
  };
  const control = (entry: unknown): RibbonControl[] =>
    text(entry, "type") === "Menu"
      ? [{ kind: "menu", ...common(entry), items: list(entry, "items").flatMap(button) }]
      : button(entry);
  const group = (entry: unknown): RibbonGroup => ({
    id: text(entry, "id"),
    label: text(entry, "label"),
    controls: list(entry, "controls").flatMap(control),
  });

  const tabs = entries.map((tab) => ({
    id: text(tab, "id"),
    label: text(tab, "label"),
    groups: list(tab, "groups").map(group),
  }));
  const hidden = entries.filter((tab) => field(tab, "visible") === false).map((tab) => text(tab, "id"));
  return { tabs, hidden, disabled };
}

function actionOf(action: unknown, mapUrl: (address: string) => string): RibbonAction | undefined {
  switch (text(action, "type")) {
    case "ExecuteFunction":
      return { kind: "executeFunction", name: text(action, "functionName") };
    case "ShowTaskpane":
      return { kind: "showTaskpane", url: mapUrl(text(action, "source") || text(action, "sourceLocation")) };
    default:
      return undefined;
  }
}

function iconsOf(control: unknown, mapUrl: (address: string) => string): IconSet {
  return list(control, "icon")
    .map((icon) => ({ size: Number(field(icon, "size")), url: mapUrl(text(icon, "sourceLocation")) }))
    .filter(({ url }) => url !== "")
    .sort((a, b) => a.size - b.size);
}

function list(value: unknown, name: string): unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function text(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === "string" ? found : "";
}
