/**
 * `npm run conformance [-- Type …]`: prints, for every type of Excel's API, which members of the claimed requirement
 * set the workbench implements and which it lacks. What it lacks is refused by name (`ApiNotFound`).
 */
import { DEFAULT_REQUIREMENTS } from "../../src/workbench/channel/appContext";
import { conformance, type TypeReport } from "../support/conformance";
import { createExcel } from "../support/excel";

function line({ name, known, implemented, missing }: TypeReport): string {
  const total = implemented.length + missing.length;
  const count = `${String(implemented.length)}/${String(total)}`.padStart(9);
  const lacks = missing.length === 0 ? "" : known ? `  lacks ${missing.join(", ")}` : "  not implemented";
  return `${name.padEnd(42)}${count}${lacks}`;
}

async function main(): Promise<void> {
  const version = Number((DEFAULT_REQUIREMENTS.ExcelApi ?? "1.1").split(".")[1]);
  const excel = await createExcel();
  const wanted = new Set(process.argv.slice(2));
  const all = conformance(excel.Excel, version);
  excel.dispose();
  const reports = wanted.size === 0 ? all : all.filter((report) => wanted.has(report.name));
  for (const report of reports) console.log(line(report));
  const sum = (of: (report: TypeReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  const done = sum((report) => report.implemented.length);
  const total = done + sum((report) => report.missing.length);
  const complete = reports.filter((report) => report.missing.length === 0).length;
  console.log(
    `\nExcelApi 1.1 to 1.${String(version)}: ${String(done)} of ${String(total)} members ` +
      `(${((100 * done) / Math.max(1, total)).toFixed(1)} %); ${String(complete)} of ${String(reports.length)} types complete, ` +
      `${String(reports.filter((report) => !report.known).length)} not implemented.`,
  );
}

void main();
