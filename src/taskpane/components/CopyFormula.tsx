import { Button, Field, Input, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { type ReactNode, useId } from "react";
import { EXPLORE } from "../../strings/pane";
import { useAnnounce } from "../hooks/useAnnounce";
import { useTexts } from "../hooks/useTexts";
import { copyText } from "../model/copyText";

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    textOverflow: "ellipsis",
  },
});

interface Props {
  readonly formula: string;
  /** What it gives, in a sentence. */
  readonly hint?: string;
}

/** A formula to copy. */
export function CopyFormula({ formula, hint }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const announce = useAnnounce();
  const id = useId();
  const copy = async (): Promise<void> => {
    const copied = await copyText(formula);
    const field = document.getElementById(id);
    if (!copied && field instanceof HTMLInputElement) {
      field.focus();
      field.select();
    }
    announce(say(copied ? EXPLORE.copied : EXPLORE.notCopied));
  };
  return (
    <Field label={say(EXPLORE.formula)} size="small" {...(hint === undefined ? {} : { hint })}>
      <Input
        readOnly
        id={id}
        size="small"
        className={styles.input}
        input={{ className: styles.code }}
        value={formula}
        onFocus={({ target }) => target.select()}
        contentAfter={
          <Tooltip content={say(EXPLORE.copy)} relationship="label">
            <Button
              appearance="transparent"
              size="small"
              icon={<CopyRegular />}
              onClick={() => void copy()}
            />
          </Tooltip>
        }
      />
    </Field>
  );
}
