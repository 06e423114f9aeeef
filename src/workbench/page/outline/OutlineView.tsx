import type { CSSProperties, MouseEvent } from "react";
import type { Span } from "../../grid/geometry";
import { columnLetters } from "../../grid/ranges";
import type { Language } from "../language";
import { text } from "../strings";
import type { PartProps } from "../TitleBar";
import { gutterSize, LEVEL, type OutlineStrip, type ShownGroup } from "./outlineGutter";

const EDGE = 3;
const HEADING = 20;

/** The outline of rows beside the grid, that of columns above it: level numbers, brackets, and a button for each group. */
export function OutlineView({ workbench, state }: PartProps) {
  const { language, outline, activity } = state;
  if (workbench === undefined) return null;
  /** A press of the mouse leaves the keyboard with the cells. */
  const done = (event: MouseEvent): void => {
    if (event.detail > 0) workbench.focusGrid();
  };
  const isEditing = activity === "editing";
  return outline.map((strip) => (
    <div
      key={strip.kind}
      role="group"
      className="outline"
      aria-label={text(language, strip.kind === "rowGroup" ? "outlineRows" : "outlineColumns")}
      style={stripPlace(strip)}
      onKeyDown={(event) => {
        if (event.key === "Escape") workbench.focusGrid();
      }}
    >
      {Array.from({ length: strip.levels + 1 }, (_none, at) => (
        <button
          key={at}
          type="button"
          className="outline-button outline-level"
          style={placeIn(strip, at, { start: 0, end: HEADING })}
          disabled={isEditing}
          title={levelLabel(language, strip, at + 1)}
          aria-label={levelLabel(language, strip, at + 1)}
          onClick={(event) => {
            workbench.outline.showLevels(strip.kind, at + 1);
            done(event);
          }}
        >
          {at + 1}
        </button>
      ))}
      {strip.groups.map((group) => {
        const key = `${String(group.level)} ${String(group.start)}`;
        const label = groupLabel(language, strip, group);
        return [
          group.span !== undefined && (
            <span
              key={`${key} bracket`}
              className={bracketClass(strip)}
              style={bracketPlace(strip, group, group.span)}
            />
          ),
          group.button !== undefined && (
            <button
              key={key}
              type="button"
              className="outline-button"
              style={placeIn(strip, group.level - 1, within(strip, group.button))}
              disabled={isEditing}
              title={label}
              aria-label={label}
              aria-expanded={!group.isCollapsed}
              onClick={(event) => {
                workbench.outline.toggle(strip.kind, group);
                done(event);
              }}
            >
              {group.isCollapsed ? "+" : "−"}
            </button>
          ),
        ];
      })}
    </div>
  ));
}

function stripPlace({ kind, levels, grid }: OutlineStrip): CSSProperties {
  const size = gutterSize(levels);
  return kind === "rowGroup"
    ? { left: grid.left - size, top: grid.top, width: size, height: grid.height }
    : { left: grid.left, top: grid.top - size, width: grid.width, height: size };
}

/** A span of the window as one of the strip. */
function within({ kind, grid }: OutlineStrip, { start, end }: Span): Span {
  const from = kind === "rowGroup" ? grid.top : grid.left;
  return { start: start - from, end: end - from };
}

/** A button of a level, in the middle of a span along the strip. */
function placeIn({ kind }: OutlineStrip, level: number, { start, end }: Span): CSSProperties {
  const across = EDGE + level * LEVEL + 1;
  const along = (start + end - LEVEL) / 2 + 1;
  return kind === "rowGroup" ? { left: across, top: along } : { left: along, top: across };
}

/** From the first line of a group to where its button is, or to its last line. */
function bracketPlace(strip: OutlineStrip, { level, button }: ShownGroup, span: Span): CSSProperties {
  const { start, end } = within(strip, span);
  const across = EDGE + (level - 1) * LEVEL + LEVEL / 2;
  const next = button === undefined ? undefined : within(strip, button);
  const length = (next === undefined ? end : (next.start + next.end - LEVEL) / 2) - start - 2;
  return strip.kind === "rowGroup"
    ? { left: across, top: start + 2, height: length }
    : { left: start + 2, top: across, width: length };
}

function bracketClass({ kind }: OutlineStrip): string {
  return `outline-bracket ${kind === "rowGroup" ? "outline-bracket-rows" : "outline-bracket-columns"}`;
}

function levelLabel(language: Language, { kind }: OutlineStrip, level: number): string {
  const id = kind === "rowGroup" ? "outlineRowLevel" : "outlineColumnLevel";
  return text(language, id, { level: String(level) });
}

function groupLabel(language: Language, { kind }: OutlineStrip, group: ShownGroup): string {
  const isRow = kind === "rowGroup";
  const name = (line: number): string => (isRow ? String(line + 1) : columnLetters(line));
  const id = isRow
    ? group.isCollapsed
      ? "outlineOpenRows"
      : "outlineCloseRows"
    : group.isCollapsed
      ? "outlineOpenColumns"
      : "outlineCloseColumns";
  return text(language, id, { first: name(group.start), last: name(group.start + group.count - 1) });
}
