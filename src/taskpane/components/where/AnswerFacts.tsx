import { Body1Strong } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CallAnswer } from "../../../domain/formulas/explainCall";
import type { SpillGap } from "../../../domain/formulas/explainSpill";
import type { Catalog } from "../../../domain/model/catalog";
import type { Reading } from "../../../domain/model/reading";
import type { Text } from "../../../strings/format";
import { answerSentence, WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { behindAnswer } from "../../model/behindAnswer";
import { FigureFacts } from "./FigureFacts";
import { NearestFigures } from "./NearestFigures";
import { Remark } from "./Remark";

interface Props {
  readonly catalog: Catalog;
  readonly answer: CallAnswer | SpillGap;
  /** For a gap: figures that exist nearby. */
  readonly nearest: readonly Reading[];
  /** The figure is the printed change in percent. */
  readonly change?: boolean;
}

/** An answer in full: its figure, the figures it is made of, or why there is none. */
export function AnswerFacts({ catalog, answer, nearest, change = false }: Props): ReactNode {
  const { language } = useTexts();
  const sentence = answerSentence(catalog, answer, language);
  if (!answer.ok) {
    return (
      <>
        <Heading text={WHERE.noAnswer} />
        <Remark>{sentence}</Remark>
        <NearestFigures catalog={catalog} nearest={nearest} />
      </>
    );
  }
  if (!("derived" in answer)) {
    return (
      <FigureFacts catalog={catalog} reading={answer} change={change} sentence={change ? "" : sentence} />
    );
  }
  return (
    <>
      <Remark>{sentence}</Remark>
      <Heading text={WHERE.madeOf} />
      {behindAnswer(catalog, answer).map((behind) => (
        <FigureFacts
          key={behind.reading.observation.id}
          catalog={catalog}
          reading={behind.reading}
          change={behind.change}
        />
      ))}
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
