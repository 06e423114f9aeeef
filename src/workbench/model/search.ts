import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented, inferred } from "../richapi/errors";
import { asBoolean, asOneOf, asString, given } from "./checks";
import { writeValues } from "./writeCells";
import type { WorkbookSession } from "./session";
import type { Box, CellInput, SheetId } from "./store";

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

/** Reads Excel.SearchCriteria or ReplaceCriteria. documented: every option is off unless given. */
function asCriteria(value: unknown): Criteria {
  const given_ = given(value) ? value : {};
  if (!isPlainObject(given_)) throw documented("InvalidArgument", DOCS.codes);
  const flag = (option: unknown): boolean => given(option) && asBoolean(option);
  const { searchDirection } = given_;
  return {
    completeMatch: flag(given_.completeMatch),
    matchCase: flag(given_.matchCase),
    backwards: given(searchDirection) && asOneOf(searchDirection, ["Forward", "Backwards"]) === "Backwards",
  };
}

/** `*`, `?` and `~` mean in a search what they mean in Excel's own dialog. inferred */
function pattern(text: unknown, { completeMatch, matchCase }: Criteria): RegExp {
  const wanted = asString(text);
  if (wanted === "") throw inferred("InvalidArgument", "there is nothing to look for");
  const body = wanted.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\/-])/g, (_all, plain, wild, special) =>
    typeof plain === "string"
      ? `\\${plain}`
      : typeof wild === "string"
        ? wild === "*"
          ? "[^]*?"
          : "[^]"
        : `\\${String(special)}`,
  );
  return new RegExp(completeMatch ? `^(?:${body})$` : body, matchCase ? "gu" : "giu");
}

/** All cells of a box whose displayed text matches, row by row. `null` as criteria means none. */
export function findCells(
  session: WorkbookSession,
  sheet: SheetId,
  box: Box,
  text: unknown,
  criteria: unknown,
): readonly Box[] {
  const asked = asCriteria(criteria);
  const test = pattern(text, asked);
  const used = session.store.usedBox(sheet, true, box);
  if (used === null) return [];
  const found: Box[] = [];
  session.store.texts(sheet, used).forEach((line, down) => {
    line.forEach((shown, right) => {
      test.lastIndex = 0;
      if (shown !== "" && test.test(shown)) {
        found.push({ row: used.row + down, column: used.column + right, rows: 1, columns: 1 });
      }
    });
  });
  return asked.backwards ? found.reverse() : found;
}

/**
 * Replaces text in values and formulas and gives the number of cells changed. What then looks like a number becomes one, as when
 * it is typed. documented: Range.replaceAll; that formulas are searched, and that cells are counted, is inferred.
 */
export function replaceCells(
  session: WorkbookSession,
  sheet: SheetId,
  box: Box,
  text: unknown,
  replacement: unknown,
  criteria: unknown,
): number {
  const test = pattern(text, asCriteria(criteria));
  const by = asString(replacement);
  const used = session.store.usedBox(sheet, true, box);
  if (used === null) return 0;
  let count = 0;
  const grid = session.store.formulas(sheet, used).map((line) =>
    line.map((cell): CellInput => {
      const before = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
      const after = before.replace(test, () => by);
      if (before === "" || after === before) return null;
      count += 1;
      return after;
    }),
  );
  if (count > 0) writeValues(session, sheet, used, grid);
  return count;
}
