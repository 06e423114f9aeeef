import type { Growth, Progress } from "../../domain/derive/derived";
import type { Catalog } from "../../domain/model/catalog";
import { readObservation, type ObservationReading } from "../../domain/queries/readObservation";

/** The figures that a derived one is made of. */
export function behindAnswer(catalog: Catalog, answer: Growth | Progress): ObservationReading[] {
  if (answer.derived === "progress")
    return [answer.actual, answer.target].map((reading) => ({ reading, change: false }));
  const { basis } = answer;
  if (basis.kind === "computed")
    return [basis.current, basis.base].map((reading) => ({ reading, change: false }));
  const { id, changePct } = basis.observation;
  const found = readObservation(catalog, id, changePct === null ? null : Number(changePct));
  return found === null ? [] : [found];
}
