/**
 * What can be picked for an argument of a formula, narrowed by what was picked for the others.
 * @module
 */
import { headlineIndicator } from "../../domain/formulas/explainCall";
import type { EntityKind, Language } from "../../domain/model/codes";
import type { Catalog } from "../../domain/model/catalog";
import type { Entity, Indicator, Observation } from "../../domain/model/package";
import { resolveEntity } from "../../domain/names/resolveEntity";
import { comparePeriods, LATEST, parsePeriod } from "../../domain/periods/period";
import { attributeFields } from "../../domain/queries/fields";
import { readIndicator } from "../../domain/queries/readIndicator";
import { indicatorsWith } from "../../domain/queries/whatElse";
import { datasets } from "../../domain/tables/datasets";
import { unitsOf } from "../../domain/units/resolveUnit";
import { say } from "../../strings/format";
import { BUILDER } from "../../strings/formulaBuilder";
import type { DraftArgument, FormulaDraft } from "./formulaDraft";
import type { FormulaFunction } from "./formulaKit";

/** Something to pick: what goes into the formula, and what is shown. */
export interface FormulaChoice {
  readonly value: string;
  readonly label: string;
}

/** Kinds that have figures, those asked for most first. */
const ENTITY_KINDS: readonly EntityKind[] = [
  "port",
  "region",
  "country",
  "trade-zone",
  "port-group",
  "prefecture",
];
const PLACES: readonly EntityKind[] = ["region", "prefecture"];

/** Everything choices depend on. */
export interface ChoiceContext {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly definition: FormulaFunction;
  readonly draft: FormulaDraft;
}

function only(argument: DraftArgument | undefined): string | null {
  if (argument === undefined) return null;
  if (argument.is === "text") return argument.text;
  if (argument.is === "list") return argument.items[0] ?? null;
  const value = argument.cells.values[0]?.[0];
  return value === undefined || value === "" ? null : String(value);
}

/** The entity that the draft is about, or the first of them. */
function entityOf({ catalog, draft }: ChoiceContext): Entity | null {
  const text = only(draft.arguments.port ?? draft.arguments.entity ?? draft.arguments.entities);
  const named = text === null ? null : resolveEntity(catalog, text);
  return named?.ok === true ? named.value.entity : null;
}

/** The indicator that the draft is about. */
export function indicatorOf(context: ChoiceContext): Indicator | null {
  const { catalog, definition, draft } = context;
  const text = headlineIndicator(definition.id) ?? only(draft.arguments.indicator);
  const read = text === null ? null : readIndicator(catalog, text, entityOf(context));
  return read?.ok === true ? read.value : null;
}

function observationsOf(context: ChoiceContext): readonly Observation[] {
  const { catalog } = context;
  const indicator = indicatorOf(context);
  if (indicator === null) return [];
  const entity = entityOf(context);
  return entity === null
    ? catalog.records.observations.filter((observation) => observation.indicator === indicator.id)
    : catalog.observationsOf(entity.id, indicator.id);
}

/** A name that the functions read as this entity and no other; its id where no name is. */
function typed(catalog: Catalog, entity: Entity, language: Language): string {
  const named = resolveEntity(catalog, entity.name[language]);
  return named.ok && named.value.entity === entity ? entity.name[language] : entity.id;
}

function entities(context: ChoiceContext, kinds: readonly EntityKind[]): FormulaChoice[] {
  const { catalog, language } = context;
  const indicator = indicatorOf(context);
  const hasFigures = ({ id }: Entity): boolean =>
    indicator === null || catalog.observationsOf(id, indicator.id).length > 0;
  const all = kinds.flatMap((kind) => catalog.records.entities.filter((entity) => entity.kind === kind));
  const known = all.filter(hasFigures);
  const others = all.filter((entity) => !known.includes(entity));
  return [...known, ...others].map((entity) => {
    const { zh, en } = entity.name;
    const label = language === "zh" || zh === en ? entity.name[language] : `${en} ${zh}`;
    const note = hasFigures(entity) ? "" : ` · ${say(BUILDER.noFigures, language)}`;
    return { value: typed(catalog, entity, language), label: `${label}${note}` };
  });
}

function indicators(context: ChoiceContext): FormulaChoice[] {
  const { catalog, language } = context;
  const entity = entityOf(context);
  const first = entity === null ? [] : indicatorsWith(catalog, entity.id);
  const all = [...catalog.indicators.values()];
  return [...all.filter(({ id }) => first.includes(id)), ...all.filter(({ id }) => !first.includes(id))].map(
    ({ id, name }) => ({ value: language === "zh" ? name.zh : id, label: name[language] }),
  );
}

function periods(context: ChoiceContext): FormulaChoice[] {
  const texts = new Set(observationsOf(context).map(({ period }) => period));
  const found = [...texts].flatMap((text) => parsePeriod(text) ?? []).sort((a, b) => comparePeriods(b, a));
  const years = found.filter(({ grain }) => grain === "year");
  const rest = found.filter(({ grain }) => grain !== "year");
  return [...years, ...rest].map(({ text }) => ({ value: text, label: text }));
}

function codes(
  { catalog, language }: ChoiceContext,
  list: string,
  known: readonly string[],
): FormulaChoice[] {
  return known.map((code) => {
    const label = catalog.label(list, code)[language];
    // Chinese labels read naturally in a formula; in English the codes do. Labels may explain in brackets.
    return { value: language === "zh" ? label.replace(/[（(].*$/, "") : code, label };
  });
}

function units(context: ChoiceContext): FormulaChoice[] {
  const indicator = indicatorOf(context);
  if (indicator === null) return [];
  return unitsOf(context.catalog, indicator).map(({ symbol }) => {
    return { value: symbol[context.language], label: symbol[context.language] };
  });
}

function neighbours({ catalog, language }: ChoiceContext): FormulaChoice[] {
  const ids = new Set(
    catalog.records.attributes.filter(({ attribute }) => attribute === "neighbour").map(({ value }) => value),
  );
  return catalog.records.entities
    .filter(({ id }) => ids.has(id))
    .map(({ name }) => ({ value: name[language], label: name[language] }));
}

/** The choices for a parameter, by its name. Anything else may be typed as well. */
export function choicesFor(context: ChoiceContext, parameter: string): FormulaChoice[] {
  const { catalog, language } = context;
  switch (parameter) {
    case "port":
      return entities(context, ["port", "region"]);
    case "entity":
    case "entities":
    case "text":
      return entities(context, ENTITY_KINDS);
    case "province":
      return entities({ ...context, definition: { ...context.definition, id: "" } }, PLACES);
    case "neighbour":
      return neighbours(context);
    case "class":
      return catalog.records.codes
        .filter(({ list }) => list === "port-classes")
        .map(({ code, name }) => ({ value: language === "zh" ? name.zh : code, label: name[language] }));
    case "indicator":
      return indicators(context);
    case "year":
    case "period":
      return [{ value: LATEST, label: say(BUILDER.latest, language) }, ...periods(context)];
    case "from":
    case "to":
    case "periods":
      return periods(context);
    case "flow":
      return codes(context, "flows", indicatorOf(context)?.flows ?? ["total", "import", "export", "transit"]);
    case "mode":
      return codes(context, "modes", indicatorOf(context)?.modes ?? ["road", "rail", "air", "water"]);
    case "unit":
      return units(context);
    case "field":
      return attributeFields(catalog).map(({ id, name }) => ({
        value: id,
        label: `${name[language]} (${id})`,
      }));
    case "style":
      return [
        { value: "short", label: say(BUILDER.short, language) },
        { value: "full", label: say(BUILDER.full, language) },
      ];
    case "name":
      return datasets.map(({ id, title }) => ({ value: id, label: title[language] }));
    case "top":
      return ["5", "10", "20"].map((value) => ({ value, label: value }));
    default:
      return [];
  }
}

/** The values of an option that change something for this draft; empty for one that is typed. */
export function optionChoicesFor(context: ChoiceContext, option: string): FormulaChoice[] {
  const { catalog, language } = context;
  const used = (of: (observation: Observation) => string): string[] => {
    return [...new Set(observationsOf(context).map(of))].filter((code) => code !== "");
  };
  const yes = [
    { value: "yes", label: say(BUILDER.yes, language) },
    { value: "no", label: say(BUILDER.no, language) },
  ];
  switch (option) {
    case "commodity":
      return used(({ commodity }) => commodity).map((code) => {
        return { value: code, label: catalog.label("commodities", code)[language] };
      });
    case "partner":
      return used(({ partner }) => partner).map((id) => {
        return { value: id, label: catalog.entities.get(id)?.name[language] ?? id };
      });
    case "scope":
      return used(({ scope }) => scope).map((code) => {
        return { value: code, label: catalog.label("scopes", code)[language] };
      });
    case "kind":
      return used(({ kind }) => kind).includes("target")
        ? [{ value: "target", label: say(BUILDER.target, language) }]
        : [];
    case "headers":
      return yes;
    case "order":
      return [
        { value: "asc", label: say(BUILDER.ascending, language) },
        { value: "desc", label: say(BUILDER.descending, language) },
      ];
    case "of":
      return [
        { value: "growth", label: say(BUILDER.ofGrowth, language) },
        { value: "progress", label: say(BUILDER.ofProgress, language) },
        { value: "target", label: say(BUILDER.target, language) },
      ];
    default:
      return [];
  }
}
