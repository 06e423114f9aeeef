/**
 * Members of a printed list, with what other relations of the same source say about them.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { EntityId, Relation } from "../model/package";

/** Membership in a list, in printed order. */
export function membersOf(catalog: Catalog, list: EntityId): readonly Relation[] {
  return catalog.records.relations.filter((row) => row.relation === "member-of" && row.object === list);
}

/** The object of a relation of the member, by the source of the membership; "" where it says none. */
export function sameSource(catalog: Catalog, member: Relation, relation: string): EntityId {
  const found = catalog
    .relationsOf(member.subject)
    .find((row) => row.relation === relation && row.source === member.source);
  return found?.object ?? "";
}
