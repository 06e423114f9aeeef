/**
 * Searches the registry by name.
 * @module
 */
import { optionalText } from "../arguments/readArgument";
import type { Catalog } from "../model/catalog";
import { likeEntities, type LikeEntity } from "../names/nearest";
import { resolveEntity } from "../names/resolveEntity";

/**
 * Entities whose names are like the text, best first; score 1 = the name itself. What the text names exactly, also through a
 * suffix (二连浩特铁路口岸), comes first. Nothing for a blank or an error.
 */
export function findEntities(catalog: Catalog, raw: unknown): readonly LikeEntity[] {
  const text = optionalText(raw, "text");
  if (!text.ok || text.value === null) return [];
  const like = likeEntities(catalog, text.value);
  const named = resolveEntity(catalog, text.value);
  if (!named.ok) return like;
  const { entity, mode } = named.value;
  return [{ entity, mode, score: 1, holds: true }, ...like.filter((other) => other.entity !== entity)];
}
