import type { GridGeometry, Span } from "../../grid/geometry";
import { ifPermitted } from "../../grid/guard";
import type { UniverStore } from "../../grid/UniverStore";
import {
  isCollapsed,
  isWithin,
  type OutlineGroup,
  outlineGroups,
  type OutlineKind,
  setCollapsed,
} from "../../model/outline";
import { showOutlineLevels } from "../../model/outlineLevels";
import type { WorkbookSession } from "../../model/session";
import type { Sentence } from "../pageState";
import { oncePerFrame } from "../oncePerFrame";

/** A group as the gutter shows it, in pixels of the window. */
export interface ShownGroup extends OutlineGroup {
  readonly isCollapsed: boolean;
  /** The part of its rows or columns that is in sight. */
  readonly span: Span | undefined;
  /** Where the line with its button is, if that is in sight. */
  readonly button: Span | undefined;
}

/** The gutter beside the rows or above the columns. */
export interface OutlineStrip {
  readonly kind: OutlineKind;
  /** How deep the groups are. */
  readonly levels: number;
  readonly groups: readonly ShownGroup[];
  /** Upper left corner of the grid beside the gutter, and its size. */
  readonly grid: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** What the gutter needs. */
export interface OutlineGutterHost {
  readonly store: UniverStore;
  readonly geometry: GridGeometry;
  readonly session: () => WorkbookSession;
  readonly show: (strips: readonly OutlineStrip[]) => void;
  readonly notify: (sentence: Sentence) => void;
}

const KINDS = ["rowGroup", "columnGroup"] as const;
/** Width of a level in the gutter, and of its edge, in pixels. */
export const LEVEL = 16;
const EDGE = 3;

/** Room that a gutter of so many levels takes: a button for each level and one for what is in no group. */
export function gutterSize(levels: number): number {
  return levels === 0 ? 0 : (levels + 1) * LEVEL + 2 * EDGE;
}

/** The outline of the sheet in front as a person uses it. */
export class OutlineGutter {
  private shown = "[]";
  private readonly lookSoon = oncePerFrame(() => this.look());
  private known:
    | { readonly sheet: string; readonly groups: ReadonlyMap<OutlineKind, readonly OutlineGroup[]> }
    | undefined;
  /** Groups that were closed when one around them was closed, by the outer one: they are closed when it opens again. */
  private readonly closedWithin = new Map<string, readonly OutlineGroup[]>();

  /** @param host - grid and page */
  constructor(private readonly host: OutlineGutterHost) {
    const look = (): void => {
      this.known = undefined;
      this.lookSoon();
    };
    // Before it is drawn, there is no grid to make give way.
    void host.store.engine.whenDrawn().then(() => {
      host.store.onMarks(look);
      host.store.onChange((change) => {
        if (change.kind !== "selection") look();
      });
      host.geometry.onMove(() => this.look());
      look();
    });
  }

  /** Closes an open group, and opens a closed one. One step to undo. */
  toggle(kind: OutlineKind, { level, start, count }: OutlineGroup): void {
    const { store } = this.host;
    const sheet = store.activeSheet();
    const group = { level, start, count };
    const key = JSON.stringify([sheet, kind, group]);
    const close = !isCollapsed(store, sheet, kind, group);
    const inner = this.groups(kind).filter((one) => isWithin(one, group));
    if (close) {
      const closed = inner.filter((one) => isCollapsed(store, sheet, kind, one));
      this.closedWithin.set(key, closed);
    }
    const stay = this.closedWithin.get(key)?.filter((one) => inner.some((other) => isSame(one, other)));
    this.change(kind, () => setCollapsed(store, sheet, kind, group, close, stay));
  }

  /** Shows so many levels of the outline: 1 closes all groups. One step to undo. */
  showLevels(kind: OutlineKind, levels: number): void {
    const { store, session } = this.host;
    const [rows, columns] = kind === "rowGroup" ? [levels, 0] : [0, levels];
    this.change(kind, () => showOutlineLevels(session(), store.activeSheet(), rows, columns));
  }

  private change(kind: OutlineKind, action: () => void): void {
    const { store, notify } = this.host;
    const permission = kind === "rowGroup" ? "allowFormatRows" : "allowFormatColumns";
    const isDone = ifPermitted(store.engine, store.protectionOf(store.activeSheet()), permission, () =>
      store.transaction("outline", action, "user"),
    );
    if (!isDone) notify({ id: "outlineProtected" });
  }

  private groups(kind: OutlineKind): readonly OutlineGroup[] {
    const { store } = this.host;
    const sheet = store.activeSheet();
    if (this.known?.sheet !== sheet) {
      const groups = new Map(KINDS.map((one) => [one, outlineGroups(store, sheet, one)] as const));
      this.known = { sheet, groups };
    }
    return this.known.groups.get(kind) ?? [];
  }

  private look(): void {
    this.makeRoom();
    const strips = KINDS.flatMap((kind) => this.strip(kind));
    const key = JSON.stringify(strips);
    if (key === this.shown) return;
    this.shown = key;
    this.host.show(strips);
  }

  /** The grid gives way; it measures itself anew. */
  private makeRoom(): void {
    const [left = 0, top = 0] = KINDS.map((kind) => gutterSize(deepest(this.groups(kind))));
    const pixels = (size: number): string => `${String(size)}px`;
    const { style } = this.host.geometry.container;
    if (style.marginInlineStart === pixels(left) && style.marginBlockStart === pixels(top)) return;
    if (style.marginInlineStart === "" && left === 0 && top === 0) return;
    Object.assign(style, {
      marginInlineStart: pixels(left),
      marginBlockStart: pixels(top),
      inlineSize: `calc(100% - ${pixels(left)})`,
      blockSize: `calc(100% - ${pixels(top)})`,
    });
  }

  private strip(kind: OutlineKind): OutlineStrip[] {
    const { store, geometry } = this.host;
    const groups = this.groups(kind);
    if (groups.length === 0) return [];
    const sheet = store.activeSheet();
    const isRow = kind === "rowGroup";
    const shown = groups.flatMap((group): ShownGroup[] => {
      const span = geometry.linesSpan(isRow, group.start, group.count);
      const button = geometry.linesSpan(isRow, group.start + group.count, 1);
      if (span === undefined && button === undefined) return [];
      return [{ ...group, isCollapsed: isCollapsed(store, sheet, kind, group), span, button }];
    });
    const { left, top, width, height } = geometry.canvas.getBoundingClientRect();
    return [{ kind, levels: deepest(groups), groups: shown, grid: { left, top, width, height } }];
  }
}

function deepest(groups: readonly OutlineGroup[]): number {
  return groups.reduce((most, { level }) => Math.max(most, level), 0);
}

function isSame(one: OutlineGroup, other: OutlineGroup): boolean {
  return one.level === other.level && one.start === other.start && one.count === other.count;
}
