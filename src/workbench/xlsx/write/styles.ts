import { Workbook } from "exceljs";
import type { SheetStore } from "../../model/sheetStore";
import { BUILT_IN, NORMAL, type StyleData } from "../../model/styles/builtIn";
import { fullFormat, stylesOf } from "../../model/styles/registry";
import { attribute, elementsNamed, escapeXml, parseXml } from "../xml";
import { splitStyleName } from "./cellStyleNames";
import type { CellStyles } from "./cellStyles";
import { PackageEditor } from "./packageEditor";
import { StyleSheet } from "./styleSheet";

const PATH = "xl/styles.xml";

/** Puts the styles into a file: those that cells have, those that were added, and built-in ones that were changed. */
export async function writeStyles(store: SheetStore, file: PackageEditor, looks: CellStyles): Promise<void> {
  const sheet = new StyleSheet(file.text(PATH));
  const used = new Set(sheet.numberFormats().flatMap(({ code }) => splitStyleName(code).name ?? []));
  const styles = stylesOf(store).filter(
    (style) => style.name !== NORMAL && (used.has(style.name) || !BUILT_IN.includes(style)),
  );
  const drawn = await draw(store, styles, looks);
  const ids = new Map<string, number>();
  styles.forEach((style, index) => {
    const xf = drawn[index];
    if (xf === undefined) return;
    const id = sheet.append("cellStyleXfs", cellStyleXf(style, xf, sheet));
    ids.set(style.name, id);
    const builtIn = style.fileId === null ? "" : ` builtinId="${String(style.fileId)}"`;
    const custom = style.builtIn && !BUILT_IN.includes(style) ? ' customBuiltin="1"' : "";
    sheet.append(
      "cellStyles",
      `<cellStyle name="${escapeXml(style.name)}" xfId="${String(id)}"${builtIn}${custom}/>`,
    );
  });
  for (const { id, code } of sheet.numberFormats()) {
    const split = splitStyleName(code);
    if (split.name !== undefined) sheet.unmark(id, split.code, ids.get(split.name) ?? 0);
  }
  file.put(PATH, sheet.xml);
}

/** What a style looks like, as parts of a style sheet. */
interface Drawn {
  readonly numberFormat: string;
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly inside: string;
}

/** Has ExcelJS write cells that look like the styles, and reads how it did that. */
async function draw(
  store: SheetStore,
  styles: readonly StyleData[],
  looks: CellStyles,
): Promise<readonly Drawn[]> {
  if (styles.length === 0) return [];
  const draft = new Workbook();
  const out = draft.addWorksheet("styles");
  styles.forEach((style, index) => {
    const cell = out.getCell(index + 1, 1);
    cell.value = index;
    const format = { ...fullFormat(store, style), styleName: NORMAL };
    cell.style = looks.style(format, style.numberFormat) ?? {};
  });
  const made = new PackageEditor(new Uint8Array(await draft.xlsx.writeBuffer()));
  const sheet = new StyleSheet(made.text(PATH));
  const codes = new Map(sheet.numberFormats().map(({ id, code }) => [id, code]));
  const cells = elementsNamed(parseXml(made.text("xl/worksheets/sheet1.xml")), "c");
  return styles.map((style, index): Drawn => {
    const xf = sheet.item("cellXfs", Number(attribute(cells[index], "s")));
    const number = (name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(xf)?.[1] ?? 0);
    return {
      numberFormat: codes.get(number("numFmtId")) ?? style.numberFormat,
      font: sheet.item("fonts", number("fontId")),
      fill: sheet.item("fills", number("fillId")),
      border: sheet.item("borders", number("borderId")),
      inside: /^<xf\b[^>]*[^/]>([\s\S]*)<\/xf>$/.exec(xf)?.[1] ?? "",
    };
  });
}

function cellStyleXf({ includes }: StyleData, drawn: Drawn, sheet: StyleSheet): string {
  const font = sheet.append("fonts", drawn.font);
  const fill = sheet.append("fills", drawn.fill);
  const border = sheet.append("borders", drawn.border);
  const number = sheet.numberFormatId(drawn.numberFormat);
  const flags = [
    ["NumberFormat", includes.number],
    ["Font", includes.font],
    ["Fill", includes.patterns],
    ["Border", includes.border],
    ["Alignment", includes.alignment],
    ["Protection", includes.protection],
  ] as const;
  const applied = flags.map(([name, on]) => ` apply${name}="${on ? "1" : "0"}"`).join("");
  return (
    `<xf numFmtId="${String(number)}" fontId="${String(font)}" fillId="${String(fill)}" ` +
    `borderId="${String(border)}"${applied}>${drawn.inside}</xf>`
  );
}
