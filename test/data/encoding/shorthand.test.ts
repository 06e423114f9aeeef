import { SHORTHANDS } from "../../../src/data/encoding/shorthand";

function both(column: string, text: string, said: readonly string[]): [stored: string, restored: string] {
  const shorthand = SHORTHANDS[column];
  if (shorthand === undefined) throw new Error(`No shorthand for ${column}.`);
  const stored = shorthand.shorten(text, said);
  return [stored, shorthand.restore(stored, said)];
}

test.each([
  ["sources.id", "s-xinhua-20230913", ["2023-09-13"], "s-xinhua~"],
  ["sources.id", "s-xinhua-20230913-2", ["2023-09-13"], "s-xinhua~-2"],
  ["sources.id", "s-caop-undated", [""], "s-caop-undated"],
  ["entities.id", "county-manzhouli", ["Mǎnzhōulǐ Shì"], "county-~9"],
  ["entities.id", "KZ", ["Hāsàkèsītǎn"], "KZ"],
  ["entities.name_en", "Lüshun Port", ["Lǚshùn"], "Lüshun Port"],
  ["entities.name_en", "Manzhouli City", ["Mǎnzhōulǐ Shì"], "~a" + "City"],
  ["statements.quote", "同一句话", ["同一句话"], "="],
  ["relations.quote", "黑河", ["黑河", "全国"], "="],
  ["relations.quote", "全国", ["黑河", "全国"], "@"],
  ["sources.url", "https://a.cn/%E5%8F%A3", [], "https://a.cn/口"],
  ["sources.url", "https://a.cn/%2F%20x", [], "=https://a.cn/%2F%20x"],
  ["sources.url", "https://a.cn/%zz", [], "=https://a.cn/%zz"],
])("%s stores %p shorter and brings it back", (column, text, said, stored) => {
  expect(both(column, text, said)).toEqual([stored, text]);
});
