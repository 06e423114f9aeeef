/**
 * The records of the data package, as the compiler hands them on. One type per file of `src/data/package`.
 * @module
 */
import type { Bilingual, EntityKind, Flow, Kind, Measure, Mode, Qualifier, Status } from "./codes";

export type EntityId = string;
export type IndicatorId = string;
export type UnitId = string;
export type SourceId = string;
export type ObservationId = string;

/** What a figure is about. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: Bilingual;
  readonly pinyin: string;
  readonly parent: EntityId | null;
}

/** Another spelling of an entity; `mode` where the spelling names one mode (二连浩特铁路口岸). */
export interface Alias {
  readonly entity: EntityId;
  readonly alias: string;
  readonly language: string;
  readonly mode: Mode | null;
}

/** A fact of the registry about an entity, with its source. */
export interface Attribute {
  readonly id: string;
  readonly entity: EntityId;
  readonly attribute: string;
  readonly mode: Mode | null;
  readonly value: string;
  readonly validFrom: string;
  readonly source: SourceId;
  readonly locator: string;
  readonly quote: string;
}

/** What is measured. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly name: Bilingual;
  readonly dimension: string;
  readonly defaultUnit: UnitId;
  readonly measure: Measure;
  readonly definition: Bilingual;
  readonly flows: readonly Flow[];
  readonly modes: readonly Mode[];
  readonly additive: boolean;
  /** Other words for it, in either language. */
  readonly aliases: readonly string[];
}

/** A unit; `factor` is the exact decimal that turns it into the base unit of its dimension and currency. */
export interface Unit {
  readonly id: UnitId;
  readonly symbol: Bilingual;
  readonly spellings: readonly string[];
  readonly dimension: string;
  readonly factor: string;
  readonly currency: string;
}

/** Label of a code, e.g. list `flows`, code `import`. */
export interface Code {
  readonly list: string;
  readonly code: string;
  readonly name: Bilingual;
}

/** Where figures were printed. Tier: 1 government or statistics office, 2 national or academic press, 3 other press, 4 mirror or unknown. */
export interface Source {
  readonly id: SourceId;
  readonly tier: 1 | 2 | 3 | 4;
  readonly kind: string;
  readonly producer: string;
  readonly title: string;
  readonly published: string;
  readonly url: string;
  readonly language: string;
  readonly rights: string;
  readonly note: string;
  readonly author: string;
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly place: string;
  readonly accessed: string;
  readonly doi: string;
}

/** One printed figure. `value` is the decimal as printed, in `unit`; null where only a change is printed. */
export interface Observation {
  readonly id: ObservationId;
  /** Which layer it comes from: `bundled`, later others. A full id is `bundled:o123`. */
  readonly layer: string;
  readonly entity: EntityId;
  readonly indicator: IndicatorId;
  readonly flow: Flow;
  readonly mode: Mode;
  readonly commodity: string;
  readonly partner: string;
  readonly scope: string;
  readonly kind: Kind;
  /** Period in the closed grammar of `periods/`. */
  readonly period: string;
  readonly value: string | null;
  readonly unit: UnitId;
  readonly qualifier: Qualifier;
  readonly status: Status;
  /** Printed change in percent, as printed. */
  readonly changePct: string | null;
  readonly changeBase: string;
  readonly source: SourceId;
  readonly locator: string;
  readonly quote: string;
  readonly quoteEn: string;
  readonly note: string;
}

/** A printed link between two entities. */
export interface Relation {
  readonly subject: EntityId;
  readonly relation: string;
  readonly object: EntityId;
  readonly source: SourceId;
  readonly locator: string;
  readonly quote: string;
}

/** A printed fact that is not a number. */
export interface Statement {
  readonly id: string;
  readonly subject: EntityId;
  readonly topic: string;
  readonly text: Bilingual;
  readonly validFrom: string;
  readonly source: SourceId;
  readonly locator: string;
  readonly quote: string;
}

export interface Policy {
  readonly id: string;
  readonly date: string;
  readonly title: Bilingual;
  readonly issuer: string;
  readonly source: SourceId;
  readonly locator: string;
  readonly quote: string;
}

export interface Project {
  readonly id: string;
  readonly name: Bilingual;
  readonly programme: string;
  readonly period: string;
  readonly source: SourceId;
  readonly locator: string;
  readonly quote: string;
}

/** Every record of one package, decoded. */
export interface PackageRecords {
  readonly version: string;
  /** Content hash, lower-case hex. */
  readonly hash: string;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly aliases: readonly Alias[];
  readonly attributes: readonly Attribute[];
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly codes: readonly Code[];
  readonly observations: readonly Observation[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly policies: readonly Policy[];
  readonly projects: readonly Project[];
}
