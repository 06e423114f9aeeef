import { currentCatalog } from "../../../src/data";
import { nearestEntities } from "../../../src/domain/names/nearest";
import { namesIn, portsOpposite } from "../../../src/domain/names/opposite";
import { resolveEntity } from "../../../src/domain/names/resolveEntity";
import { anyGapSentence } from "../../../src/strings/functionsGaps";

const catalog = currentCatalog();

test.each([
  ["Zabaikalsk / Забайкальск", ["Zabaikalsk", "Забайкальск"]],
  ["Dostyk (formerly Druzhba)", ["Dostyk", "Druzhba"]],
  ["Kraskino (road) / Makhalino (rail)", ["Kraskino", "Makhalino"]],
  ["Bichigt (Zuunkhatavch side)", ["Bichigt", "Zuunkhatavch"]],
  ["后贝加尔斯克", ["后贝加尔斯克"]],
])("the names in %s", (printed, names) => {
  expect(namesIn(printed)).toEqual(names);
});

test.each([
  ["Zabaikalsk", "manzhouli"],
  ["забайкальск", "manzhouli"],
  ["后贝加尔斯克", "manzhouli"],
  ["DOSTYK", "alashankou"],
  ["Druzhba", "alashankou"],
])("%s lies opposite %s and never answers for it", (text, port) => {
  expect(portsOpposite(catalog, text).map(({ id }) => id)).toEqual([port]);
  const named = resolveEntity(catalog, text);
  expect(named).toMatchObject({ ok: false, kind: "unknown-entity" });
  if (named.ok) return;
  expect(anyGapSentence(catalog, named, "zh")).toMatch(/对面的口岸；数字按中国口岸记载/);
  expect(anyGapSentence(catalog, named, "en")).toMatch(/It is the port opposite .+ask for that one\./);
});

test("a slip in the name of the port opposite still leads to the Chinese one", () => {
  expect(nearestEntities(catalog, "Zabaykalsk").map(({ id }) => id)).toEqual(["manzhouli"]);
});

test("what is an entity itself is opposite nothing", () => {
  expect(portsOpposite(catalog, "扎门乌德")).toEqual([]);
  expect(portsOpposite(catalog, "Khorgos")).toEqual([]);
});

test("whoever writes 州 for 洲 means the same name", () => {
  expect(nearestEntities(catalog, "满州")[0]?.id).toBe("manzhouli");
  expect(nearestEntities(catalog, "满州里")[0]?.id).toBe("manzhouli");
});
