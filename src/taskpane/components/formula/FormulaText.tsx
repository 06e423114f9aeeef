import { Button, Field, makeStyles, Textarea, tokens, Tooltip } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { type ReactNode, useId } from "react";
import { BUILDER } from "../../../strings/formulaBuilder";
import { useAnnounce } from "../../hooks/useAnnounce";
import { useTexts } from "../../hooks/useTexts";
import { copyText } from "../../model/copyText";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalXXS },
  field: { flexGrow: 1, minWidth: 0 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** The formula as Excel takes it, to read and to copy. */
export function FormulaText({ formula }: { readonly formula: string }): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const announce = useAnnounce();
  const id = useId();
  const copy = async (): Promise<void> => {
    const copied = await copyText(formula);
    const field = document.getElementById(id);
    if (!copied && field instanceof HTMLTextAreaElement) {
      field.focus();
      field.select();
    }
    announce(say(copied ? BUILDER.copied : BUILDER.notCopied));
  };
  return (
    <div className={styles.root}>
      <Field label={say(BUILDER.formula)} size="small" className={styles.field}>
        <Textarea
          readOnly
          size="small"
          resize="vertical"
          id={id}
          textarea={{ className: styles.code, rows: Math.min(4, Math.ceil(formula.length / 40)) }}
          value={formula}
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <Tooltip content={say(BUILDER.copy)} relationship="label">
        <Button appearance="subtle" size="small" icon={<CopyRegular />} onClick={() => void copy()} />
      </Tooltip>
    </div>
  );
}
