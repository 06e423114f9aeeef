import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Catalog } from "../../domain/model/catalog";
import { PANE } from "../../strings/pane";
import { useFocusHome } from "../hooks/useFocusHome";
import { useTexts } from "../hooks/useTexts";
import type { PaneActions } from "../model/paneActions";
import type { PaneRequests } from "../model/requests";
import type { ViewId } from "../model/view";
import { views } from "../views";
import { Crashed } from "./Crashed";
import { ErrorBoundary } from "./ErrorBoundary";
import { ArrivalsBar } from "./ArrivalsBar";
import { NewsBar } from "./NewsBar";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panels: { display: "contents" },
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  behind: { display: "none" },
});

interface Props {
  readonly catalog: Catalog;
  readonly actions: PaneActions;
  readonly requests: PaneRequests;
}

/** The views as tabs. A view is made when first opened and keeps its state while another one is in front. */
export function ViewTabs({ catalog, actions, requests }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const id = useId();
  const panels = useRef<HTMLDivElement>(null);
  useFocusHome(panels);
  const [front, setFront] = useState<ViewId>("explore");
  const [opened, setOpened] = useState<ReadonlySet<ViewId>>(new Set(["explore"]));
  const open = (view: ViewId): void => {
    setFront(view);
    setOpened((before) => new Set([...before, view]));
  };
  useEffect(() => {
    const stops = [
      requests.listen("open-tables", () => open("tables")),
      requests.listen("open-where", () => open("where")),
      requests.listen("open-audit", () => open("audit")),
    ];
    return () => stops.forEach((stop) => stop());
  }, [requests]);
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={say(PANE.views)}
        selectedValue={front}
        onTabSelect={(_, { value }) => {
          const view = views.find((known) => known.id === value);
          if (view !== undefined) open(view.id);
        }}
      >
        {views.map((view) => (
          <Tab key={view.id} value={view.id} id={`${id}-${view.id}`} aria-controls={`${id}-${view.id}-panel`}>
            {say(view.title)}
          </Tab>
        ))}
      </TabList>
      <NewsBar
        catalog={catalog}
        actions={actions}
        onSee={() => {
          open("tables");
          requests.send("refresh-all");
        }}
      />
      {opened.has("tables") ? null : <ArrivalsBar actions={actions} onSee={() => open("tables")} />}
      <div ref={panels} className={styles.panels}>
        {views
          .filter((view) => opened.has(view.id))
          .map((view) => (
            <div
              key={view.id}
              role="tabpanel"
              id={`${id}-${view.id}-panel`}
              aria-labelledby={`${id}-${view.id}`}
              className={mergeClasses(styles.panel, view.id !== front && styles.behind)}
            >
              <ErrorBoundary fallback={(error, retry) => <Crashed error={error} onRetry={retry} />}>
                <view.component
                  catalog={catalog}
                  actions={actions}
                  requests={requests}
                  active={view.id === front}
                  onOpen={open}
                />
              </ErrorBoundary>
            </div>
          ))}
      </div>
    </>
  );
}
