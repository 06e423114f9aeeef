import { boxAddress, parseBox } from "../../src/workbench/model/address";
import type { WorkbookSession } from "../../src/workbench/model/session";
import type { SheetStore } from "../../src/workbench/model/sheetStore";
import type { Box, CellData, Scalar, SheetId, TableData } from "../../src/workbench/model/store";

/** Font, fill and alignment as far as they are not those of an untouched cell. */
function differences(format: object, untouched: object): string {
  const usual = new Map(Object.entries(untouched));
  return Object.entries(format)
    .filter(([name, value]) => value !== usual.get(name))
    .map(([name, value]) => ` ${name}=${String(value)}`)
    .join("");
}

/** What is in a workbook, for tests. */
export class BookView {
  constructor(readonly session: WorkbookSession) {}

  get store(): SheetStore {
    return this.session.store;
  }

  sheet(): SheetId {
    return this.store.activeSheet();
  }

  box(address: string): Box {
    const box = parseBox(address);
    if (box === null) throw new Error(address);
    return box;
  }

  read(address: string): Scalar[][] {
    return this.store.formulas(this.sheet(), this.box(address));
  }

  cell(address: string): CellData {
    const { row, column } = this.box(address);
    return this.store.cell(this.sheet(), row, column);
  }

  formats(address: string): string[][] {
    return this.store.numberFormats(this.sheet(), this.box(address));
  }

  tables(): readonly TableData[] {
    return this.store.tables();
  }

  /** XML of Kouan's parts. */
  parts(): string[] {
    return this.session.xmlParts.all().map(({ xml }) => xml);
  }

  /** Contents, formats, links, charts and tables of every sheet, for comparing: cells with nothing to them are left out. */
  contents(): unknown {
    const sheets = this.store.sheets().map(({ id, name }) => ({
      name,
      cells: this.#cells(id),
      links: this.links(id),
      charts: this.charts(id),
    }));
    const tables = this.tables().map((table) => ({
      name: table.name,
      address: boxAddress(table.box),
      columns: table.columns.map((column) => column.name),
      filters: table.columns.map((column) => column.filter),
    }));
    return { sheets, tables };
  }

  /** Cells of a sheet that open a page, and which. */
  links(sheet: SheetId): string[] {
    return this.store
      .marks(sheet)
      .filter(({ kind }) => kind === "hyperlink")
      .flatMap(({ boxes, data }) => boxes.map((box) => `${boxAddress(box)} ${String(data.address)}`))
      .sort();
  }

  /** Charts of a sheet: the cells that they show and lie at, and how they look. */
  charts(sheet: SheetId): unknown[] {
    return this.store.attachments.all("chart", sheet).map(({ anchors, data }) => ({
      data,
      anchors: Object.fromEntries(
        Object.entries(anchors).map(([name, place]) => [name, place && boxAddress(place.box)]),
      ),
    }));
  }

  #cells(sheet: SheetId): string[] {
    const used = this.store.usedBox(sheet, false);
    if (used === null) return [];
    const formats = this.store.numberFormats(sheet, used);
    const untouched = this.store.format(sheet, this.box("XFD1048576"));
    return this.store.formulas(sheet, used).flatMap((line, row) =>
      line.flatMap((content, column) => {
        const format = formats[row]?.[column] ?? "General";
        const address = boxAddress({
          row: used.row + row,
          column: used.column + column,
          rows: 1,
          columns: 1,
        });
        const look = differences(this.store.format(sheet, this.box(address)), untouched);
        const plain = content === "" && format === "General" && look === "";
        return plain ? [] : [`${address} ${content} ${format}${look}`];
      }),
    );
  }

  /** The same with selection and the widths of the first columns. */
  snapshot(): object {
    const widths = Array.from({ length: 12 }, (_, column) => this.store.columnWidth(this.sheet(), column));
    return { contents: this.contents(), widths, selection: this.selected() };
  }

  usersCells(): Scalar[] {
    const used = this.store.usedBox(this.sheet(), true);
    return used === null ? [] : this.store.values(this.sheet(), used).flat();
  }

  selected(): string {
    return this.store.selection().areas.map(boxAddress).join(",");
  }
}
