import { Badge } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableOrigin } from "../../../actions/whereFrom/model";
import type { Catalog } from "../../../domain/model/catalog";
import { WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { Notice } from "../Notice";
import { FigureFacts } from "./FigureFacts";
import { Remark } from "./Remark";

const OURS = { "as-written": WHERE.asWritten, earlier: WHERE.earlier } as const;
const THEIRS = { overtyped: WHERE.overtyped, emptied: WHERE.emptied } as const;

interface Props {
  readonly catalog: Catalog;
  readonly origin: TableOrigin;
}

/** A cell of an inserted table: its place, whether it is as written, and the figure. */
export function TableFacts({ catalog, origin }: Props): ReactNode {
  const { say } = useTexts();
  const { state, reading, change, figureHere, longText, several, unprinted } = origin;
  const written = origin.written ?? say(longText ? WHERE.longText : WHERE.blank);
  return (
    <>
      <Remark>
        {say(WHERE.tablePlace, {
          title: origin.title,
          row: origin.rowLabel,
          header: origin.header,
          version: origin.packageVersion,
        })}
      </Remark>
      {state === "overtyped" || state === "emptied" ? (
        <Notice intent="warning">{say(THEIRS[state], { written: String(written) })}</Notice>
      ) : (
        <div>
          <Badge appearance="tint" color={state === "as-written" ? "success" : "informative"}>
            {say(OURS[state])}
          </Badge>
        </div>
      )}
      {reading === null ? (
        <Remark>{say(unprinted ? WHERE.unprinted : WHERE.noFigure)}</Remark>
      ) : (
        <>
          {change ? <Remark>{say(WHERE.isChange)}</Remark> : null}
          {figureHere ? null : <Remark>{say(several ? WHERE.ofRowFirst : WHERE.ofRow)}</Remark>}
          <FigureFacts catalog={catalog} reading={reading} change={change} />
        </>
      )}
    </>
  );
}
