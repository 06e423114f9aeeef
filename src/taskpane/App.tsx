import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import { LiveRegion } from "./components/LiveRegion";
import { Header } from "./components/Header";
import { ViewTabs } from "./components/ViewTabs";
import { FormulaKitContext } from "./hooks/useFormulaKit";
import { useOwnEscape } from "./hooks/useOwnEscape";
import { useOwnTab } from "./hooks/useOwnTab";
import { LanguageContext } from "./hooks/useTexts";
import type { Choices } from "./model/choices";
import type { FormulaKit } from "./model/formulaKit";
import type { PaneActions } from "./model/paneActions";
import type { PaneRequests } from "./model/requests";
import { THEMES } from "./theme/themes";
import { useDark } from "./theme/useDark";

/** Everything the pane needs from outside. */
export interface AppProps {
  readonly catalog: Catalog;
  /** The actions in a language: it decides the language of what they write. */
  readonly actionsIn: (language: Language) => PaneActions;
  readonly requests: PaneRequests;
  /** Language of Excel. */
  readonly hostLanguage: Language;
  /** Whether Excel is dark; null where it does not say. */
  readonly hostIsDark: boolean | null;
  readonly choices: Choices;
  /** The functions, for building formulas; left out: no formulas are built. */
  readonly formulas?: FormulaKit;
  /** Told when the person chooses another language or theme. */
  readonly onChoices: (choices: Choices) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: "280px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The pane. */
export function App(props: AppProps): ReactNode {
  const { catalog, actionsIn, requests, hostLanguage, hostIsDark } = props;
  const styles = useStyles();
  const [choices, setChoices] = useState(props.choices);
  const language = choices.language === "auto" ? hostLanguage : choices.language;
  const dark = useDark(choices.theme, hostIsDark);
  const actions = useMemo(() => actionsIn(language), [actionsIn, language]);
  useOwnEscape();
  useOwnTab();

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [language, dark]);

  const change = (next: Choices): void => {
    setChoices(next);
    props.onChoices(next);
  };
  return (
    <FluentProvider theme={THEMES[dark ? "dark" : "light"][language]}>
      <LanguageContext value={language}>
        <FormulaKitContext value={props.formulas ?? null}>
          <LiveRegion>
            {/* Not on the provider: its class goes to every popup as well. */}
            <div className={styles.root}>
              <Header version={catalog.version} hash={catalog.hash} choices={choices} onChoices={change} />
              <ViewTabs catalog={catalog} actions={actions} requests={requests} />
            </div>
          </LiveRegion>
        </FormulaKitContext>
      </LanguageContext>
    </FluentProvider>
  );
}
