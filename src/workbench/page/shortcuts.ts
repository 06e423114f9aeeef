import type { PageKey } from "../channel/hostActions";

/** A keyboard shortcut of an add-in. */
export interface Shortcut {
  /** Id of the action that it runs. */
  readonly action: string;
  readonly key: PageKey;
}

/** Names of keys in a shortcuts file → key codes; single letters and digits are their own. */
const KEY_CODES: Readonly<Record<string, number>> = {
  backspace: 8,
  tab: 9,
  enter: 13,
  esc: 27,
  escape: 27,
  space: 32,
  pageup: 33,
  pagedown: 34,
  end: 35,
  home: 36,
  left: 37,
  arrowleft: 37,
  up: 38,
  arrowup: 38,
  right: 39,
  arrowright: 39,
  down: 40,
  arrowdown: 40,
  insert: 45,
  delete: 46,
  ";": 186,
  "=": 187,
  ",": 188,
  "-": 189,
  ".": 190,
  "/": 191,
  "`": 192,
  "[": 219,
  "\\": 220,
  "]": 221,
  "'": 222,
};

/** Reads a shortcuts file of extended overrides; entries that cannot be read are left out. */
export function parseShortcuts(json: unknown, mac: boolean): Shortcut[] {
  const list = memberOf(json, "shortcuts");
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const action = memberOf(entry, "action");
    const keys = memberOf(entry, "key");
    const wanted = [...(mac ? ["mac"] : []), "web", "default"].map((name) => memberOf(keys, name));
    const text = wanted.find((one) => typeof one === "string");
    const key = typeof text === "string" ? parseKey(text) : undefined;
    return typeof action === "string" && key !== undefined ? [{ action, key }] : [];
  });
}

/** What a key press means, where several add-ins may have shortcuts: an action of one, or a question. */
export type Meaning =
  | { readonly kind: "none" }
  | { readonly kind: "run"; readonly place: number; readonly action: string }
  | { readonly kind: "ask"; readonly places: readonly number[] };

/**
 * Which add-in answers a key press. documented: of a shortcut that several add-ins have, the user is asked which one to use
 * (keyboard-shortcuts, "Avoid key combinations in use by other add-ins"; Office.Actions.getShortcuts).
 */
export class ShortcutDesk {
  private readonly chosen = new Map<string, number>();

  /** @param addins - the shortcuts of each add-in, by its place */
  meaningOf(key: PageKey, addins: readonly (readonly Shortcut[])[]): Meaning {
    const found = addins.flatMap((shortcuts, place) => {
      const shortcut = shortcutFor(shortcuts, key);
      return shortcut === undefined ? [] : [{ place, action: shortcut.action }];
    });
    const [first] = found;
    if (first === undefined) return { kind: "none" };
    const chosen = found.find(({ place }) => place === this.chosen.get(keyName(key)));
    if (chosen === undefined && found.length > 1)
      return { kind: "ask", places: found.map(({ place }) => place) };
    return { kind: "run", ...(chosen ?? first) };
  }

  /** Keeps the answer to the question. */
  choose(key: PageKey, place: number): void {
    this.chosen.set(keyName(key), place);
  }
}

/** The shortcut of an add-in that a key press means, if any. */
export function shortcutFor(shortcuts: readonly Shortcut[], pressed: PageKey): Shortcut | undefined {
  return shortcuts.find(
    ({ key }) =>
      key.keyCode === pressed.keyCode &&
      key.ctrlKey === pressed.ctrlKey &&
      key.altKey === pressed.altKey &&
      key.shiftKey === pressed.shiftKey &&
      key.metaKey === pressed.metaKey,
  );
}

/** What to call a key press, e.g. `Ctrl+Alt+Up`. */
export function keyName({ keyCode, ctrlKey, altKey, shiftKey, metaKey }: PageKey): string {
  const named = Object.entries(KEY_CODES).find(([, code]) => code === keyCode)?.[0];
  const key = named ?? (isFunctionKey(keyCode) ? `F${String(keyCode - 111)}` : String.fromCharCode(keyCode));
  const parts = [ctrlKey && "Ctrl", altKey && "Alt", shiftKey && "Shift", metaKey && "Cmd"].filter(Boolean);
  return [...parts, key.charAt(0).toUpperCase() + key.slice(1)].join("+");
}

function isFunctionKey(keyCode: number): boolean {
  return keyCode >= 112 && keyCode <= 123;
}

function parseKey(text: string): PageKey | undefined {
  const parts = text.split("+").map((part) => part.trim().toLowerCase());
  const keyCode = keyCodeOf(parts.at(-1) ?? "");
  if (keyCode === undefined) return undefined;
  const has = (...names: string[]) => parts.slice(0, -1).some((part) => names.includes(part));
  return {
    keyCode,
    ctrlKey: has("ctrl", "control"),
    altKey: has("alt", "option"),
    shiftKey: has("shift"),
    metaKey: has("command", "cmd"),
  };
}

function keyCodeOf(name: string): number | undefined {
  if (/^[a-z0-9]$/.test(name)) return name.toUpperCase().charCodeAt(0);
  const functionKey = /^f([1-9]|1[0-2])$/.exec(name)?.[1];
  return functionKey === undefined ? KEY_CODES[name] : 111 + Number(functionKey);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
