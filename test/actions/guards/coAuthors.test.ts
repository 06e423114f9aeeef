/**
 * Somebody else writes into the workbook just before each request of each action.
 */
import { typeOn } from "../sources";
import { ACTIONS, freshBook, sheetId } from "./actions";

describe("what somebody else writes between two requests of an action is not lost, up to the last look", () => {
  /**
   * Excel has no write on condition: what comes between the last look at a cell and the request that writes it is
   * overwritten. Requests of an action in which that can happen.
   */
  const WINDOW: Readonly<Record<string, number>> = {
    insert: 1,
    "insert live formulas": 1,
    "insert with years across and a chart": 1,
    "insert a formula": 1,
    "insert once more": 1,
    "take withdrawn rows out": 1,
    "take a column out": 1,
    "calculate anew": 1,
    freeze: 2,
    thaw: 1,
    "sources sheet": 4,
  };
  /** A free cell that the action is about to write to, or one beside what it wrote. */
  const FREE: Readonly<Record<string, string>> = {
    insert: "C4",
    "insert live formulas": "C4",
    "insert one formula": "C4",
    "insert with years across and a chart": "C4",
    "insert on a new sheet": "C4",
    "insert a formula": "A1",
    refresh: "D5",
    "take withdrawn rows out": "D5",
    "edit a query": "D5",
    // In the column that goes.
    "take a column out": "D5",
    "undo that": "D5",
    "insert once more": "C4",
    "adopt a table": "D5",
    "undo a refresh": "D5",
    freeze: "A1",
    thaw: "A1",
    repair: "A1",
    "calculate anew": "A1",
    "delete a table": "H5",
    "rename a table": "D5",
    "detach a table": "D5",
    "a first sources sheet": "A1",
    "sources sheet": "D12",
  };

  test.each(Object.keys(ACTIONS))("%s", async (name) => {
    const action = ACTIONS[name];
    const address = FREE[name];
    if (action === undefined || address === undefined) throw new Error(`Say where others write: ${name}`);
    const whole = await freshBook(action);
    const requests = await whole.requests(() => action.run(whole));
    const lost: number[] = [];
    for (let at = 0; at < requests; at++) {
      const book = await freshBook(action);
      book.beforeRequest(at, () => typeOn(book, action.sheet, address, "theirs"));
      await action.run(book);
      const id = sheetId(book, action.sheet);
      const used = book.store.usedBox(id, true);
      const there = used !== null && book.store.values(id, used).flat().includes("theirs");
      if (!there) lost.push(at);
    }
    expect(lost).toHaveLength(WINDOW[name] ?? 0);
  });
});
