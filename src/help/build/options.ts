/**
 * The options of one function in words.
 * @module
 */
import type { Language } from "../../domain/model/codes";
import type { FunctionDefinition } from "../../functions/support/definition";
import { say, type Text } from "../../strings/format";
import { HELP_OPTION_TEXT, HELP_OPTIONS } from "../../strings/help";

/** The options that a function uses, each as an example with its meaning. */
export function optionsOf({
  options,
}: FunctionDefinition): readonly (readonly [example: string, meaning: Text])[] {
  const names: readonly string[] = options;
  return HELP_OPTIONS.filter(([example]) => names.includes(example.split("=")[0] ?? ""));
}

/** What the argument `options` takes, for the formula bar and the help page. */
export function optionsDescription(definition: FunctionDefinition, language: Language): string {
  const examples = optionsOf(definition).map(([example]) => example);
  if (examples.length === 0) return say(HELP_OPTION_TEXT.none, language);
  return say(HELP_OPTION_TEXT.some, language, { examples: examples.join(";") });
}
