import { Button, Field, Input, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { TableCellCenterLinkRegular } from "@fluentui/react-icons/svg/table-cell-center-link";
import type { ReactNode } from "react";
import { BUILDER } from "../../../strings/formulaBuilder";
import type { FormulaBuilding } from "../../hooks/useFormulaBuilder";
import { useTexts } from "../../hooks/useTexts";
import { choicesFor } from "../../model/formulaChoices";
import type { FormulaParameter } from "../../model/formulaKit";
import { MultiChoice } from "../MultiChoice";
import { PickBox } from "./PickBox";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalXXS, minWidth: 0 },
  field: { flexGrow: 1, minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
});

interface Props {
  readonly building: FormulaBuilding;
  readonly parameter: FormulaParameter;
}

/** As a label of a field begins. */
function headed(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** One argument: picked, typed, or taken from cells. */
export function ArgumentField({ building, parameter }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const { name, optional, range } = parameter;
  const label = headed(parameter.label[language]);
  const argument = building.draft.arguments[name];
  if (argument?.is === "cells") {
    return (
      <div className={styles.root}>
        <Field label={label} size="small" className={styles.field} required={!optional}>
          <Input
            readOnly
            size="small"
            className={styles.input}
            value={say(BUILDER.cells, { address: argument.cells.address })}
          />
        </Field>
        <Tooltip content={say(BUILDER.dropCells)} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            onClick={() => building.setArgument(name, null)}
          />
        </Tooltip>
      </div>
    );
  }
  const choices = choicesFor(building.context, name);
  const pick = (value: string): void =>
    building.setArgument(name, value === "" ? null : { is: "text", text: value });
  const pickList = (items: readonly string[]): void =>
    building.setArgument(name, items.length === 0 ? null : { is: "list", items });
  return (
    <div className={styles.root}>
      <div className={styles.field}>
        {range ? (
          <MultiChoice
            label={label}
            placeholder={say(BUILDER.pick)}
            choices={choices}
            clearable={false}
            chosen={argument?.is === "list" ? argument.items : argument === undefined ? [] : [argument.text]}
            onChosen={pickList}
          />
        ) : (
          <PickBox
            label={label}
            required={!optional}
            choices={choices}
            value={argument?.is === "text" ? argument.text : (argument?.items[0] ?? "")}
            onValue={pick}
          />
        )}
      </div>
      <Tooltip content={say(BUILDER.useCells, { name: label })} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={<TableCellCenterLinkRegular />}
          onClick={() => void building.takeCells(name)}
        />
      </Tooltip>
    </div>
  );
}
