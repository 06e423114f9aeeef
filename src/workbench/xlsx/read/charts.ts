import { freshAttachmentId, PLACE } from "../../model/attachments";
import type { Loss } from "../types";
import { attribute, elementsNamed, parseXml, type XmlElement } from "../xml";
import type { BookPart } from "./bookPart";
import { ChartReader } from "./chart/chartPart";
import type { OpenedAttachment } from "./openedFile";
import type { PackageReader } from "./packageReader";

const EMU = 12_700;

/** The charts in the drawings of all sheets. Those that cannot be read are named as a loss. */
export function readCharts(file: PackageReader, book: BookPart, losses: Set<Loss>): OpenedAttachment[] {
  return book.sheets.flatMap(({ path }, sheet) =>
    file
      .relationships(path)
      .filter((one) => one.type === "drawing" && file.has(one.target))
      .flatMap(({ target }) => {
        const parts = new Map(file.relationships(target).map((one) => [one.id, one.target]));
        const anchors = parseXml(file.text(target)).children.filter((one) => one.name.endsWith("Anchor"));
        return anchors.flatMap((anchor) => {
          if (elementsNamed(anchor, "graphicFrame").length === 0) return [];
          const id = elementsNamed(anchor, "chart").map((one) => attribute(one, "r:id"))[0] ?? "";
          const part = parts.get(id);
          const chart =
            part === undefined || !file.has(part)
              ? undefined
              : new ChartReader(parseXml(file.text(part)), book).read(losses);
          if (chart === undefined) {
            losses.add("charts");
            return [];
          }
          const name = elementsNamed(anchor, "cNvPr").map((one) => attribute(one, "name"))[0] ?? "Chart";
          const { place, ...data } = placed(anchor);
          return [
            {
              kind: "chart",
              id: freshAttachmentId(),
              sheet,
              anchors: { ...chart.anchors, [PLACE]: { sheet, box: place } },
              data: { ...chart.data, name, ...data },
            } satisfies OpenedAttachment,
          ];
        });
      }),
  );
}

/** Where a chart lies: at a cell, with a size or an opposite corner. */
function placed(anchor: XmlElement) {
  const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
    element?.children.find((one) => one.name === name);
  const number = (element: XmlElement | undefined, name: string): number =>
    Number(child(element, name)?.text ?? 0) || 0;
  const corner = (element: XmlElement | undefined) => ({
    row: number(element, "row"),
    column: number(element, "col"),
    dx: number(element, "colOff") / EMU,
    dy: number(element, "rowOff") / EMU,
  });
  const { row, column, dx, dy } = corner(child(anchor, "from"));
  const to = child(anchor, "to");
  const size = child(anchor, "ext");
  return {
    place: { row, column, rows: 1, columns: 1 },
    dx,
    dy,
    ...(size === undefined
      ? {}
      : { width: Number(attribute(size, "cx")) / EMU, height: Number(attribute(size, "cy")) / EMU }),
    // Turned into a size when the widths of the columns are there.
    ...(to === undefined ? {} : { to: corner(to) }),
  };
}
