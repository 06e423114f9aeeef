/**
 * Lists the ports of the registry that fit all filters.
 * @module
 */
import { optionalText } from "../arguments/readArgument";
import type { EntityKind } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { Entity, EntityId } from "../model/package";
import type { Gap, Outcome } from "../model/reading";
import { nearestEntities } from "../names/nearest";
import { normaliseName } from "../names/normalise";
import { resolveEntity } from "../names/resolveEntity";
import { distinct } from "../support/groups";
import { perCatalog } from "../support/perCatalog";
import { choicesOf, readMode } from "./readChoice";
import type { RequestGap } from "./requestGap";
import { PORT_CLASS_WORDS } from "./vocabulary";

/** Filters as they come from Excel; left out = every port. */
export interface RawPortFilters {
  readonly province?: unknown;
  readonly neighbour?: unknown;
  readonly mode?: unknown;
  readonly class?: unknown;
}

/** A port with what the list shows of it: codes and ids, best known first. */
export interface ListedPort {
  readonly port: Entity;
  readonly modes: readonly string[];
  readonly neighbours: readonly EntityId[];
  readonly provinces: readonly EntityId[];
  readonly classes: readonly string[];
}

/** The ports, in the order of the registry. */
export interface PortsAnswer {
  readonly ok: true;
  readonly ports: readonly ListedPort[];
}

const PLACES: readonly EntityKind[] = ["region", "prefecture", "county", "city"];
const COUNTRIES: readonly EntityKind[] = ["country"];

function values(catalog: Catalog, port: EntityId, attributes: readonly string[]): string[] {
  const found = catalog.attributesOf(port).filter(({ attribute }) => attributes.includes(attribute));
  return distinct(found.flatMap(({ value }) => value.split(";").map((part) => part.trim())));
}

/** Provinces of a port by the facts of the registry; where there are none, the region to which it is put. */
export function provincesOf(catalog: Catalog, port: EntityId): EntityId[] {
  const printed = values(catalog, port, ["province"]);
  if (printed.length > 0) return printed;
  const parent = catalog.entities.get(catalog.entities.get(port)?.parent ?? "");
  return parent?.kind === "region" ? [parent.id] : [];
}

const listed = perCatalog((catalog): readonly ListedPort[] =>
  catalog.records.entities
    .filter((entity) => entity.kind === "port")
    .map((port) => ({
      port,
      modes: values(catalog, port.id, ["modes"]),
      neighbours: values(catalog, port.id, ["neighbour"]),
      provinces: provincesOf(catalog, port.id),
      classes: values(catalog, port.id, ["class"]),
    })),
);

const classes = perCatalog((catalog) => {
  const coded = catalog.records.codes.filter((code) => code.list === "port-classes");
  return {
    coded,
    choices: choicesOf(
      catalog,
      "port-classes",
      coded.map((code) => code.code),
      PORT_CLASS_WORDS,
    ),
  };
});

function readPlace(
  catalog: Catalog,
  raw: unknown,
  argument: string,
  kinds: readonly EntityKind[],
): Outcome<EntityId | null> | RequestGap {
  const text = optionalText(raw, argument);
  if (!text.ok) return text;
  if (text.value === null) return { ok: true, value: null };
  const named = resolveEntity(catalog, text.value, { kinds });
  if (named.ok) return { ok: true, value: named.value.entity.id };
  if (named.kind === "ambiguous-entity") return named;
  const nearest = nearestEntities(catalog, text.value, kinds).map(({ id }) => id);
  return { ok: false, class: "argument", kind: "unknown-place", argument, text: text.value, nearest };
}

function readClass(catalog: Catalog, raw: unknown): Outcome<string | null> | RequestGap {
  const text = optionalText(raw, "class");
  if (!text.ok) return text;
  if (text.value === null) return { ok: true, value: null };
  const { coded, choices } = classes(catalog);
  const code = choices.get(normaliseName(text.value));
  if (code !== undefined) return { ok: true, value: code };
  const known = coded.map(({ name }) => name);
  return { ok: false, class: "argument", kind: "bad-choice", argument: "class", text: text.value, known };
}

/** The ports in a province (or prefecture, county) that face a neighbour, have a mode and are of a class of the plan. */
export function listPorts(catalog: Catalog, raw: RawPortFilters): PortsAnswer | Gap | RequestGap {
  const place = readPlace(catalog, raw.province, "province", PLACES);
  if (!place.ok) return place;
  const neighbour = readPlace(catalog, raw.neighbour, "neighbour", COUNTRIES);
  if (!neighbour.ok) return neighbour;
  const mode = readMode(catalog, raw.mode);
  if (!mode.ok) return mode;
  const portClass = readClass(catalog, raw.class);
  if (!portClass.ok) return portClass;
  const all = listed(catalog);
  const isIn = ({ port }: ListedPort, id: EntityId): boolean =>
    provincesOf(catalog, port.id).includes(id) ||
    values(catalog, port.id, ["prefecture", "county"]).includes(id);
  const hasMode = (port: ListedPort, code: string): boolean =>
    code === "all" ||
    port.modes.includes(code) ||
    (code === "land" && (port.modes.includes("road") || port.modes.includes("rail")));
  const ports = all.filter(
    (port) =>
      (place.value === null || isIn(port, place.value)) &&
      (neighbour.value === null || port.neighbours.includes(neighbour.value)) &&
      (mode.value === null || hasMode(port, mode.value)) &&
      (portClass.value === null || port.classes.includes(portClass.value)),
  );
  return ports.length === 0
    ? { ok: false, class: "answer", kind: "no-ports", total: all.length }
    : { ok: true, ports };
}
