import { Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly disabled?: boolean }[];
  readonly chosen: T;
  readonly onChosen: (value: T) => void;
}

const useStyles = makeStyles({
  field: { minWidth: 0 },
  button: { minWidth: 0, overflow: "hidden" },
  dropdown: { minWidth: 0, width: "100%" },
  // As in the boxes beside it, a long name is cut, not wrapped, and does not push the arrow out.
  text: { display: "block", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** One of several. */
export function SingleChoice<T extends string>({ label, choices, chosen, onChosen }: Props<T>): ReactNode {
  const styles = useStyles();
  const shown = choices.find(({ value }) => value === chosen);
  return (
    <Field label={label} size="small" className={styles.field}>
      <Dropdown
        size="small"
        className={styles.dropdown}
        button={{ children: <span className={styles.text}>{shown?.label}</span>, className: styles.button }}
        positioning={{ position: "below", align: "start", autoSize: false }}
        value={shown?.label ?? ""}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => {
          const next = choices.find(({ value }) => value === optionValue);
          if (next !== undefined) onChosen(next.value);
        }}
      >
        {choices.map(({ value, label: text, disabled = false }) => (
          <Option key={value} value={value} text={text} disabled={disabled}>
            {text}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
