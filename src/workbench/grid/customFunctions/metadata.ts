/** A parameter in an add-in's functions.json. */
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly repeating: boolean;
  /** Takes values of any type, and so errors too where the add-in allows them. */
  readonly any: boolean;
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
      parameters: Array.isArray(parameters) ? parameters.map(parseParameter) : [],
      streaming: field(options, "stream") === true,
      cancelable: field(options, "cancelable") === true,
      requiresAddress: field(options, "requiresAddress") === true,
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
      })),
    };
  });
}

function parseParameter(entry: unknown): FunctionParameter {
  const type = text(entry, "type");
  return {
    name: text(entry, "name"),
    description: text(entry, "description"),
    matrix: text(entry, "dimensionality") === "matrix",
    optional: field(entry, "optional") === true,
    repeating: field(entry, "repeating") === true,
    any: type === "" || type === "any",
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function text(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === "string" ? found : "";
}
