import { currentCatalog } from "../../../src/data";
import fc from "fast-check";
import { normaliseName } from "../../../src/domain/names/normalise";
import { simplify } from "../../../src/domain/names/variants";

test.each([
  ["Mǎnzhōulǐ", "manzhouli"],
  ["MANZHOULI", "manzhouli"],
  ["MANZHOULİ", "manzhouli"],
  ["manzhoulı", "manzhouli"],
  ["Man zhou-li", "manzhouli"],
  ["Ｍａｎｚｈｏｕｌｉ", "manzhouli"],
  ["Zhu'engadabuqi", "zhuengadabuqi"],
  ["Zhu’engadabuqi", "zhuengadabuqi"],
  ["滿洲里", "满洲里"],
  ["二連浩特", "二连浩特"],
  ["满洲里（口岸）", "满洲里口岸"],
  ["CN MLX", "cnmlx"],
  ["Эрэн-Хот", "эрэнхот"],
  ["", ""],
  ["——", ""],
])("%p is written %p", (text, name) => {
  expect(normaliseName(text)).toBe(name);
});

test("州 and 洲 stay two characters: a slip is not a variant", () => {
  expect(normaliseName("满州里")).not.toBe(normaliseName("满洲里"));
});

test("normalising twice changes nothing", () => {
  const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normaliseName(text);
      expect(normaliseName(once)).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test("simplifying twice changes nothing, for every Han character", () => {
  const characters = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCodePoint(0x3400 + i));
  const once = simplify(characters.join(""));
  expect(simplify(once)).toBe(once);
});

test("the short way folds every name of the package as the long way does", () => {
  const long = (text: string): string =>
    simplify(
      text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .normalize("NFKD")
        .replace(/[^\p{L}\p{N}]+/gu, "")
        .normalize("NFC"),
    );
  const { entities, aliases, indicators } = currentCatalog().records;
  const names = [
    ...entities.flatMap(({ id, name, pinyin }) => [id, name.zh, name.en, pinyin]),
    ...aliases.map(({ alias }) => alias),
    ...indicators.flatMap(({ id, name, aliases: words }) => [id, name.zh, name.en, ...words]),
  ];
  expect(names.filter((name) => normaliseName(name) !== long(name))).toEqual([]);
});
