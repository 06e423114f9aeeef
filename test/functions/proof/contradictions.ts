/**
 * Catalogs in which two sources contradict each other.
 */
import type { Catalog } from "../../../src/domain/model/catalog";
import type { Observation } from "../../../src/domain/model/package";
import { observation } from "../../support/records";
import { catalogOf } from "../../support/sampleCatalog";

/** A statistics office prints 100, a newspaper 150. */
export function contradicted(part: Partial<Observation>): Catalog {
  return catalogOf(
    observation({ source: "s-press-2024", value: "150", ...part }),
    observation({ source: "s-customs-2024", value: "100", ...part }),
  );
}

/** The same for a year, before which the statistics office printed 80. */
export function contradictedAfter(value: string, part: Partial<Observation>): Catalog {
  const { records } = contradicted(part);
  return catalogOf(
    ...records.observations,
    observation({ source: "s-customs-2024", period: "2013", value, ...part }),
  );
}

/** The same beside a target of 200. */
export function contradictedBesideTarget(part: Partial<Observation>): Catalog {
  const { records } = contradicted(part);
  return catalogOf(
    ...records.observations,
    observation({ source: "s-plan", kind: "target", value: "200", ...part }),
  );
}
