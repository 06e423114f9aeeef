import {
  Body1,
  Button,
  makeStyles,
  tokens,
  typographyStyles,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { WeatherSnowflakeRegular } from "@fluentui/react-icons/svg/weather-snowflake";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { type ReactNode, useId, useState } from "react";
import { FORMULAS } from "../../../strings/formulas";
import { useFormulas } from "../../hooks/useFormulas";
import type { Run } from "../../hooks/useRun";
import { useTexts } from "../../hooks/useTexts";
import type { PaneActions } from "../../model/paneActions";
import { Notice } from "../Notice";
import { ConfirmDialog } from "./ConfirmDialog";
import { FormulaResultNotice } from "./FormulaResultNotice";
import { FreezeDialog } from "./FreezeDialog";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly actions: PaneActions;
  readonly run: Run;
  readonly active: boolean;
}

/** The workbook's formulas: freeze, thaw, repair. Shown only where there are some. */
export function WorkbookFormulas({ actions, run, active }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const id = useId();
  const restoreFocus = useRestoreFocusTarget();
  const formulas = useFormulas(actions, run, active);
  const [asking, setAsking] = useState<"freeze" | "thaw" | null>(null);
  const { state, result } = formulas;
  const none = state === null || (state.formulas === 0 && state.frozen === 0 && state.complete);
  if (none && result.step === "none") return null;
  const busy = run.running !== null;
  const close = (): void => setAsking(null);
  return (
    <section aria-labelledby={id} className={styles.root}>
      <h2 id={id} tabIndex={-1} data-home className={styles.heading}>
        {say(FORMULAS.heading)}
      </h2>
      <FormulaResultNotice formulas={formulas} />
      {state === null ? null : (
        <>
          <Body1>
            {say(FORMULAS.count, { formulas: state.formulas, frozen: state.frozen })}
            {state.complete ? "" : ` ${say(FORMULAS.notAll)}`}
          </Body1>
          {state.dead === 0 && state.complete ? null : (
            <Notice
              intent="warning"
              action={
                <Button
                  size="small"
                  icon={<WrenchRegular />}
                  disabledFocusable={busy}
                  onClick={() => void formulas.repair()}
                >
                  {say(FORMULAS.repair)}
                </Button>
              }
            >
              {state.dead === 0 ? say(FORMULAS.maybeDead) : say(FORMULAS.dead, { count: state.dead })}
            </Notice>
          )}
          <div className={styles.buttons}>
            {state.formulas === 0 && state.complete ? null : (
              <Button
                {...restoreFocus}
                size="small"
                icon={<WeatherSnowflakeRegular />}
                disabledFocusable={busy}
                onClick={() => setAsking("freeze")}
              >
                {say(FORMULAS.freeze)}
              </Button>
            )}
            {state.frozen === 0 ? null : (
              <Button
                {...restoreFocus}
                size="small"
                disabledFocusable={busy}
                onClick={() => setAsking("thaw")}
              >
                {say(FORMULAS.thaw)}
              </Button>
            )}
          </div>
        </>
      )}
      <FreezeDialog
        open={asking === "freeze"}
        onCancel={close}
        onFreeze={(scope) => {
          close();
          void formulas.freeze(scope);
        }}
      />
      <ConfirmDialog
        open={asking === "thaw"}
        title={say(FORMULAS.thawTitle, { count: state?.frozen ?? 0 })}
        confirm={say(FORMULAS.thawConfirm)}
        onCancel={close}
        onConfirm={() => {
          close();
          void formulas.thaw();
        }}
      >
        {say(FORMULAS.thawText)}
      </ConfirmDialog>
    </section>
  );
}
