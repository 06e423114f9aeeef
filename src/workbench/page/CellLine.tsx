import { useSyncExternalStore } from "react";
import { text } from "./strings";
import type { PageState } from "./pageState";
import type { StateHolder } from "./stateHolder";

/** Makes the line under the formula bar that says why the selected cell is an error, and the one that shows its comment. They live in the grid's own tree. */
export function createCellLine(state: StateHolder<PageState>) {
  return function CellLine() {
    const { cell, comment, language } = useSyncExternalStore(state.subscribe, state.get);
    return (
      <>
        {cell !== undefined && (
          <div className="cell-line" role="status">
            <strong>
              {cell.address} {cell.value}
            </strong>
            <span>{cell.message}</span>
          </div>
        )}
        {comment !== undefined && (
          <div className="cell-line comment-line" role="status">
            <strong>
              {text(language, comment.resolved ? "commentResolved" : "commentAt", {
                address: comment.address,
              })}
            </strong>
            {comment.said.map(({ author, content }, index) => (
              <span key={index}>
                <b>{author}</b> {content}
              </span>
            ))}
          </div>
        )}
      </>
    );
  };
}
