import fc from "fast-check";
import { FIGURES, planOf, recordOf, type Figures } from "../fixtures";
import { SheetDouble } from "./sheet";

const NEXT: Figures = [
  ["策克", 2013, 800],
  ["满洲里", 2013, 3005.8],
  ...FIGURES.slice(1, 4),
  ["策克", 2014, 900],
];
const MARK = "用户";

type Edit = (sheet: SheetDouble) => void;

const at = fc.nat(20);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  at.map((seed): Edit => (sheet) => {
    sheet.grid.sort((a, b) =>
      JSON.stringify(a.slice(seed % 3)) < JSON.stringify(b.slice(seed % 3)) ? -1 : 1,
    );
  }),
  at.map((row): Edit => (sheet) => {
    if (sheet.grid.length > 1) sheet.grid.splice(row % sheet.grid.length, 1);
  }),
  at.map((row): Edit => (sheet) => {
    sheet.grid.splice(
      row % (sheet.grid.length + 1),
      0,
      sheet.names.map((_, index) => `${MARK}行${row}.${index}`),
    );
  }),
  fc.tuple(at, at).map(([position, id]): Edit => (sheet) => {
    const name = `${MARK}列${sheet.names.length}.${id}`;
    sheet.addColumn(position % (sheet.names.length + 1), name, (row) => `=${MARK}${row}`);
  }),
  fc.tuple(at, at).map(([row, column]): Edit => (sheet) => {
    const line = sheet.grid[row % sheet.grid.length];
    if (line !== undefined) line[column % line.length] = `${MARK}改${row}`;
  }),
  fc.tuple(at, at).map(([row, column]): Edit => (sheet) => {
    const line = sheet.grid[row % sheet.grid.length];
    if (line !== undefined) line[column % line.length] = "";
  }),
  at.map((column): Edit => (sheet) => {
    sheet.names[column % sheet.names.length] = `${MARK}名${column}.${sheet.names.length}`;
  }),
);

function usersCells(sheet: SheetDouble): string[] {
  return sheet.grid
    .flat()
    .filter((content): content is string => typeof content === "string" && content.includes(MARK))
    .sort();
}

test("after any edits, a refresh leaves every cell of the user's as it is", () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 12 }), fc.boolean(), (sequence, newer) => {
      const record = recordOf(planOf());
      const sheet = new SheetDouble(record);
      for (const edit of sequence) edit(sheet);
      const before = usersCells(sheet);
      const rows = sheet.grid.length;
      try {
        sheet.refresh(record, planOf(newer ? NEXT : FIGURES, "1.1.0"));
      } catch (error) {
        expect(String(error)).toContain("lost");
      }
      expect(usersCells(sheet)).toEqual(before);
      expect(sheet.grid.length).toBeGreaterThanOrEqual(rows);
    }),
    { numRuns: 1000 },
  );
});

test("a second refresh right after the first offers nothing that was taken", () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 12 }), (sequence) => {
      const record = recordOf(planOf());
      const sheet = new SheetDouble(record);
      for (const edit of sequence) edit(sheet);
      const plan = planOf(NEXT, "1.1.0");
      try {
        const after = sheet.refresh(record, plan);
        expect(sheet.look(after, plan).changes.filter(({ ticked }) => ticked)).toEqual([]);
      } catch (error) {
        expect(String(error)).toContain("lost");
      }
    }),
    { numRuns: 500 },
  );
});
