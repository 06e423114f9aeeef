import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE } from "../../strings/pane";
import { useTexts } from "../hooks/useTexts";
import type { Choices } from "../model/choices";
import { Mark } from "./Mark";
import { SettingsMenu } from "./SettingsMenu";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
  },
  name: { margin: 0, whiteSpace: "nowrap" },
  version: {
    flexGrow: 1,
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface Props {
  readonly version: string;
  readonly hash: string;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

/** Kouan's name, the version of the data, settings. */
export function Header({ version, hash, choices, onChoices }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <header className={styles.root}>
      <Mark size={22} />
      <Subtitle2 as="h1" className={styles.name}>
        {say(PANE.name)}
      </Subtitle2>
      <Caption1 className={styles.version} title={`${version} · ${hash}`}>
        {say(PANE.dataVersion, { version })}
      </Caption1>
      <SettingsMenu choices={choices} onChoices={onChoices} />
    </header>
  );
}
