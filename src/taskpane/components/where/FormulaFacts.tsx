import { Body1Strong } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FormulaOrigin } from "../../../actions/whereFrom/model";
import type { Catalog } from "../../../domain/model/catalog";
import type { Text } from "../../../strings/format";
import { answerSentence, WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { behindAnswer } from "../../model/behindAnswer";
import { Notice } from "../Notice";
import { FigureFacts } from "./FigureFacts";
import { Remark } from "./Remark";

const SHOWN: Readonly<Record<Exclude<FormulaOrigin["shows"], "answer">, Text>> = {
  unloaded: WHERE.unloaded,
  calculating: WHERE.calculating,
  other: WHERE.shownOther,
};

interface Props {
  readonly catalog: Catalog;
  readonly origin: FormulaOrigin;
  /** What the cell shows. */
  readonly text: string;
}

/** A formula of ours: its figure, the figures it is made of, or why there is none. */
export function FormulaFacts({ catalog, origin, text }: Props): ReactNode {
  const { say, language } = useTexts();
  const { answer, nearest, name, calls } = origin;
  const sentence = answerSentence(catalog, answer, language);
  return (
    <>
      {calls > 1 ? (
        <Remark>{say(WHERE.formulaFirst, { calls, name })}</Remark>
      ) : origin.whole ? null : (
        <Remark>{say(WHERE.formulaPart, { name })}</Remark>
      )}
      {origin.shows === "answer" ? null : (
        <Notice intent="warning">{say(SHOWN[origin.shows], { text })}</Notice>
      )}
      {answer.ok && !("derived" in answer) ? (
        <FigureFacts catalog={catalog} reading={answer} sentence={sentence} />
      ) : (
        <>
          {answer.ok ? null : <Heading text={WHERE.noAnswer} />}
          <Remark>{sentence}</Remark>
          {nearest.length === 0 ? null : <Heading text={WHERE.nearest} />}
          {nearest.map((reading) => (
            <FigureFacts key={reading.observation.id} catalog={catalog} reading={reading} />
          ))}
          {answer.ok ? <Heading text={WHERE.madeOf} /> : null}
          {answer.ok
            ? behindAnswer(catalog, answer).map(({ reading, change }) => (
                <FigureFacts
                  key={reading.observation.id}
                  catalog={catalog}
                  reading={reading}
                  change={change}
                />
              ))
            : null}
        </>
      )}
    </>
  );
}

function Heading({ text }: { readonly text: Text }): ReactNode {
  const { say } = useTexts();
  return (
    <Body1Strong as="h3" block style={{ margin: 0 }}>
      {say(text)}
    </Body1Strong>
  );
}
