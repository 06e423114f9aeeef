import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BUILDER } from "../../../strings/formulaBuilder";
import type { FormulaBuilding } from "../../hooks/useFormulaBuilder";
import { useTexts } from "../../hooks/useTexts";
import { optionChoicesFor } from "../../model/formulaChoices";
import { PickBox } from "./PickBox";

const useStyles = makeStyles({
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    marginInline: 0,
  },
});

/** Options that have a label here. */
const LABELLED = ["commodity", "partner", "scope", "kind", "asOf", "headers", "order", "of"] as const;

/** Everything else one may ask of the function. What would change nothing is not offered. */
export function OptionFields({ building }: { readonly building: FormulaBuilding }): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const { context, definition, draft } = building;
  const fields = LABELLED.filter((name) => definition.options.includes(name)).flatMap((name) => {
    const choices = optionChoicesFor(context, name);
    return choices.length === 0 && name !== "asOf" && draft.options[name] === undefined
      ? []
      : [{ name, choices }];
  });
  if (fields.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="options">
        <AccordionHeader size="small" className={styles.header}>
          {say(BUILDER.more)}
        </AccordionHeader>
        <AccordionPanel className={styles.grid}>
          {fields.map(({ name, choices }) => (
            <PickBox
              key={name}
              label={say(BUILDER[name])}
              required={false}
              choices={choices}
              value={draft.options[name] ?? ""}
              onValue={(value) => building.setOption(name, value)}
            />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
