import type { ReactNode } from "react";
import type { FormulaOrigin } from "../../../actions/whereFrom/model";
import type { Text } from "../../../strings/format";
import { WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";

const SHOWN: Readonly<Record<Exclude<FormulaOrigin["shows"], "answer">, Text>> = {
  unloaded: WHERE.unloaded,
  calculating: WHERE.calculating,
  other: WHERE.shownOther,
};

interface Props {
  readonly shows: FormulaOrigin["shows"];
  /** What the cell shows. */
  readonly text: string;
}

/** Why a cell does not show the answer to its formula. */
export function ShownNotice({ shows, text }: Props): ReactNode {
  const { say } = useTexts();
  return shows === "answer" ? null : <Notice intent="warning">{say(SHOWN[shows], { text })}</Notice>;
}
