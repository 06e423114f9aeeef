import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import { BUILDER } from "../../../strings/formulaBuilder";
import { EXPLORE } from "../../../strings/pane";
import { useFormulaBuilder } from "../../hooks/useFormulaBuilder";
import { useTexts } from "../../hooks/useTexts";
import type { FormulaKit } from "../../model/formulaKit";
import type { PaneActions } from "../../model/paneActions";
import { Notice } from "../Notice";
import { Page } from "../Page";
import { ArgumentField } from "./ArgumentField";
import { FormulaInsertBar } from "./FormulaInsertBar";
import { FormulaPreview } from "./FormulaPreview";
import { FormulaText } from "./FormulaText";
import { FunctionPicker } from "./FunctionPicker";
import { OptionFields } from "./OptionFields";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))",
    gap: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
  },
});

interface Props {
  readonly kit: FormulaKit;
  readonly catalog: Catalog;
  readonly actions: PaneActions;
  readonly onBack: () => void;
}

/** Puts a formula of any function together: pick, see the answer, write it into a cell or copy it. */
export function FormulaBuilder({ kit, catalog, actions, onBack }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const building = useFormulaBuilder(kit, catalog, actions);
  if (building === null) return null;
  const { definition, formula, preview, missing, table } = building;
  const parameters = definition.parameters.filter(({ name }) => name !== "options");
  return (
    <Page
      title={say(BUILDER.title)}
      back={say(EXPLORE.back)}
      onBack={onBack}
      bar={<FormulaInsertBar building={building} />}
    >
      <FunctionPicker functions={kit.functions} chosen={definition} onChoose={building.choose} />
      {parameters.length === 0 ? null : (
        <section className={styles.grid} aria-label={say(BUILDER.arguments)}>
          {parameters.map((parameter) => (
            <ArgumentField
              key={`${definition.id} ${parameter.name}`}
              building={building}
              parameter={parameter}
            />
          ))}
        </section>
      )}
      <OptionFields key={definition.id} building={building} />
      <FormulaPreview preview={preview} missing={missing} />
      {table.offered ? (
        <Notice
          intent={table.lifted ? "warning" : "info"}
          action={
            <Button size="small" onClick={building.toTable}>
              {say(BUILDER.toTable)}
            </Button>
          }
        >
          {say(BUILDER.table)}
        </Notice>
      ) : null}
      <FormulaText formula={formula} />
    </Page>
  );
}
