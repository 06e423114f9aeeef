import { outlineLevels } from "./groups";
import type { SheetStore } from "./sheetStore";
import type { SheetId } from "./store";

/** What an outline is over. */
export type OutlineKind = "rowGroup" | "columnGroup";

/** A run of rows or columns that an outline closes and opens together. The line after it, which stays, has the button. */
export interface OutlineGroup {
  /** 1 is the outermost. */
  readonly level: number;
  readonly start: number;
  readonly count: number;
}

/** The groups of a sheet, outermost first. documented: groups of one level that touch are one group */
export function outlineGroups(store: SheetStore, sheet: SheetId, kind: OutlineKind): readonly OutlineGroup[] {
  const levels = outlineLevels(store.marks(sheet), kind);
  const deepest = Math.max(0, ...new Set(levels.values()));
  const groups: OutlineGroup[] = [];
  for (let level = 1; level <= deepest; level += 1) {
    let last: { level: number; start: number; count: number } | undefined;
    for (const [line, depth] of levels) {
      if (depth < level) continue;
      if (last !== undefined && last.start + last.count === line) last.count += 1;
      else groups.push((last = { level, start: line, count: 1 }));
    }
  }
  return groups;
}

/** Whether a group is closed: nothing of it is shown. */
export function isCollapsed(
  store: SheetStore,
  sheet: SheetId,
  kind: OutlineKind,
  group: OutlineGroup,
): boolean {
  const isHidden = (line: number): boolean =>
    kind === "rowGroup" ? store.isRowHidden(sheet, line) : store.isColumnHidden(sheet, line);
  for (let line = group.start; line < group.start + group.count; line += 1) if (!isHidden(line)) return false;
  return true;
}

/** Closes or opens a group. Groups within it that are to stay closed are named. */
export function setCollapsed(
  store: SheetStore,
  sheet: SheetId,
  kind: OutlineKind,
  group: OutlineGroup,
  collapsed: boolean,
  stayClosed: readonly OutlineGroup[] = [],
): void {
  const set = ({ start, count }: OutlineGroup, hidden: boolean): void => {
    if (kind === "rowGroup") store.setRowsHidden(sheet, start, count, hidden);
    else store.setColumnsHidden(sheet, start, count, hidden);
  };
  set(group, collapsed);
  if (!collapsed) for (const inner of stayClosed) set(inner, true);
}

/** Whether a group lies within another. */
export function isWithin(inner: OutlineGroup, outer: OutlineGroup): boolean {
  return (
    inner.level > outer.level &&
    inner.start >= outer.start &&
    inner.start + inner.count <= outer.start + outer.count
  );
}
