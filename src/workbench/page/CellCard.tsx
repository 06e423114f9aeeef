import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Card } from "./card";
import { text } from "./strings";
import type { PartProps } from "./TitleBar";

/** The card of the selected cell's value, over the grid's lower corner. */
export function CellCard({ workbench, state }: PartProps) {
  const { language, card } = state;
  if (card === undefined) return null;
  return (
    <section className="cell-card" aria-label={text(language, "cardOf", { address: card.address })}>
      <div className="cell-card-head">
        <h2>{card.title}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={text(language, "closeCard")}
          title={text(language, "closeCard")}
          onClick={() => workbench?.closeCard()}
        />
      </div>
      {card.subtitle !== "" && <p>{card.subtitle}</p>}
      {card.sections.map((section, index) => (
        <Section key={index} {...section} />
      ))}
      {card.provider !== "" && <p className="cell-card-provider">{card.provider}</p>}
    </section>
  );
}

function Section({ title, rows }: Card["sections"][number]) {
  return (
    <>
      {title !== "" && <h3>{title}</h3>}
      <dl>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
