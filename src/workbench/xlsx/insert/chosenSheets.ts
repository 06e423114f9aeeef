import { freshAttachmentId } from "../../model/attachments";
import type { NameData, TableData } from "../../model/store";
import type { OpenedFile, OpenedSheet } from "../read/openedFile";
import { dataWithNewNames, type NewNames, sheetsOf, withNewNames, wordsOf } from "./newNames";

/** What the other workbook already has, and what new sheets of it may be called. */
export interface TakenNames {
  /** A free name for a sheet, by the one it had. Asked once for each. */
  readonly sheet: (name: string) => string;
  /** A free name for a table, by the one it had. */
  readonly table: (name: string) => string;
  /** Names that hold in the whole workbook. */
  readonly names: readonly Pick<NameData, "name" | "formula">[];
  /** Tables. */
  readonly tables: readonly Pick<TableData, "name">[];
}

/**
 * A file with only some of its sheets, named and referring as they will in another workbook. A name that is taken there becomes
 * one of the inserted sheets that use it, so that their formulas go on saying what they said. inferred
 * @param indexes - the sheets, in the order they are inserted in
 */
export function chosenSheets(file: OpenedFile, indexes: readonly number[], taken: TakenNames): OpenedFile {
  const kept = new Map(indexes.map((index, at) => [index, at]));
  const names = newNames(file, kept, taken);
  const onKept = <T extends { readonly sheet: number }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const sheet = kept.get(item.sheet);
      return sheet === undefined ? [] : [{ ...item, sheet }];
    });
  const sheets = indexes.flatMap((index) => file.sheets[index] ?? []);
  return {
    ...file,
    sheets: sheets.map((sheet) => renamedSheet(sheet, names)),
    active: 0,
    tables: onKept(file.tables).map((table) => ({
      ...table,
      name: names.tables.get(table.name.toLowerCase()) ?? table.name,
    })),
    names: namesFor(file, kept, names, taken),
    attachments: onKept(file.attachments).map((item) => ({
      ...item,
      id: item.id === "" ? "" : freshAttachmentId(),
      anchors: Object.fromEntries(
        Object.entries(item.anchors).map(([key, anchor]) => {
          const sheet = anchor === null ? undefined : kept.get(anchor.sheet);
          return [key, anchor === null || sheet === undefined ? null : { ...anchor, sheet }];
        }),
      ),
      data: dataWithNewNames(item.data, names),
    })),
  };
}

function newNames(file: OpenedFile, kept: ReadonlyMap<number, number>, taken: TakenNames): NewNames {
  return {
    sheets: new Map(
      file.sheets.map(({ name }, index) => [name.toLowerCase(), kept.has(index) ? taken.sheet(name) : null]),
    ),
    tables: new Map(
      file.tables.map(({ name, sheet }) => [name.toLowerCase(), kept.has(sheet) ? taken.table(name) : null]),
    ),
  };
}

function renamedSheet(sheet: OpenedSheet, names: NewNames): OpenedSheet {
  return {
    ...sheet,
    name: names.sheets.get(sheet.name.toLowerCase()) ?? sheet.name,
    bands: sheet.bands.map((band) => ({
      ...band,
      inputs: band.inputs.map((line) =>
        line.map((input) => (typeof input === "string" ? withNewNames(input, names) : input)),
      ),
    })),
    marks: sheet.marks.map((mark) => ({ ...mark, data: dataWithNewNames(mark.data, names) })),
  };
}

function namesFor(
  file: OpenedFile,
  kept: ReadonlyMap<number, number>,
  names: NewNames,
  taken: TakenNames,
): OpenedFile["names"] {
  const users = usersOf(file, kept);
  return file.names.flatMap((item): OpenedFile["names"] => {
    const formula = withNewNames(item.formula, names);
    if (item.scope !== null) {
      const scope = kept.get(item.scope);
      return scope === undefined ? [] : [{ ...item, formula, scope }];
    }
    const key = item.name.toLowerCase();
    const scopes = users.get(key);
    if (scopes === undefined || scopes.size === 0) return [];
    const same = taken.names.find((one) => one.name.toLowerCase() === key);
    if (same?.formula === formula) return [];
    const isTable = taken.tables.some((table) => table.name.toLowerCase() === key);
    if (same === undefined && !isTable) return [{ ...item, formula }];
    return [...scopes].map((scope) => ({ ...item, formula, scope }));
  });
}

/** Which of the chosen sheets use a name of the workbook, or are meant by it; by name in lower case. */
function usersOf(
  file: OpenedFile,
  kept: ReadonlyMap<number, number>,
): ReadonlyMap<string, ReadonlySet<number>> {
  const global = file.names.filter((item) => item.scope === null);
  const users = new Map(global.map((item) => [item.name.toLowerCase(), new Set<number>()]));
  const note = (formula: string, sheet: number): void => {
    for (const word of wordsOf(formula)) {
      const set = users.get(word);
      if (set === undefined || set.has(sheet)) continue;
      set.add(sheet);
      // What a name is made of is used as well.
      const item = global.find((one) => one.name.toLowerCase() === word);
      if (item !== undefined) note(item.formula, sheet);
    }
  };
  for (const [index, at] of kept) {
    const sheet = file.sheets[index];
    for (const formula of sheet === undefined ? [] : formulasOf(sheet)) note(formula, at);
    for (const item of global) {
      if (sheetsOf(item.formula).includes(sheet?.name.toLowerCase() ?? "")) note(`=${item.name}`, at);
    }
    for (const item of file.names) if (item.scope === index) note(item.formula, at);
  }
  return users;
}

function formulasOf(sheet: OpenedSheet): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      if (value.startsWith("=")) found.push(value);
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(look);
  };
  for (const { inputs } of sheet.bands) look(inputs);
  for (const { data } of sheet.marks) look(data);
  return found;
}
