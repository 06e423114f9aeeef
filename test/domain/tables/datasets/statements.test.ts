import { statements } from "../../../../src/domain/tables/datasets/statements";
import { rowsOf } from "../rowsOf";

test("filters by topic and subject, and gives the text in the reader's language", () => {
  const [found] = rowsOf(statements, { topic: ["positioning"], subject: ["ceke"] }, "en");
  expect(found?.values.topic).toBe("Positioning");
  const printed = rowsOf(statements, { topic: ["positioning"], subject: ["ceke"] }).map(
    ({ values }) => values.quote,
  );
  expect(printed).toContain("以中国西部能源资源交易与物流为核心的重点专业口岸");
});
