import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { addinNames } from "./addinState";
import type { PageParameters } from "./language";
import { PageView } from "./PageView";
import type { PageState } from "./pageState";
import { publishTestHooks } from "./testHooks";
import { initialState } from "./initialState";
import { text } from "./strings";
import { Workbench } from "./workbench";

/** Makes the workbench once its places are on the page; then shows its state. */
export function App({ parameters }: { readonly parameters: PageParameters }) {
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [workbench, setWorkbench] = useState<Workbench>();
  const begun = useRef(false);

  useEffect(() => {
    if (grid.current === null || pane.current === null || begun.current) return;
    begun.current = true;
    const made = new Workbench(grid.current, parameters);
    publishTestHooks(made);
    setWorkbench(made);
    void made.open(pane.current);
  }, [parameters]);

  const state = usePageState(workbench, parameters);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.documentElement.dataset.theme = state.dark ? "dark" : "light";
    const names = addinNames(state).join(text(state.language, "listSeparator"));
    document.title = names === "" ? "Workbench" : `${names} – Workbench`;
  }, [state]);

  return (
    <FluentProvider theme={state.dark ? webDarkTheme : webLightTheme} className="provider">
      <PageView workbench={workbench} state={state} grid={grid} pane={pane} />
    </FluentProvider>
  );
}

function usePageState(workbench: Workbench | undefined, parameters: PageParameters): PageState {
  const initial = useMemo(() => initialState(parameters), [parameters]);
  return useSyncExternalStore(
    workbench?.state.subscribe ?? neverChanges,
    () => workbench?.state.get() ?? initial,
  );
}

function neverChanges(): () => void {
  return () => undefined;
}
