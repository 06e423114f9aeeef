import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { currentCatalog } from "../../src/data/index";
import { datasets } from "../../src/domain/tables/datasets/index";
import { planTable } from "../../src/domain/tables/planTable";
import { sourceNoteSentence } from "../../src/strings/sourceNote";
import { openBook } from "./book";

const cases = datasets.flatMap((dataset) =>
  (["zh", "en"] as const).map((language) => [dataset.id, language] as const),
);

test.each(cases)("%s in %s goes in and a refresh right after offers nothing", async (id, language) => {
  const dataset = datasets.find((each) => each.id === id);
  if (dataset === undefined) throw new Error(id);
  const query = { dataset: id, filters: {}, columns: dataset.columns.map((column) => column.id), language };
  const book = await openBook();
  book.plan = planTable(currentCatalog(), dataset, query, (facts) => sourceNoteSentence(facts, language));
  expect(await insertTable(book.context(), query)).toMatchObject({ ok: true });
  const shown = await planRefresh(book.context(), "all");
  expect(shown.ok && shown.value.tables.map(({ changes, refusal }) => [changes, refusal])).toEqual([
    [[], undefined],
  ]);
});
