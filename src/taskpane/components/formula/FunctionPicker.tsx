import {
  Caption1,
  Dropdown,
  Field,
  Link,
  makeStyles,
  Option,
  OptionGroup,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BUILDER } from "../../../strings/formulaBuilder";
import { useTexts } from "../../hooks/useTexts";
import type { FormulaFunction } from "../../model/formulaKit";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  dropdown: { minWidth: 0, width: "100%" },
  listbox: { maxHeight: "320px" },
  option: { display: "flex", flexDirection: "column" },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  soft: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly functions: readonly FormulaFunction[];
  readonly chosen: FormulaFunction;
  readonly onChoose: (id: string) => void;
}

/** The functions in their groups, what the chosen one does, and its help page. */
export function FunctionPicker({ functions, chosen, onChoose }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const groups = [...new Set(functions.map(({ group }) => group[language]))];
  return (
    <div className={styles.root}>
      <Field label={say(BUILDER.function)} size="small">
        <Dropdown
          size="small"
          className={styles.dropdown}
          listbox={{ className: styles.listbox }}
          positioning={{ position: "below", align: "start", matchTargetSize: "width", autoSize: false }}
          value={`${chosen.summary[language]} · ${chosen.id}`}
          selectedOptions={[chosen.id]}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined) onChoose(optionValue);
          }}
        >
          {groups.map((group) => (
            <OptionGroup key={group} label={group}>
              {functions
                .filter((known) => known.group[language] === group)
                .map(({ id, summary }) => (
                  <Option key={id} value={id} text={`${summary[language]} ${id}`}>
                    <span className={styles.option}>
                      {summary[language]}
                      <span className={styles.id}>{id}</span>
                    </span>
                  </Option>
                ))}
            </OptionGroup>
          ))}
        </Dropdown>
      </Field>
      <Caption1 className={styles.soft}>
        {chosen.description[language]}{" "}
        <Link inline href={chosen.help[language]} target="_blank">
          {say(BUILDER.help)}
        </Link>
      </Caption1>
    </div>
  );
}
