import type { ReactNode } from "react";
import type { CellOrigin } from "../../../actions/whereFrom/model";
import type { Catalog } from "../../../domain/model/catalog";
import { nothingSentence, numberSentence, unreadSentence } from "../../model/originSentence";
import { useTexts } from "../../hooks/useTexts";
import { FigureFacts } from "./FigureFacts";
import { FormulaFacts } from "./FormulaFacts";
import { Remark } from "./Remark";
import { SpillFacts } from "./SpillFacts";
import { TableFacts } from "./TableFacts";

interface Props {
  readonly catalog: Catalog;
  readonly cell: CellOrigin;
}

/** Everything there is to tell of one cell. */
export function CellFacts({ catalog, cell }: Props): ReactNode {
  const { language } = useTexts();
  const { origin, address, text } = cell;
  switch (origin.kind) {
    case "table":
      return <TableFacts catalog={catalog} origin={origin} />;
    case "formula":
      return <FormulaFacts catalog={catalog} origin={origin} text={text} />;
    case "spill":
      return <SpillFacts catalog={catalog} origin={origin} text={text} />;
    case "unread":
      return <Remark>{unreadSentence(origin, language)}</Remark>;
    case "nothing":
      return <Remark>{nothingSentence(address, origin, language)}</Remark>;
    case "number":
      return (
        <>
          <Remark>{numberSentence(catalog, origin, language)}</Remark>
          {origin.matches.map((reading) => (
            <FigureFacts key={reading.observation.id} catalog={catalog} reading={reading} />
          ))}
        </>
      );
  }
}
