import { useSyncExternalStore } from "react";
import type { PageState } from "./pageState";
import type { StateHolder } from "./stateHolder";

/** Makes the line under the formula bar that says why the selected cell is an error. It lives in the grid's own tree. */
export function createCellLine(state: StateHolder<PageState>) {
  return function CellLine() {
    const { cell } = useSyncExternalStore(state.subscribe, state.get);
    if (cell === undefined) return null;
    return (
      <div className="cell-line" role="status">
        <strong>
          {cell.address} {cell.value}
        </strong>
        <span>{cell.message}</span>
      </div>
    );
  };
}
