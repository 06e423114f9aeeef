/**
 * The closed code lists of the domain. Terms follow SDMX; the labels stand in the data package (`codes.csv`).
 * @module
 */

/** Direction of a movement across the border. `total` is printed as such, never summed by us. */
export const FLOWS = ["total", "import", "export", "transit"] as const;
export type Flow = (typeof FLOWS)[number];

/** Mode of transport. `all` = every mode; `land` = road and rail together, only where a source prints it so. */
export const MODES = ["all", "land", "road", "rail", "air", "water"] as const;
export type Mode = (typeof MODES)[number];

/** Whether a figure happened or was planned. */
export const KINDS = ["actual", "target"] as const;
export type Kind = (typeof KINDS)[number];

/** How exactly a source states a value: 超过 = over, 约 = about, 近 = nearly. */
export const QUALIFIERS = ["exact", "over", "about", "nearly", "at-least", "at-most"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** SDMX OBS_STATUS, and `as-of-source` for an undated statement that takes its source's date. */
export const STATUSES = ["A", "P", "E", "F", "B", "as-of-source"] as const;
export type Status = (typeof STATUSES)[number];

/** What an entity is. */
export const ENTITY_KINDS = [
  "port",
  "port-group",
  "foreign-port",
  "region",
  "prefecture",
  "county",
  "city",
  "country",
  "country-group",
  "customs-district",
  "trade-zone",
  "project",
  "programme",
  "list",
  "corridor",
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Flow over a period, stock at an instant, or a rate. */
export const MEASURES = ["flow", "stock", "rate"] as const;
export type Measure = (typeof MEASURES)[number];

/** The two languages of everything people read. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
