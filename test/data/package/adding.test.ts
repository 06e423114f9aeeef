/**
 * What the package's README says of adding: these files and no others make a port, an indicator, a unit, a source and a figure
 * answer. Tried on a copy of the package.
 */
import { appendFileSync, cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compilePackage } from "../../../src/data/compiler/compile";
import { describeFinding } from "../../../src/data/compiler/issue";
import { decodePackage } from "../../../src/data/decode";
import { createCatalog } from "../../../src/domain/createCatalog";
import { parseQuestion } from "../../../src/domain/queries/parseQuestion";
import { readFigure } from "../../../src/domain/queries/readFigure";

const folder = mkdtempSync(join(tmpdir(), "kouan-adding-"));
cpSync(join(__dirname, "../../../src/data/package"), folder, { recursive: true });

function add(file: string, ...rows: string[]): void {
  appendFileSync(join(folder, `${file}.csv`), `${rows.join("\n")}\n`);
}

add(
  "sources",
  "s-test-2027,3,news,测试报,测试口岸新闻,2027-01-05,https://example.org/a,zh,not stated; short quotations,,,,,,,,,",
);
add("entities", "test-port,port,试口岸,Shi,Shì,CN");
add("aliases", "test-port,Shi Gate,en,");
add("attributes", "a90001,test-port,modes,road,road,,s-test-2027,正文,试口岸是公路口岸");
add("units", "camel,峰,camels,camels,峰,camels,1,");
add(
  "indicators",
  "camels,出入境骆驼,Camels,camels,camel,flow,进出境骆驼,Camels crossing the border,total;import;export,all;road,true,骆驼;骆驼数",
);
add(
  "observations",
  "o90001,test-port,camels,total,road,,,,actual,2026,128,camel,exact,A,,,s-test-2027,正文,2026年试口岸出入境骆驼128峰,,",
);

test("a port, an indicator, a unit, a source and a figure answer once their rows are there", () => {
  const result = compilePackage(folder);
  if (!result.ok) throw new Error(result.findings.map(describeFinding).join("\n"));
  const catalog = createCatalog(decodePackage(result.compiled));
  for (const [entity, indicator] of [
    ["试口岸", "骆驼"],
    ["Shi Gate", "Camels"],
    ["test-port", "camels"],
  ] as const) {
    const question = parseQuestion(catalog, { entity, indicator, period: 2026 });
    if (!question.ok) throw new Error(JSON.stringify(question));
    expect(readFigure(catalog, question.value)).toMatchObject({
      ok: true,
      value: 128,
      observation: { id: "o90001", quote: "2026年试口岸出入境骆驼128峰" },
    });
  }
});
