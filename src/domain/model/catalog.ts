/**
 * The catalog: an ordered list of layers, indexed. Everything asks it; nothing else reads the package.
 * @module
 */
import type { Mode } from "./codes";
import type {
  Attribute,
  Entity,
  EntityId,
  Indicator,
  IndicatorId,
  Observation,
  PackageRecords,
  Relation,
  Source,
  SourceId,
  Unit,
  UnitId,
} from "./package";

/** One spelling, normalised, and what it may mean. */
export interface NameTarget {
  readonly entity: Entity;
  /** Set where the spelling names one mode. */
  readonly mode: Mode | null;
  /** A spelling we derived (pinyin, 满洲里 for 满洲里市), which yields to a printed one of the same kind. */
  readonly weak: boolean;
}

/** Indexed access to one or more packages. Made by `createCatalog.ts`, never changed afterwards. */
export interface Catalog {
  readonly version: string;
  readonly hash: string;
  readonly records: PackageRecords;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly observations: ReadonlyMap<string, Observation>;
  /** Observations of one entity and indicator, in package order. */
  observationsOf(entity: EntityId, indicator: IndicatorId): readonly Observation[];
  attributesOf(entity: EntityId): readonly Attribute[];
  /** Relations whose subject is the entity. */
  relationsOf(entity: EntityId): readonly Relation[];
  /** Label of a code in the two languages; the code itself where the list lacks it. */
  label(list: string, code: string): Readonly<Record<"zh" | "en", string>>;
  /** Targets of a spelling, after normalising (see `names/normalise`). */
  named(spelling: string): readonly NameTarget[];
}
