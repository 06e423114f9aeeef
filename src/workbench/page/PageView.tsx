import { MessageBar, MessageBarActions, MessageBarBody, Button, Link } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { lazy, type RefObject, Suspense } from "react";
import { AddinDialog } from "./AddinDialog";
import { CellCard } from "./CellCard";
import { ChoiceListView } from "./choices/ChoiceListView";
import type { PageState, Sentence } from "./pageState";
import { PaneHeader } from "./PaneHeader";
import { Ribbon } from "./Ribbon";
import { Splitter } from "./Splitter";
import { StatusBar } from "./StatusBar";
import { text } from "./strings";
import { TitleBar } from "./TitleBar";
import { ValidatedCellView } from "./validated/ValidatedCellView";
import type { Workbench } from "./workbench";

// Not needed for the first look at the page.
const FileDialogs = lazy(() => import("./FileDialogs"));
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
  const { language, manifest, paneOpen } = state;
  const width = state.paneWidth;
  const name = manifest?.name ?? "";
  return (
    <div className="page">
      <TitleBar workbench={workbench} state={state} />
      <Ribbon workbench={workbench} state={state} />
      <Message sentence={state.problem} intent="error" state={state} workbench={workbench} />
      <Message sentence={state.notice} intent="warning" state={state} workbench={workbench} />
      <div className={paneOpen ? "stage" : "stage stage-without-pane"}>
        <main className="grid-area" aria-label={text(language, "grid")}>
          <div ref={grid} className="grid" />
          <CellCard workbench={workbench} state={state} />
          <ChoiceListView workbench={workbench} state={state} />
          <ValidatedCellView workbench={workbench} state={state} />
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
          <div ref={pane} className="pane-frame" />
          {state.loading && <div className="pane-loading">{text(language, "loading")}</div>}
        </aside>
      </div>
      <AddinDialog state={state} />
      <StatusBar workbench={workbench} state={state} />
      {state.dialog !== undefined && workbench !== undefined && (
        <Suspense>
          <FileDialogs dialog={state.dialog} workbench={workbench} state={state} />
        </Suspense>
      )}
    </div>
  );
}

interface MessageProps {
  readonly sentence: Sentence | undefined;
  readonly intent: "error" | "warning";
  readonly state: PageState;
  readonly workbench: Workbench | undefined;
}

function Message({ sentence, intent, state, workbench }: MessageProps) {
  if (sentence === undefined) return null;
  const { language, manifest } = state;
  return (
    <MessageBar intent={intent} className="message">
      <MessageBarBody>
        {text(language, sentence.id, sentence.values)}{" "}
        {sentence.id === "addinSilent" && manifest !== undefined && (
          <Link href={manifest.pageUrl} target="_blank" rel="noreferrer">
            {text(language, "openAddinPage")}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text(language, "close")}
            onClick={() => workbench?.dismiss(intent)}
          />
        }
      />
    </MessageBar>
  );
}
