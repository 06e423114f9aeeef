import { Field, Input, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { LATEST, periodFromArgument } from "../../../domain/periods/period";
import { INSERT } from "../../../strings/insert";
import { useTexts } from "../../hooks/useTexts";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  /** A period of the grammar; undefined = now. */
  readonly asOf: string | undefined;
  readonly onAsOf: (asOf: string | undefined) => void;
}

/** Until when sources had to be printed: a year, month or day as people write them. Blank = now. */
export function AsOfField({ asOf, onAsOf }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const [text, setText] = useState(asOf ?? "");
  const read = periodFromArgument(text.trim(), "asOf");
  const period = read.ok && read.value !== LATEST ? read.value : undefined;
  const wrong = text.trim() !== "" && period === undefined;
  // While it is being typed, 20 is no mistake yet.
  const [left, setLeft] = useState(false);
  const change = (next: string): void => {
    setText(next);
    setLeft(false);
    const asked = periodFromArgument(next.trim(), "asOf");
    const known = next.trim() !== "" && asked.ok && asked.value !== LATEST;
    onAsOf(known ? asked.value : undefined);
  };
  return (
    <Field
      label={say(INSERT.asOf)}
      size="small"
      className={styles.field}
      {...(wrong && left
        ? { validationState: "error" as const, validationMessage: say(INSERT.asOfWrong) }
        : {})}
    >
      <Input
        size="small"
        className={styles.input}
        placeholder={say(INSERT.asOfHint)}
        value={text}
        onChange={(_, { value }) => change(value)}
        onBlur={() => setLeft(true)}
      />
    </Field>
  );
}
