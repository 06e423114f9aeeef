import { likeChoices } from "../../../src/domain/names/likeChoices";

const words = [
  ["freight", 1],
  ["货运量", 1],
  ["passengers", 2],
  ["vehicles", 3],
  ["出入境车辆", 3],
  ["出入境货车", 4],
] as const;

test.each([
  ["frieght", [1]],
  ["passanger", [2]],
  ["货量", [1]],
  ["vehicle", [3]],
  ["xyz", []],
  ["", []],
])("like %p is %p", (text, values) => {
  expect(likeChoices(words, text)).toEqual(values);
});

test("a value counts by the likest of its words, and at most three are offered", () => {
  expect(likeChoices(words, "出入境")).toEqual([3, 4]);
  const many = ["ab1", "ab2", "ab3", "ab4"].map((word) => [`xx${word}`, word] as const);
  expect(likeChoices(many, "xxab")).toHaveLength(3);
});
