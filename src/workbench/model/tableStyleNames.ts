import type { SheetStore } from "./sheetStore";

/** The style that a table gets that asked for none. documented: Excel's default */
export const FIRST_TABLE_STYLE = "TableStyleMedium2";

const FAMILIES = [
  ["Light", 21],
  ["Medium", 28],
  ["Dark", 11],
] as const;

/** Excel's own. documented: Table.style */
export const BUILT_IN_TABLE_STYLES: readonly string[] = FAMILIES.flatMap(([family, count]) =>
  Array.from({ length: count }, (_none, index) => `TableStyle${family}${String(index + 1)}`),
);

/** A style of tables that somebody made. */
export interface OwnTableStyle {
  /** Never changes. */
  readonly id: string;
  readonly name: string;
  /** The built-in style that it looks like; null = as no style at all. */
  readonly base: string | null;
}

/** The styles of tables that were added to a workbook, oldest first. */
export function ownTableStyles(store: SheetStore): OwnTableStyle[] {
  return store.attachments.all("tableStyle").map(({ id, data }) => ({
    id,
    name: data.name as string,
    base: data.base as string | null,
  }));
}

/** Keeps a style of tables. */
export function putTableStyle(store: SheetStore, { id, name, base }: OwnTableStyle): void {
  store.attachments.put({ kind: "tableStyle", id, sheet: null, anchors: {}, data: { name, base } });
}

/** A style by its name as it is spelled; names compare without case. `undefined` = there is none. */
export function tableStyleName(store: SheetStore, name: string): string | undefined {
  const key = name.toLowerCase();
  const names = [...BUILT_IN_TABLE_STYLES, ...ownTableStyles(store).map((style) => style.name)];
  return names.find((one) => one.toLowerCase() === key);
}

/** The built-in style that shows how a style looks; `""` = as no style. */
export function shownTableStyle(store: SheetStore, name: string): string {
  const own = ownTableStyles(store).find((style) => style.name === name);
  return own === undefined ? name : (own.base ?? "");
}
