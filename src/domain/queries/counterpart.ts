/**
 * The port opposite, where a package knows it by printed names only.
 * @module
 */
import type { Bilingual } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { Attribute, EntityId } from "../model/package";

/** The field, a link where the port opposite is an entity. */
export const COUNTERPART = "counterpart";

const BY_LANGUAGE = ["counterpart-zh", "counterpart-local"] as const;

/** The printed names with the facts they come from, best first; null where none is printed. */
export function printedCounterpart(
  catalog: Catalog,
  port: EntityId,
  compare: (a: Attribute, b: Attribute) => number,
): { readonly names: Bilingual; readonly facts: readonly [Attribute, ...Attribute[]] } | null {
  const [zh = [], local = []] = BY_LANGUAGE.map((attribute) =>
    catalog
      .attributesOf(port)
      .filter((fact) => fact.attribute === attribute)
      .sort(compare),
  );
  const [first, ...others] = [...zh, ...local];
  if (first === undefined) return null;
  const names = { zh: zh[0]?.value ?? first.value, en: local[0]?.value ?? first.value };
  return { names, facts: [first, ...others] };
}

/**
 * What was known on a date, in the words of today: a source of that time may print the name in one language only, while now both are
 * on record.
 */
export function namedAsNow(then: Bilingual, now: Bilingual): Bilingual {
  if (then.zh !== then.en) return then;
  return now.zh === then.zh || now.en === then.en ? now : then;
}
