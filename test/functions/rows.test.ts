import { currentCatalog } from "../../src/data";
import type { Gap, Question, Reading } from "../../src/domain/model/reading";
import { figureReader, readFigure } from "../../src/domain/queries/readFigure";
import { createCatalog } from "../../src/domain/createCatalog";
import { gapSentence } from "../../src/strings/gapSentence";
import { distinct } from "../../src/domain/support/groups";

// Rows share work between their cells, and sentences between questions; neither may be seen from outside.

const catalog = currentCatalog();
const PERIODS = ["2010", "2014", "2016/2020", "2019-H1", "2021", "2023-03", "2024", "2031", "latest"];

const questions: Question[] = distinct(
  catalog.records.observations.map(({ entity, indicator }) => `${entity} ${indicator}`),
).flatMap((key) => {
  const [entity = "", indicator = ""] = key.split(" ");
  const base = { entity, indicator, period: "latest", commodity: "", partner: "", scope: "", unit: null };
  return [
    { ...base, flow: "total", mode: "all", kind: "actual", asOf: null },
    { ...base, flow: "import", mode: "rail", kind: "actual", asOf: "2016" },
  ] as const;
});

function told(answer: Reading | Gap): unknown {
  return answer.ok
    ? answer
    : [answer, gapSentence(catalog, answer, "zh"), gapSentence(catalog, answer, "en")];
}

test("a reader of a row answers each period as if it were asked alone", () => {
  expect(questions.length).toBeGreaterThan(500);
  for (const question of questions) {
    const read = figureReader(catalog, question);
    const row = PERIODS.map((period) => read(period));
    const again = [...PERIODS].reverse().map((period) => read(period));
    expect([...again].reverse()).toEqual(row);
    expect(row).toEqual(PERIODS.map((period) => readFigure(catalog, { ...question, period })));
  }
});

test("a sentence does not hang on what was spoken of before", () => {
  const answers = questions.flatMap((question) =>
    ["2012", "2024"].map((period) => readFigure(catalog, { ...question, period })),
  );
  const inOrder = answers.map(told);
  // Backwards the neighbours differ; and some by a catalog that has spoken of nothing.
  const backwards = [...answers].reverse().map(told);
  expect(backwards.reverse()).toEqual(inOrder);
  for (const answer of answers.slice(0, 40)) {
    if (answer.ok) continue;
    const fresh = createCatalog(catalog.records);
    expect(gapSentence(fresh, answer, "en")).toBe(gapSentence(catalog, answer, "en"));
  }
});
