/** A row of a card. */
export interface CardRow {
  readonly label: string;
  readonly value: string;
}

/** What the card of a rich value shows. */
export interface Card {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly { readonly title: string; readonly rows: readonly CardRow[] }[];
  /** Who the value comes from. */
  readonly provider: string;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads the card of a rich value, as Excel lays it out: by its card layout, or all properties in their order.
 *
 * @param shown - what the cell shows, for a card without a title of its own
 * @returns undefined for a value that has no properties
 */
export function readCard(rich: object, shown: string): Card | undefined {
  const value = rich as Members;
  const properties = membersOf(value.properties);
  if (properties === undefined) return undefined;
  const card = membersOf(membersOf(value.layouts)?.card) ?? {};
  const rowOf = (name: unknown): CardRow[] => {
    if (typeof name !== "string" || !(name in properties)) return [];
    return [{ label: name, value: textOf(properties[name]) }];
  };
  const sections = listOf(card.sections).map((entry) => {
    const section = membersOf(entry) ?? {};
    return { title: textOr(section.title, ""), rows: listOf(section.properties).flatMap(rowOf) };
  });
  const all = [{ title: "", rows: Object.keys(properties).flatMap(rowOf) }];
  return {
    title: titleOf(card.title, properties) || textOr(value.text, shown),
    subtitle: titleOf(card.subTitle, properties),
    sections: (sections.length > 0 ? sections : all).filter(({ rows }) => rows.length > 0),
    provider: textOr(membersOf(value.provider)?.description, ""),
  };
}

/** A title is a text, or the name of the property that has it. */
function titleOf(title: unknown, properties: Members): string {
  if (typeof title === "string") return title;
  const name = membersOf(title)?.property;
  return typeof name === "string" && name in properties ? textOf(properties[name]) : "";
}

function textOf(value: unknown): string {
  const rich = membersOf(value);
  if (rich === undefined) return value === null || value === undefined ? "" : plainText(value);
  if (typeof rich.text === "string") return rich.text;
  if (Array.isArray(rich.elements)) {
    return rich.elements.flat().map(textOf).join(", ");
  }
  if (rich.type === "WebImage") return textOr(rich.altText, textOr(rich.address, ""));
  return rich.basicValue === undefined ? "" : plainText(rich.basicValue);
}

function plainText(value: unknown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === "string" && value !== "" ? value : fallback;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function membersOf(value: unknown): Members | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Members)
    : undefined;
}
