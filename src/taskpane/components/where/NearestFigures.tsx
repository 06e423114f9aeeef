import { Body1Strong } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Reading } from "../../../domain/model/reading";
import { WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { FigureFacts } from "./FigureFacts";

interface Props {
  readonly catalog: Catalog;
  readonly nearest: readonly Reading[];
}

/** The nearest figures that do exist. */
export function NearestFigures({ catalog, nearest }: Props): ReactNode {
  const { say } = useTexts();
  if (nearest.length === 0) return null;
  return (
    <>
      <Body1Strong as="h3" block style={{ margin: 0 }}>
        {say(WHERE.nearest)}
      </Body1Strong>
      {nearest.map((reading) => (
        <FigureFacts key={reading.observation.id} catalog={catalog} reading={reading} />
      ))}
    </>
  );
}
