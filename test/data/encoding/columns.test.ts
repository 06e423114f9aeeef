import { encodeColumn } from "../../../src/data/compiler/encodeColumn";
import { columnReader } from "../../../src/data/encoding/readColumns";
import { makeAlphabet, PLAIN } from "../../../src/data/encoding/texts";

function roundTrip(values: readonly string[], alphabet = PLAIN): readonly string[] {
  const column = encodeColumn(values, alphabet);
  const columns = column === null ? {} : { c: column };
  const part = { version: "1", hash: "h", alphabet, tables: { t: { rows: values.length, columns } } };
  return columnReader([part]).column("t", "c");
}

describe("encodeColumn", () => {
  test.each([
    ["distinct texts", ["a", "b", "c"]],
    ["repeated texts and blanks", ["", "满洲里", "", "", "满洲里", "x"]],
    ["one text only", ["同", "同", "同"]],
    ["blanks only", ["", "", ""]],
    ["running ids", ["o1", "o2", "o3"]],
    ["ids with gaps, as after a withdrawal", ["o1", "o4", "o1200"]],
    ["ids out of order", ["st9", "st2"]],
    ["what only looks like ids", ["o1", "o02"]],
  ])("brings back %s", (_, values) => {
    expect(roundTrip(values)).toEqual(values);
    expect(roundTrip(values, makeAlphabet(values))).toEqual(values);
  });

  test("leaves out a column without texts", () => {
    expect(encodeColumn(["", ""], PLAIN)).toBeNull();
  });

  test("stores references as positions in the other file", () => {
    const ids = ["manzhouli", "erenhot", "ceke"];
    const values = ["ceke", "", "erenhot", "erenhot", "manzhouli"];
    const column = encodeColumn(values, PLAIN, { file: "entities", ids });
    const id = encodeColumn(ids, PLAIN);
    if (column === null || id === null) throw new Error("Nothing was encoded.");
    const tables = {
      entities: { rows: ids.length, columns: { id } },
      t: { rows: values.length, columns: { c: column } },
    };
    expect(JSON.stringify(column)).not.toContain("erenhot");
    expect(columnReader([{ version: "1", hash: "h", alphabet: PLAIN, tables }]).column("t", "c")).toEqual(
      values,
    );
  });
});
