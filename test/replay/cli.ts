/**
 * `npm run replay -- <log file>`: compares what Excel answered, in a console log of the browser, with what the workbench
 * answers. How to record such a log stands in the README.
 */
import { readFileSync } from "node:fs";
import { readLog } from "./readLog";
import { replay, type Replayed } from "./replay";

const LONGEST = 100;

function describe(number: number, { request, differences }: Replayed): string {
  const names = request.Actions.map((action) => action.Name).filter(
    (name) => name !== undefined && name !== "",
  );
  const paths = Object.values(request.ObjectPaths).map((path) => path.Name);
  const what = [...new Set([...paths, ...names])]
    .filter((name) => name !== undefined && name !== "")
    .join(" ");
  const head = `${number}. ${differences.length === 0 ? "equal" : "DIFFERS"}  ${what.slice(0, LONGEST)}`;
  return [
    head,
    ...differences.map(
      ({ field, excel, workbench }) => `     ${field}: Excel ${short(excel)}, workbench ${short(workbench)}`,
    ),
  ].join("\n");
}

function short(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: npm run replay -- <console log of a browser with Excel>");
  process.exitCode = 2;
} else {
  try {
    const pairs = readLog(readFileSync(file, "utf8"));
    const replayed = replay(pairs);
    replayed.forEach((one, index) => console.log(describe(index + 1, one)));
    const equal = replayed.filter(({ differences }) => differences.length === 0).length;
    const others = pairs.length - replayed.length;
    const beside = others === 0 ? "" : ` ${others} requests were not to the workbook.`;
    console.log(`${equal} of ${replayed.length} answers are equal.${beside}`);
    process.exitCode = equal === replayed.length ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
