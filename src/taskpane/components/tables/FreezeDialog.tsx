import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { FormulaScope } from "../../../actions/freezeFormulas";
import { FORMULAS } from "../../../strings/formulas";
import { useTexts } from "../../hooks/useTexts";
import { ConfirmDialog } from "./ConfirmDialog";

const SCOPES: readonly FormulaScope[] = ["selection", "sheet", "workbook"];

interface Props {
  readonly open: boolean;
  readonly onCancel: () => void;
  readonly onFreeze: (scope: FormulaScope) => void;
}

/** Asks what to freeze, and says what that means. */
export function FreezeDialog({ open, onCancel, onFreeze }: Props): ReactNode {
  const { say } = useTexts();
  const [scope, setScope] = useState<FormulaScope>("workbook");
  return (
    <ConfirmDialog
      open={open}
      title={say(FORMULAS.freezeTitle)}
      confirm={say(FORMULAS.freezeConfirm)}
      onCancel={onCancel}
      onConfirm={() => onFreeze(scope)}
    >
      {say(FORMULAS.freezeText)}
      <Field label={say(FORMULAS.scope)}>
        <RadioGroup
          value={scope}
          onChange={(_, { value }) => setScope(SCOPES.find((known) => known === value) ?? "workbook")}
        >
          {SCOPES.map((each) => (
            <Radio key={each} value={each} label={say(FORMULAS[each])} />
          ))}
        </RadioGroup>
      </Field>
    </ConfirmDialog>
  );
}
