import { Body1Strong } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FormulaOrigin } from "../../../actions/whereFrom/model";
import type { Catalog } from "../../../domain/model/catalog";
import { WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { AnswerFacts } from "./AnswerFacts";
import { Remark } from "./Remark";
import { ShownNotice } from "./ShownNotice";

interface Props {
  readonly catalog: Catalog;
  readonly origin: FormulaOrigin;
  /** What the cell shows. */
  readonly text: string;
}

/** A formula of ours: its figure, the figures it is made of, or why there is none; then the other calls in it. */
export function FormulaFacts({ catalog, origin, text }: Props): ReactNode {
  const { say } = useTexts();
  const { answer, nearest, name, calls, others } = origin;
  return (
    <>
      {calls > 1 ? (
        <Remark>{say(WHERE.formulaFirst, { calls, name })}</Remark>
      ) : origin.whole ? null : (
        <Remark>{say(WHERE.formulaPart, { name })}</Remark>
      )}
      <ShownNotice shows={origin.shows} text={text} />
      <AnswerFacts catalog={catalog} answer={answer} nearest={nearest} />
      {others.map((other, index) => (
        <section key={index} aria-label={say(WHERE.sameFormula, { name: other.name })}>
          <Body1Strong as="h3" block style={{ margin: 0 }}>
            {say(WHERE.sameFormula, { name: other.name })}
          </Body1Strong>
          <AnswerFacts catalog={catalog} answer={other.answer} nearest={[]} />
        </section>
      ))}
    </>
  );
}
