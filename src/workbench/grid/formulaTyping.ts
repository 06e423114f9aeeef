import {
  CommandType,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
} from "@univerjs/core";
import {
  DocSelectionManagerService,
  IEditorBridgeService,
  IEditorService,
  IShortcutService,
  KeyCode,
  MetaKeys,
  ReplaceTextRunsCommand,
  RichTextEditingMutation,
} from "@univerjs/preset-sheets-core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Engine } from "./engine";

/** A formula while it is typed, in the cell or in the formula bar. */
export interface Typing {
  readonly text: string;
  readonly caret: number;
  /** Where it stands on the page, in pixels. */
  readonly box: Rect;
}

/** A rectangle on the page, in pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Keys that can be taken away from the editors. */
export type TypingKey = keyof typeof BINDINGS;

const BINDINGS = {
  down: KeyCode.ARROW_DOWN,
  up: KeyCode.ARROW_UP,
  tab: KeyCode.TAB,
  enter: KeyCode.ENTER,
  escape: KeyCode.ESC,
  altDown: KeyCode.ARROW_DOWN | MetaKeys.ALT,
} as const;

const EDITORS: ReadonlySet<string> = new Set([
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
]);
/** Univer's own lists take keys with a priority of 1000. */
const ABOVE_UNIVER = 1100;
const FUNCTION_LIST_KEYS = "sheet.formula-embedding-editor.search_function.";

/** What is typed into Univer's editors of cells, key by key, and keys taken away from them. */
export class FormulaTyping {
  private readonly listeners: ((typing: Typing | undefined) => void)[] = [];
  private editorId: string | undefined;
  private asked = false;
  /** The letters for which Univer last listed functions. */
  private searched = "";

  /** @param engine - the running Univer */
  constructor(private readonly engine: Engine) {
    const { injector, commands } = engine;
    injector.get(DocSelectionManagerService).textSelection$.subscribe(({ unitId }) => {
      if (!EDITORS.has(unitId)) return;
      this.editorId = unitId;
      this.look();
    });
    injector.get(IEditorBridgeService).visible$.subscribe(() => this.look());
    commands.onCommandExecuted(({ id }) => {
      if (id === RichTextEditingMutation.id) this.look();
    });
    this.freeKeysOfFormerList();
  }

  /** Told after each key: what stands there now, or `undefined` when nothing is typed. */
  onTyping(listener: (typing: Typing | undefined) => void): void {
    this.listeners.push(listener);
  }

  /** Puts a text in the place of a part of what was typed, and the caret behind it. */
  replace(from: number, to: number, text: string): void {
    const now = this.now();
    if (now === undefined || this.editorId === undefined) return;
    const caret = from + text.length;
    this.engine.commands.syncExecuteCommand(ReplaceTextRunsCommand.id, {
      unitId: this.editorId,
      body: { dataStream: now.text.slice(0, from) + text + now.text.slice(to) },
      textRanges: [{ startOffset: caret, endOffset: caret, collapsed: true }],
    });
  }

  /**
   * Takes a key away from the editor and Univer's own lists.
   *
   * @param wanted - whether the key is taken just now
   */
  onKey(key: TypingKey, wanted: () => boolean, run: () => void): void {
    const id = `workbench.operation.typing.${key}`;
    const binding = BINDINGS[key];
    const { commands, injector } = this.engine;
    commands.registerCommand({
      id,
      type: CommandType.OPERATION,
      handler: () => {
        run();
        return true;
      },
    });
    injector
      .get(IShortcutService)
      .registerShortcut({ id, binding, priority: ABOVE_UNIVER, preconditions: wanted });
  }

  /** Keeps Univer from listing functions that begin with the typed letters, while `isHeldBack` says so. */
  holdFunctionListBack(isHeldBack: () => boolean): void {
    const descriptions = this.engine.injector.get(IDescriptionService);
    const search = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
    descriptions.getSearchListByNameFirstLetter = (typed) => {
      this.searched = typed;
      return isHeldBack() ? [] : search(typed);
    };
  }

  /**
   * Univer looks anew 300 ms after the last key, and until then its list of functions would take an Enter that ends the formula. Its keys
   * are its own only while the caret stands behind the letters that it was made for; Escape puts it away at any time.
   */
  private freeKeysOfFormerList(): void {
    const shortcuts = this.engine.injector.get(IShortcutService);
    const register = shortcuts.registerShortcut.bind(shortcuts);
    shortcuts.registerShortcut = (shortcut) =>
      register(
        shortcut.id.startsWith(FUNCTION_LIST_KEYS) && shortcut.binding !== KeyCode.ESC
          ? { ...shortcut, preconditions: () => this.isBehind(this.searched) }
          : shortcut,
      );
  }

  private isBehind(letters: string): boolean {
    const now = this.now();
    return now?.text.slice(0, now.caret).endsWith(letters) === true;
  }

  /** Several events belong to one key, and the caret moves after the text has changed. */
  private look(): void {
    if (this.asked) return;
    this.asked = true;
    queueMicrotask(() => {
      this.asked = false;
      const now = this.now();
      for (const listener of this.listeners) listener(now);
    });
  }

  private now(): Typing | undefined {
    const { injector } = this.engine;
    if (this.editorId === undefined || !injector.get(IEditorBridgeService).isVisible().visible) {
      return undefined;
    }
    const editor = injector.get(IEditorService).getEditor(this.editorId);
    const [range, ...others] = editor?.getSelectionRanges() ?? [];
    if (editor == null || range === undefined || others.length > 0 || !range.collapsed) return undefined;
    const text = editor.getDocumentData().body?.dataStream.replace(/\r\n$/, "") ?? "";
    const { left, top, right, bottom } = editor.getBoundingClientRect();
    return { text, caret: range.startOffset, box: { left, top, right, bottom } };
  }
}
