import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { list } from "../../strings/format";
import { EXPLORE } from "../../strings/pane";
import { useNarrowing } from "../hooks/useNarrowing";
import { Narrowed } from "./Narrowed";
import { useTexts } from "../hooks/useTexts";

/** One thing to choose. A fixed one is always chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly fixed?: boolean;
}

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Shown when nothing is chosen. */
  readonly placeholder: string;
  /** Shown in place of the chosen labels. */
  readonly summary?: string;
  /** Offers to take every choice back. */
  readonly clearable?: boolean;
  readonly onChosen: (values: readonly string[]) => void;
}

const useStyles = makeStyles({
  field: { minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  listbox: { maxHeight: "264px" },
});

/** The option that takes every choice back. */
const ALL = "*";

/** Several of many, with typing to narrow the list. Closed, the box says what is chosen. */
export function MultiChoice(props: Props): ReactNode {
  const { label, choices, chosen, placeholder, summary, clearable = true, onChosen } = props;
  const styles = useStyles();
  const { say, language } = useTexts();
  const [query, setQuery] = useState<string | null>(null);
  const wanted = (query ?? "").trim().toLowerCase();
  const shown = choices.filter((choice) => choice.label.toLowerCase().includes(wanted));
  const heading = useNarrowing(query, choices.length, { count: shown.length, listed: shown.length });
  const labels = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label);
  return (
    <Field label={label} size="small" className={styles.field}>
      <Combobox
        multiselect
        size="small"
        className={styles.box}
        input={{ className: styles.input }}
        // The box itself opens the list; a second stop with Fluent's English name would only be in the way.
        expandIcon={{ tabIndex: -1, "aria-hidden": true }}
        listbox={{ className: styles.listbox }}
        positioning={{ position: "below", align: "start", matchTargetSize: "width", autoSize: false }}
        placeholder={labels.length === 0 ? placeholder : list(labels, language)}
        value={query ?? summary ?? list(labels, language)}
        selectedOptions={chosen.length === 0 && clearable ? [ALL] : [...chosen]}
        onOpenChange={(_, { open }) => setQuery(open ? "" : null)}
        onChange={({ target }) => setQuery(target.value)}
        onOptionSelect={(_, { selectedOptions, optionValue }) => {
          setQuery("");
          onChosen(optionValue === ALL ? [] : selectedOptions.filter((value) => value !== ALL));
        }}
      >
        {clearable && wanted === "" ? (
          <Option value={ALL} text={placeholder}>
            {placeholder}
          </Option>
        ) : null}
        <Narrowed heading={shown.length === 0 ? null : heading}>
          {shown.map(({ value, label: text, fixed = false }) => (
            <Option key={value} value={value} disabled={fixed} text={text}>
              {text}
            </Option>
          ))}
        </Narrowed>
        {shown.length === 0 ? (
          <Option disabled value="" text="">
            {say(EXPLORE.noMatch)}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}
