import type { ReactNode } from "react";
import type { SpilledOrigin } from "../../../actions/whereFrom/model";
import type { Catalog } from "../../../domain/model/catalog";
import { WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { AnswerFacts } from "./AnswerFacts";
import { Remark } from "./Remark";
import { ShownNotice } from "./ShownNotice";

interface Props {
  readonly catalog: Catalog;
  readonly origin: SpilledOrigin;
  /** What the cell shows. */
  readonly text: string;
}

/** A cell that one of our formulas fills: the formula, and the cell's own figure. */
export function SpillFacts({ catalog, origin, text }: Props): ReactNode {
  const { say } = useTexts();
  const { name, anchor, answer, change, nearest, shows } = origin;
  return (
    <>
      <Remark>{say(WHERE.spilledFrom, { name, anchor })}</Remark>
      <ShownNotice shows={shows} text={text} />
      {answer === null ? (
        <Remark>{say(WHERE.spilledLabel)}</Remark>
      ) : (
        <AnswerFacts catalog={catalog} answer={answer} nearest={nearest} change={change} />
      )}
    </>
  );
}
