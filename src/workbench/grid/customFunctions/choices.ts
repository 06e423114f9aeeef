import type { Choice, FunctionMetadata, FunctionParameter } from "./metadata";

/** The parameter that the argument at `index` goes to: the last one again and again, if it repeats. */
export function parameterAt(
  { parameters }: Pick<FunctionMetadata, "parameters">,
  index: number,
): FunctionParameter | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating === true ? last : undefined);
}

/**
 * The choices that fit what was typed, in the order of the add-in; where a text was begun, those that only contain it come after.
 * Letters without a quotation mark may become a function, so there only beginnings count.
 */
export function fitting(choices: readonly Choice[], typed: string, quoted: boolean): readonly Choice[] {
  const sought = typed.toLowerCase();
  if (sought === "") return choices;
  const begins = choices.filter((choice) => words(choice).some((word) => word.startsWith(sought)));
  if (!quoted) return begins;
  const contains = choices.filter(
    (choice) => !begins.includes(choice) && words(choice).some((word) => word.includes(sought)),
  );
  return [...begins, ...contains];
}

/** A value as a constant in a formula. */
export function constantOf(value: string | number): string {
  return typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
}

function words({ name, value }: Choice): string[] {
  return [String(value).toLowerCase(), name.toLowerCase()];
}
