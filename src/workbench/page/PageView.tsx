import { lazy, type RefObject, Suspense } from "react";
import { AddinDialogs } from "./AddinDialog";
import { frontPane, openPanes } from "./addinState";
import { CellCard } from "./CellCard";
import { ChoiceListView } from "./choices/ChoiceListView";
import { FilterButtonsView } from "./filters/FilterButtonsView";
import { Messages } from "./Messages";
import type { PageState } from "./pageState";
import { OutlineView } from "./outline/OutlineView";
import { PaneHeader, PANES_ID, paneTabId } from "./PaneHeader";
import { Ribbon } from "./Ribbon";
import { Splitter } from "./Splitter";
import { StatusBar } from "./StatusBar";
import { text } from "./strings";
import { TitleBar } from "./TitleBar";
import { ValidatedCellView } from "./validated/ValidatedCellView";
import type { Workbench } from "./workbench";

// Not needed for the first look at the page.
const PageDialogs = lazy(() => import("./PageDialogs"));
const FaultPanel = lazy(() => import("./FaultPanel"));

/** Properties of the page's layout. */
export interface PageViewProps {
  readonly workbench: Workbench | undefined;
  readonly state: PageState;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly pane: RefObject<HTMLDivElement | null>;
}

/** The layout: title, ribbon, messages, grid beside pane, status. */
export function PageView({ workbench, state, grid, pane }: PageViewProps) {
  const { language, paneWidth: width } = state;
  const panes = openPanes(state);
  const paneOpen = panes.length > 0;
  const front = state.addins[frontPane(state)];
  const name = front?.manifest?.name ?? "";
  // Tabs switch what is below them; without tabs it is a part of the pane like any other.
  const tabbed = panes.length > 1 && {
    role: "tabpanel",
    id: PANES_ID,
    "aria-labelledby": paneTabId(frontPane(state)),
  };
  return (
    <div className="page">
      <TitleBar workbench={workbench} state={state} />
      <Ribbon workbench={workbench} state={state} />
      <Messages state={state} workbench={workbench} />
      <div className={paneOpen ? "stage" : "stage stage-without-pane"}>
        <main className="grid-area" aria-label={text(language, "grid")}>
          <div ref={grid} className="grid" />
          <CellCard workbench={workbench} state={state} />
          <ChoiceListView workbench={workbench} state={state} />
          <ValidatedCellView workbench={workbench} state={state} />
          <FilterButtonsView workbench={workbench} state={state} />
          <OutlineView workbench={workbench} state={state} />
        </main>
        {state.faultsOpen && workbench !== undefined && (
          <Suspense>
            <FaultPanel workbench={workbench} state={state} />
          </Suspense>
        )}
        {paneOpen && (
          <Splitter
            language={language}
            width={width}
            onWidth={(wanted) => workbench?.faults.setPaneWidth(wanted)}
          />
        )}
        <aside
          className="pane-area"
          aria-label={text(language, "pane", { name })}
          hidden={!paneOpen}
          style={{ inlineSize: width }}
        >
          <PaneHeader workbench={workbench} state={state} />
          <div ref={pane} className="pane-frames" {...tabbed} />
          {front?.loading === true && <div className="pane-loading">{text(language, "loading")}</div>}
        </aside>
      </div>
      <AddinDialogs state={state} />
      <StatusBar workbench={workbench} state={state} />
      {state.dialog !== undefined && workbench !== undefined && (
        <Suspense>
          <PageDialogs dialog={state.dialog} workbench={workbench} state={state} />
        </Suspense>
      )}
    </div>
  );
}
