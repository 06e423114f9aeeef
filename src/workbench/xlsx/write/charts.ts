import type { Attachment } from "../../model/attachments";
import { PLACE } from "../../model/attachments";
import { chartView } from "../../model/charts/view";
import type { SheetStore } from "../../model/sheetStore";
import { escapeXml, XML_DECLARATION } from "../xml";
import { chartXml } from "./chart/chartPart";
import type { PackageEditor } from "./packageEditor";
import { addToSheet } from "./sheetParts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
/** Points to the unit that drawings are measured in. */
const EMU = 12_700;

/** Writes the charts of all sheets. documented: ECMA-376 part 1, 20.5 (drawings) and 21.2 (charts) */
export function writeCharts(store: SheetStore, file: PackageEditor, path: (sheet: number) => string): void {
  let number = 0;
  store.sheets().forEach((sheet, index) => {
    const charts = store.attachments.all("chart", sheet.id);
    if (charts.length === 0) return;
    const drawing = `xl/drawings/drawing${String(index + 1)}.xml`;
    const frames = charts.map((chart, at) => {
      number += 1;
      const part = `xl/charts/chart${String(number)}.xml`;
      file.put(part, chartXml(store, chart));
      file.declare(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
      return frame(
        store,
        chart,
        at + 2,
        file.relate(drawing, "chart", `../charts/chart${String(number)}.xml`),
      );
    });
    file.put(
      drawing,
      `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${frames.join("")}</xdr:wsDr>`,
    );
    file.declare(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml");
    const id = file.relate(path(index), "drawing", `../drawings/drawing${String(index + 1)}.xml`);
    addToSheet(file, path(index), `<drawing r:id="${id}"/>`);
  });
}

function frame(store: SheetStore, chart: Attachment, number: number, relationship: string): string {
  const { name, width, height } = chartView(store, chart);
  const box = chart.anchors[PLACE]?.box ?? { row: 0, column: 0 };
  const { dx = 0, dy = 0 } = chart.data as { readonly dx?: number; readonly dy?: number };
  const emu = (points: number): string => String(Math.round(points * EMU));
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${String(box.column)}</xdr:col><xdr:colOff>${emu(dx)}</xdr:colOff>` +
    `<xdr:row>${String(box.row)}</xdr:row><xdr:rowOff>${emu(dy)}</xdr:rowOff></xdr:from><xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(number)}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart">` +
    `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationship}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
  );
}
