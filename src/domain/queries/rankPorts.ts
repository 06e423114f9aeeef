/**
 * A league table of the ports by one indicator in one period. It says how many of the ports have a figure (DESIGN §2 rule 7).
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { EntityId } from "../model/package";
import type { Gap, Question, Reading } from "../model/reading";
import { LATEST, parsePeriod, periodFromArgument } from "../periods/period";
import { distinct } from "../support/groups";
import { modesOf } from "./figures";
import type { RawQuestion } from "./parseQuestion";
import { readFigure } from "./readFigure";
import type { RequestGap } from "./requestGap";
import { sharedQuestion } from "./sharedQuestion";

/** Arguments of a ranking. */
export interface RawRanking extends Omit<RawQuestion, "entity"> {
  /** At most this many ports; null = all. */
  readonly top?: number | null;
  readonly order?: "asc" | "desc" | null;
}

/** One line of the league table. Equal figures share a rank. */
export interface RankedPort {
  readonly rank: number;
  readonly port: EntityId;
  readonly reading: Reading;
}

/** The league table. */
export interface RankingAnswer {
  readonly ok: true;
  /** With the period that answered in place of `latest`. */
  readonly question: Question;
  readonly ranked: readonly RankedPort[];
  /** Ports with a figure, also beyond `top`. */
  readonly counted: number;
  /** Ports that could have one. */
  readonly total: number;
}

/** Ports that have the mode, or of which no source says what modes they have. */
function portsOf(catalog: Catalog, { mode }: Question): EntityId[] {
  return catalog.records.entities
    .filter((entity) => entity.kind === "port")
    .filter((entity) => {
      const modes = modesOf(catalog, entity.id);
      if (mode === "all" || modes.length === 0) return true;
      return mode === "land" ? modes.includes("road") || modes.includes("rail") : modes.includes(mode);
    })
    .map((entity) => entity.id);
}

function readings(catalog: Catalog, question: Question, ports: readonly EntityId[]): Reading[] {
  return ports.flatMap((entity) => {
    const found = readFigure(catalog, { ...question, entity });
    return found.ok ? [found] : [];
  });
}

/** The latest full year in which any port has a figure: ports of different years are never ranked together. */
function latestYear(catalog: Catalog, question: Question, ports: readonly EntityId[]): string | null {
  const ends = readings(catalog, { ...question, period: LATEST }, ports).map(
    ({ period }) => parsePeriod(period)?.end.slice(0, 4) ?? "",
  );
  const newestFirst = distinct(ends).sort().reverse();
  return newestFirst.find((period) => readings(catalog, { ...question, period }, ports).length > 0) ?? null;
}

/** Ranks the ports; the largest first unless `order` is `asc`. */
export function rankPorts(catalog: Catalog, raw: RawRanking): RankingAnswer | Gap | RequestGap {
  const shared = sharedQuestion(catalog, raw);
  if (!shared.ok) return shared;
  const period = periodFromArgument(raw.period);
  if (!period.ok) return period;
  const ports = portsOf(catalog, shared.value);
  const year = period.value === LATEST ? latestYear(catalog, shared.value, ports) : period.value;
  const question: Question = { ...shared.value, entity: "", period: year ?? period.value };
  const found = year === null ? [] : readings(catalog, question, ports);
  if (found.length === 0) {
    return { ok: false, class: "answer", kind: "nothing-to-rank", question, total: ports.length };
  }
  const sign = raw.order === "asc" ? 1 : -1;
  const sorted = found.sort((a, b) => sign * (a.value - b.value));
  const ranked = sorted.map((reading) => ({
    // The place of the first with the same figure.
    rank: sorted.findIndex(({ value }) => value === reading.value) + 1,
    port: reading.question.entity,
    reading,
  }));
  return {
    ok: true,
    question,
    ranked: ranked.slice(0, raw.top ?? ranked.length),
    counted: found.length,
    total: ports.length,
  };
}
