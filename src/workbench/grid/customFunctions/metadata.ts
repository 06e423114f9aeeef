/** A parameter in an add-in's functions.json. */
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly repeating: boolean;
  /** Takes values of any type, and so errors too where the add-in allows them. */
  readonly any: boolean;
  /** What values are made into before they are handed over; `any` leaves them alone. */
  readonly type: ParameterType;
  /** Values to choose from while typing; empty = free. */
  readonly choices: readonly Choice[];
}

/** Types of parameters that values are converted to. */
export type ParameterType = "any" | "number" | "string" | "boolean";

/** A value to choose for a parameter. */
export interface Choice {
  /** What the list shows. */
  readonly name: string;
  readonly tooltip: string;
  readonly value: string | number;
}

/** A function in an add-in's functions.json. */
export interface FunctionMetadata {
  /** Under which the add-in registers it. */
  readonly id: string;
  /** As typed, without namespace. */
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly FunctionParameter[];
  readonly streaming: boolean;
  readonly cancelable: boolean;
  readonly requiresAddress: boolean;
  readonly requiresParameterAddresses: boolean;
  /** Calculated at every calculation. */
  readonly volatile: boolean;
  /** Errors are handed over as arguments instead of being passed through. */
  readonly acceptsErrors: boolean;
  readonly acceptsRichValues: boolean;
}

/** Reads a functions.json; what is not as it should be is left out, and a file that is none throws a sentence. */
export function parseFunctions(json: unknown): FunctionMetadata[] {
  const list = field(json, "functions");
  if (!Array.isArray(list)) throw new Error("The functions file has no list of functions.");
  const acceptsErrors = field(json, "allowErrorForDataTypeAny") === true;
  const acceptsRichValues = field(json, "allowCustomDataForDataTypeAny") === true;
  const enums = parseEnums(field(json, "enums"));
  return list.flatMap((entry: unknown) => {
    const id = text(entry, "id") || text(entry, "name");
    if (id === "") return [];
    const options = field(entry, "options");
    const parameters = field(entry, "parameters");
    return {
      id,
      name: text(entry, "name") || id,
      description: text(entry, "description"),
      helpUrl: text(entry, "helpUrl"),
      parameters: Array.isArray(parameters) ? parameters.map((one) => parseParameter(one, enums)) : [],
      streaming: field(options, "stream") === true,
      cancelable: field(options, "cancelable") === true,
      requiresAddress: field(options, "requiresAddress") === true,
      requiresParameterAddresses: field(options, "requiresParameterAddresses") === true,
      volatile: field(options, "volatile") === true,
      acceptsErrors,
      acceptsRichValues,
    };
  });
}

/** The texts of `localized` on the functions of `base`, matched by id: languages may lag behind. */
export function withTexts(
  base: readonly FunctionMetadata[],
  localized: readonly FunctionMetadata[],
): FunctionMetadata[] {
  const byId = new Map(localized.map((entry) => [entry.id.toUpperCase(), entry]));
  return base.map((entry) => {
    const other = byId.get(entry.id.toUpperCase());
    if (other === undefined) return entry;
    return {
      ...entry,
      description: other.description || entry.description,
      helpUrl: other.helpUrl || entry.helpUrl,
      parameters: entry.parameters.map((parameter, index) => ({
        ...parameter,
        name: other.parameters[index]?.name ?? parameter.name,
        description: other.parameters[index]?.description ?? parameter.description,
        choices: withNames(parameter.choices, other.parameters[index]?.choices ?? []),
      })),
    };
  });
}

/** The choices of `base` under the names of `localized`, matched by value. */
function withNames(base: readonly Choice[], localized: readonly Choice[]): Choice[] {
  return base.map((choice) => localized.find(({ value }) => value === choice.value) ?? choice);
}

function parseEnums(entries: unknown): ReadonlyMap<string, readonly Choice[]> {
  const list: unknown[] = Array.isArray(entries) ? entries : [];
  return new Map(
    list.map((entry) => {
      const values = field(entry, "values");
      return [text(entry, "id"), Array.isArray(values) ? values.flatMap(parseChoice) : []];
    }),
  );
}

function parseChoice(entry: unknown): Choice[] {
  const value = ["stringValue", "numberValue", "value"].map((name) => field(entry, name)).find(isPlain);
  if (value === undefined) return [];
  return [{ name: text(entry, "name") || String(value), tooltip: text(entry, "tooltip"), value }];
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function parseParameter(entry: unknown, enums: ReadonlyMap<string, readonly Choice[]>): FunctionParameter {
  const type = text(entry, "type");
  const known = (["number", "string", "boolean"] as const).find((one) => one === type);
  return {
    name: text(entry, "name"),
    description: text(entry, "description"),
    matrix: text(entry, "dimensionality") === "matrix",
    optional: field(entry, "optional") === true,
    repeating: field(entry, "repeating") === true,
    any: type === "" || type === "any",
    type: known ?? "any",
    choices: enums.get(text(entry, "customEnumId")) ?? [],
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function text(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === "string" ? found : "";
}
