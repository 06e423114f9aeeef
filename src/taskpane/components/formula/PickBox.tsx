import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { BUILDER } from "../../../strings/formulaBuilder";
import { useNarrowing } from "../../hooks/useNarrowing";
import { Narrowed } from "../Narrowed";
import { useTexts } from "../../hooks/useTexts";
import type { FormulaChoice } from "../../model/formulaChoices";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  listbox: { maxHeight: "264px" },
});

/** A longer list is narrowed by typing. */
const MOST_SHOWN = 60;

interface Props {
  readonly label: string;
  readonly required: boolean;
  readonly choices: readonly FormulaChoice[];
  /** What stands in the formula; "" = left out. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One value to pick from a list or to type; free text is taken as it is. */
export function PickBox({ label, required, choices, value, onValue }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? "").trim().toLowerCase();
  const shown = choices.filter((choice) => `${choice.label} ${choice.value}`.toLowerCase().includes(wanted));
  const listed = shown.slice(0, MOST_SHOWN);
  const heading = useNarrowing(typed, choices.length, { count: shown.length, listed: listed.length });
  const labelOf = choices.find((choice) => choice.value === value)?.label ?? value;
  const settle = (text: string): void => {
    setTyped(null);
    onValue(text.trim());
  };
  return (
    <Field label={label} size="small" className={styles.field} required={required}>
      <Combobox
        freeform
        size="small"
        className={styles.box}
        input={{ className: styles.input }}
        // The box itself opens the list; a second stop with Fluent's English name would only be in the way.
        expandIcon={{ tabIndex: -1, "aria-hidden": true }}
        listbox={{ className: styles.listbox }}
        positioning={{ position: "below", align: "start", matchTargetSize: "width", autoSize: false }}
        placeholder={say(required ? BUILDER.pick : BUILDER.leftOut)}
        value={typed ?? labelOf}
        selectedOptions={value === "" ? [] : [value]}
        onChange={({ target }) => setTyped(target.value)}
        onOptionSelect={(_, { optionValue }) => settle(optionValue ?? "")}
        onBlur={() => {
          if (typed !== null) settle(typed);
        }}
        onKeyDown={({ key }) => {
          if (key === "Enter" && typed !== null && shown.length === 0) settle(typed);
        }}
      >
        {required || value === "" ? null : (
          <Option value="" text="">
            {say(BUILDER.leftOut)}
          </Option>
        )}
        <Narrowed heading={shown.length === 0 ? null : heading}>
          {listed.map((choice) => (
            <Option key={choice.value} value={choice.value} text={choice.label}>
              {choice.label}
            </Option>
          ))}
        </Narrowed>
        {shown.length === 0 ? (
          <Option disabled value=" " text="">
            {say(BUILDER.noMatch)}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}
