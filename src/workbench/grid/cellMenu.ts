import { CommandType } from "@univerjs/core";
import {
  ComponentManager,
  ContextMenuGroup,
  ContextMenuPosition,
  IMenuManagerService,
  MenuItemType,
  type MenuSchemaType,
} from "@univerjs/preset-sheets-core";
import { createElement } from "react";
import { BehaviorSubject } from "rxjs";
import type { Engine } from "./engine";

/** An entry that an add-in adds to the context menu of cells. */
export interface CellMenuEntry {
  readonly id: string;
  readonly label: string;
  /** Address of its icon; `""` when it has none. */
  readonly icon: string;
  /** Entries of its own; then it does nothing itself. */
  readonly items?: readonly CellMenuEntry[];
  readonly run: () => void;
}

const ORDER = 100;
const ICON_SIZE = 16;

/** The add-in's part of the menu that opens on a right click in the grid. */
export class CellMenu {
  private hidden = new BehaviorSubject(false);
  private readonly disabled = new Map<string, BehaviorSubject<boolean>>();
  private generation = 0;

  /** @param engine - the running Univer */
  constructor(private readonly engine: Engine) {}

  /** Puts these entries in the place of the former ones. Univer's menus only grow, so former ones are hidden. */
  show(entries: readonly CellMenuEntry[]): void {
    this.hidden.next(true);
    this.hidden = new BehaviorSubject(false);
    this.disabled.clear();
    this.generation += 1;
    if (entries.length === 0) return;
    const schema = Object.assign({}, ...entries.map((entry) => this.schemaOf(entry))) as MenuSchemaType;
    this.engine.injector.get(IMenuManagerService).mergeMenu({
      [ContextMenuPosition.MAIN_AREA]: { [ContextMenuGroup.OTHERS]: schema },
    });
  }

  /** Greys entries out. */
  disable(ids: ReadonlySet<string>): void {
    for (const [id, subject] of this.disabled) subject.next(ids.has(id));
  }

  private schemaOf(entry: CellMenuEntry): Record<string, MenuSchemaType> {
    const id = `addin.${this.generation}.${entry.id}`;
    const { hidden } = this;
    const disabled = new BehaviorSubject(false);
    this.disabled.set(entry.id, disabled);
    const common = {
      id,
      title: entry.label,
      hidden$: hidden,
      disabled$: disabled,
      ...(entry.icon === "" ? {} : { icon: this.iconOf(id, entry.icon) }),
    };
    const { items } = entry;
    if (items !== undefined) {
      const children = Object.assign({}, ...items.map((item) => this.schemaOf(item))) as MenuSchemaType;
      const menuItemFactory = () => ({ ...common, type: MenuItemType.SUBITEMS as const });
      return { [id]: { order: ORDER, menuItemFactory, [`${id}.items`]: children } };
    }
    this.engine.commands.registerCommand({
      id,
      type: CommandType.COMMAND,
      handler: () => {
        entry.run();
        return true;
      },
    });
    const menuItemFactory = () => ({ ...common, type: MenuItemType.BUTTON as const, commandId: id });
    return { [id]: { order: ORDER, menuItemFactory } };
  }

  private iconOf(name: string, address: string): string {
    const icon = () => createElement("img", { src: address, width: ICON_SIZE, height: ICON_SIZE, alt: "" });
    this.engine.injector.get(ComponentManager).register(name, icon);
    return name;
  }
}
