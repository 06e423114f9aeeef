import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowEnterLeftRegular } from "@fluentui/react-icons/svg/arrow-enter-left";
import type { ReactNode } from "react";
import { BUILDER } from "../../../strings/formulaBuilder";
import type { FormulaBuilding } from "../../hooks/useFormulaBuilder";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";
import { RefusalNotice } from "../RefusalNotice";
import { RunStatus } from "../RunStatus";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The button that writes the formula, and what came of it. */
export function FormulaInsertBar({ building }: { readonly building: FormulaBuilding }): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const { outcome, run, preview, insert, dismiss } = building;
  const running = run.running !== null;
  const rows = preview?.length ?? 1;
  const columns = preview?.[0]?.length ?? 1;
  return (
    <div className={styles.root}>
      {outcome.step === "inserted" ? (
        <Notice intent="success" onDismiss={dismiss}>
          {outcome.sentence}
        </Notice>
      ) : null}
      {outcome.step === "refused" ? (
        <RefusalNotice
          refusal={outcome.refusal}
          title={say(outcome.reading ? BUILDER.notRead : BUILDER.notInserted)}
          onDismiss={dismiss}
        />
      ) : null}
      <RunStatus run={run} />
      {/* Stays focusable while it runs, so that the focus is not lost. */}
      <Button
        appearance="primary"
        icon={<ArrowEnterLeftRegular />}
        disabledFocusable={preview === null || running}
        onClick={() => void insert()}
      >
        {say(running ? BUILDER.inserting : BUILDER.insert)}
      </Button>
      {outcome.step === "idle" && preview !== null ? (
        <Caption1 className={styles.hint}>
          {rows * columns > 1 ? say(BUILDER.insertSpillHint, { rows, columns }) : say(BUILDER.insertHint)}
        </Caption1>
      ) : null}
    </div>
  );
}
