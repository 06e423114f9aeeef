import { Body1Strong } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Reading } from "../../../domain/model/reading";
import { formulaFor } from "../../../domain/tables/liveFormulas";
import { WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { CopyFormula } from "../CopyFormula";
import { FigureFacts } from "./FigureFacts";

interface Props {
  readonly catalog: Catalog;
  readonly nearest: readonly Reading[];
}

/** The nearest figures that do exist, each with a formula for it. */
export function NearestFigures({ catalog, nearest }: Props): ReactNode {
  const { say, language } = useTexts();
  if (nearest.length === 0) return null;
  return (
    <>
      <Body1Strong as="h3" block style={{ margin: 0 }}>
        {say(WHERE.nearest)}
      </Body1Strong>
      {nearest.map((reading) => {
        const { observation, value, unit } = reading;
        const formula = formulaFor(catalog, { observation: observation.id, value }, unit.id, language, null);
        return (
          <Fragment key={observation.id}>
            <FigureFacts catalog={catalog} reading={reading} />
            {formula === null ? null : <CopyFormula formula={formula} />}
          </Fragment>
        );
      })}
    </>
  );
}
