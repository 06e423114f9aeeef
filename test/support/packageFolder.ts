import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FILE_NAMES, perFile, SCHEMA, type FileName } from "../../src/data/compiler/schema";

type Rows = Readonly<Record<string, string>>[];

/** A minimal package that compiles: one port, one figure, one source. */
function minimal(): Record<FileName, Rows> {
  const empty = perFile<Rows>(() => []);
  return {
    ...empty,
    sources: [
      {
        id: "s-paper-2015",
        tier: "2",
        kind: "paper",
        producer: "大学",
        title: "论文",
        published: "2015",
        language: "zh",
      },
    ],
    entities: [{ id: "manzhouli", kind: "port", name_zh: "满洲里", name_en: "Manzhouli" }],
    indicators: [
      {
        id: "freight",
        name_zh: "货运量",
        name_en: "Freight",
        dimension: "mass",
        default_unit: "wan-t",
        measure: "flow",
        definition_zh: "进出境货物重量。",
        definition_en: "Goods crossing the border, by weight.",
        flows: "total;import;export",
        modes: "all;rail;road",
        additive: "true",
      },
    ],
    units: [
      {
        id: "wan-t",
        symbol_zh: "万吨",
        symbol_en: "10,000 t",
        spellings: "万吨;万噸;만톤",
        dimension: "mass",
        factor: "10000",
      },
      {
        id: "mt",
        symbol_zh: "百万吨",
        symbol_en: "Mt",
        spellings: "Mt;млн т;million tonnes",
        dimension: "mass",
        factor: "1000000",
      },
      {
        id: "train",
        symbol_zh: "列",
        symbol_en: "trains",
        spellings: "列;trains",
        dimension: "trains",
        factor: "1",
      },
    ],
    codes: [{ list: "scopes", code: "customs", name_zh: "海关", name_en: "Customs" }],
    observations: [figureRow()],
  };
}

/** The one figure of the minimal package; override what a test is about. */
export function figureRow(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    id: "o1",
    entity: "manzhouli",
    indicator: "freight",
    flow: "total",
    mode: "all",
    kind: "actual",
    period: "2014",
    value: "3010",
    unit: "wan-t",
    qualifier: "exact",
    status: "A",
    source: "s-paper-2015",
    locator: "第二节",
    quote: "满洲里口岸货运量3010万吨",
    ...changes,
  };
}

function quoted(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

/** Writes a package into a new folder: the minimal one with some files replaced. Returns the folder. */
export function packageFolder(files: Partial<Record<FileName, Rows>> = {}, mark = "\uFEFF"): string {
  const folder = mkdtempSync(join(tmpdir(), "kouan-package-"));
  const rows = { ...minimal(), ...files };
  for (const name of FILE_NAMES) {
    const columns = Object.keys(SCHEMA[name].columns);
    const lines = rows[name].map((row) => columns.map((column) => quoted(row[column] ?? "")).join(","));
    writeFileSync(join(folder, `${name}.csv`), `${mark}${[columns.join(","), ...lines].join("\n")}\n`);
  }
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify({ version: "1.2.3" }));
  return folder;
}
