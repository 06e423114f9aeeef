/**
 * Observations.
 * @module
 */
import {
  FLOWS,
  KINDS,
  MODES,
  QUALIFIERS,
  STATUSES,
  type Flow,
  type Kind,
  type Mode,
  type Qualifier,
  type Status,
} from "../../domain/model/codes";
import type { Observation } from "../../domain/model/package";
import type { ColumnReader } from "../encoding/readColumns";
import { cellsOf, columnsOf, oneOf, orNull, readRows, type Cells } from "./cells";

/** The layer name of the package that ships with the add-in. */
export const BUNDLED_LAYER = "bundled";

const KEYS_AND_VALUES = [
  "id",
  "entity",
  "indicator",
  "flow",
  "mode",
  "commodity",
  "partner",
  "scope",
  "kind",
  "period",
  "value",
  "unit",
  "qualifier",
  "status",
  "change_pct",
  "change_base",
  "source",
] as const;
const TEXTS = ["locator", "quote", "quote_en", "note"] as const;

type KeysAndValues = Readonly<Record<(typeof KEYS_AND_VALUES)[number], readonly string[]>>;
type Texts = Cells<(typeof TEXTS)[number]>;

/** An observation whose texts are read when asked for. */
class BundledObservation implements Observation {
  readonly #texts: Texts;
  readonly #row: number;
  readonly id: string;
  readonly layer: string;
  readonly entity: string;
  readonly indicator: string;
  readonly flow: Flow;
  readonly mode: Mode;
  readonly commodity: string;
  readonly partner: string;
  readonly scope: string;
  readonly kind: Kind;
  readonly period: string;
  readonly value: string | null;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly changePct: string | null;
  readonly changeBase: string;
  readonly source: string;

  constructor(columns: KeysAndValues, texts: Texts, row: number) {
    this.#texts = texts;
    this.#row = row;
    this.id = columns.id[row] ?? "";
    this.layer = BUNDLED_LAYER;
    this.entity = columns.entity[row] ?? "";
    this.indicator = columns.indicator[row] ?? "";
    this.flow = oneOf(FLOWS, columns.flow[row] ?? "");
    this.mode = oneOf(MODES, columns.mode[row] ?? "");
    this.commodity = columns.commodity[row] ?? "";
    this.partner = columns.partner[row] ?? "";
    this.scope = columns.scope[row] ?? "";
    this.kind = oneOf(KINDS, columns.kind[row] ?? "");
    this.period = columns.period[row] ?? "";
    this.value = orNull(columns.value[row] ?? "");
    this.unit = columns.unit[row] ?? "";
    this.qualifier = oneOf(QUALIFIERS, columns.qualifier[row] ?? "");
    this.status = oneOf(STATUSES, columns.status[row] ?? "");
    this.changePct = orNull(columns.change_pct[row] ?? "");
    this.changeBase = columns.change_base[row] ?? "";
    this.source = columns.source[row] ?? "";
  }

  get locator(): string {
    return this.#texts.locator(this.#row);
  }

  get quote(): string {
    return this.#texts.quote(this.#row);
  }

  get quoteEn(): string {
    return this.#texts.quote_en(this.#row);
  }

  get note(): string {
    return this.#texts.note(this.#row);
  }
}

/** `observations.csv`. */
export function readObservations(columns: ColumnReader): Observation[] {
  const read = columnsOf(columns, "observations", KEYS_AND_VALUES);
  const texts = cellsOf(columns, "observations", TEXTS);
  return readRows(columns, "observations", (row) => new BundledObservation(read, texts, row));
}
