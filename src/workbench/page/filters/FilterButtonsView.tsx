import { Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { ChevronDownRegular, FilterFilled } from "@fluentui/react-icons";
import { type CSSProperties, useEffect, useState } from "react";
import { text } from "../strings";
import type { PartProps } from "../TitleBar";
import { FilterPanel } from "./FilterPanel";
import type { FilterButton, FilterColumn } from "./sheetFilters";

/** Where the keyboard belongs to something else than the cells. */
const ELSEWHERE = ".pane-area, .ribbon, .status-bar, .title-bar, .message, [role=dialog], [role=menu]";
const SIZE = 17;

/** The buttons at the header cells of tables and of the sheet's own filter, and what opens at them. Alt+Down opens the selected one, Ctrl+Shift+L switches the filter. */
export function FilterButtonsView({ workbench, state }: PartProps) {
  const { language, filters, activity } = state;
  const [open, setOpen] = useState<FilterColumn>();
  const isEditing = activity === "editing";
  useEffect(() => {
    if (isEditing || workbench === undefined) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const opens = event.altKey && event.key === "ArrowDown";
      const toggles = event.ctrlKey && event.shiftKey && event.code === "KeyL";
      if (event.defaultPrevented || (!opens && !toggles)) return;
      if (document.activeElement?.closest(ELSEWHERE) != null) return;
      const column = workbench.filters.selectedColumn();
      if (opens && column === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (toggles) workbench.filters.toggle();
      else if (workbench.filters.mayFilter()) setOpen(column);
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [isEditing, workbench]);
  if (workbench === undefined) return null;
  const close = (): void => {
    setOpen(undefined);
    // After Fluent has given the keyboard back.
    requestAnimationFrame(() => workbench.focusGrid());
  };
  return filters.map((button) => {
    const { of, column, name, isFiltered } = button;
    const place = placeOf(button);
    if (place === undefined) return null;
    const label = text(language, isFiltered ? "filterOn" : "filterOf", { column: name });
    return (
      <Popover
        key={`${of} ${String(column)}`}
        open={open?.of === of && open.column === column}
        trapFocus
        positioning={{ position: "below", align: "start", strategy: "fixed" }}
        onOpenChange={(_, data) => {
          if (!data.open) close();
          else if (workbench.filters.mayFilter()) setOpen({ of, column });
        }}
      >
        <PopoverTrigger disableButtonEnhancement>
          <button
            type="button"
            tabIndex={-1}
            className={isFiltered ? "filter-button filter-button-on" : "filter-button"}
            style={place}
            disabled={isEditing}
            aria-label={label}
            title={label}
          >
            {isFiltered ? <FilterFilled /> : <ChevronDownRegular />}
          </button>
        </PopoverTrigger>
        <PopoverSurface className="filter-panel" aria-label={text(language, "filterOf", { column: name })}>
          <FilterPanel filters={workbench.filters} column={button} language={language} onDone={close} />
        </PopoverSurface>
      </Popover>
    );
  });
}

/** The lower right corner of the header cell, as in Excel; nowhere where the cell is too small to see. */
function placeOf({ rect }: FilterButton): CSSProperties | undefined {
  const size = Math.min(SIZE, rect.bottom - rect.top - 2, rect.right - rect.left - 2);
  if (size < SIZE / 2) return undefined;
  return { left: rect.right - size - 2, top: rect.bottom - size - 2, width: size, height: size };
}
