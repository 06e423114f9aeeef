import type { KeyboardEvent, PointerEvent } from "react";
import type { Language } from "./language";
import { text } from "./strings";

const NARROWEST = 280;
const WIDEST = 720;
/** Width of the pane to begin with. */
export const DEFAULT_PANE_WIDTH = 350;
const STEP = 16;

/** A width for the pane, kept within bounds. */
export function clampPaneWidth(wanted: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
}

/** Properties of the splitter. */
export interface SplitterProps {
  readonly language: Language;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The bar between grid and pane: dragged, or moved with the arrow keys, Home and End. */
export function Splitter({ language, width, onWidth }: SplitterProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = widthForKey(event.key, width);
    if (wanted === undefined) return;
    event.preventDefault();
    onWidth(wanted);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const stage = event.currentTarget.parentElement;
    if (stage !== null) onWidth(stage.getBoundingClientRect().right - event.clientX);
  };
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text(language, "splitter")}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onKeyDown={onKeyDown}
      // Captured, so that the add-in's frame does not swallow the movement.
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onWidth(DEFAULT_PANE_WIDTH)}
    />
  );
}

function widthForKey(key: string, width: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return width + STEP;
    case "ArrowRight":
      return width - STEP;
    case "Home":
      return NARROWEST;
    case "End":
      return WIDEST;
    default:
      return undefined;
  }
}
