import { XML_DECLARATION } from "../xml";
import type { PackageEditor } from "./packageEditor";

// documented: [MS-XLSX] 2.3.8 (dynamic arrays): array formulas that spill point with `cm` at this metadata.
const METADATA =
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">' +
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ' +
  'splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>' +
  '</metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>' +
  '</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

const PATH = "xl/metadata.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const ARRAY_CELL = /<c ([^>]*)>(?=<f t="array")/g;

/** Makes the array formulas of sheets dynamic ones, so that Excel shows a spill and no braces. */
export function markDynamicArrays(file: PackageEditor, sheetPaths: readonly string[]): void {
  let any = false;
  for (const path of sheetPaths) {
    const before = file.text(path);
    const after = before.replace(ARRAY_CELL, '<c $1 cm="1">');
    if (after === before) continue;
    any = true;
    file.put(path, after);
  }
  if (!any) return;
  file.put(PATH, XML_DECLARATION + METADATA);
  file.declare(PATH, TYPE);
  file.relate("xl/workbook.xml", "sheetMetadata", "metadata.xml");
}
