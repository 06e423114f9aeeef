import { type ArgumentAt, argumentAt } from "../../grid/customFunctions/argumentAt";
import { constantOf, fitting } from "../../grid/customFunctions/choices";
import type { Choice, FunctionParameter } from "../../grid/customFunctions/metadata";
import type { FormulaTyping, Rect, Typing } from "../../grid/formulaTyping";

/** The list of values under an argument that is being typed. */
export interface ChoiceList {
  /** Name of the parameter. */
  readonly parameter: string;
  readonly choices: readonly Choice[];
  /** Index of the one that Tab takes. */
  readonly active: number;
  /** Where the formula is typed. */
  readonly anchor: Rect;
}

/** What the prompt needs. */
export interface ChoicePromptOptions {
  readonly typing: Pick<FormulaTyping, "onTyping" | "replace" | "onKey" | "holdFunctionListBack">;
  /** The parameter of an add-in's function, by the name as typed. */
  readonly parameterOf: (functionName: string, index: number) => FunctionParameter | undefined;
  readonly show: (list: ChoiceList | undefined) => void;
}

/**
 * Offers the values of an add-in's enums while the caret stands in such an argument, as Excel does: Up and Down choose, Tab takes,
 * typing on narrows the list down, and whatever else is typed stays what was typed. Enter takes only what was chosen, for else
 * it ends the formula. Escape puts just the list away until another argument is entered; Alt+Down brings it back.
 */
export class ChoicePrompt {
  private argument: ArgumentAt | undefined;
  private list: ChoiceList | undefined;
  private typing: Typing | undefined;
  private chosen = false;
  /** The argument whose list was put away. */
  private putAway = "";

  /** @param options - where formulas are typed, which values there are, and where they are shown */
  constructor(private readonly options: ChoicePromptOptions) {
    const { typing } = options;
    const isOpen = () => this.list !== undefined;
    typing.onTyping((now) => this.look(now));
    typing.holdFunctionListBack(isOpen);
    typing.onKey("down", isOpen, () => this.move(1));
    typing.onKey("up", isOpen, () => this.move(-1));
    typing.onKey("tab", isOpen, () => this.take());
    typing.onKey(
      "enter",
      () => isOpen() && this.chosen,
      () => this.take(),
    );
    typing.onKey("escape", isOpen, () => this.close());
    typing.onKey(
      "altDown",
      () => this.putAway !== "" && this.typing !== undefined,
      () => this.reopen(),
    );
  }

  /** Writes a value into the formula: the active one, or the one that was clicked. */
  take(index = this.list?.active ?? 0): void {
    const choice = this.list?.choices[index];
    const { argument } = this;
    if (choice === undefined || argument === undefined) return;
    this.close();
    this.options.typing.replace(argument.from, argument.to, constantOf(choice.value));
  }

  private look(typing: Typing | undefined): void {
    const changed = typing?.text !== this.typing?.text;
    this.typing = typing;
    const argument = typing === undefined ? undefined : argumentAt(typing.text, typing.caret);
    if (changed || keyOf(argument) !== keyOf(this.argument)) this.chosen = false;
    if (keyOf(argument) !== this.putAway) this.putAway = "";
    this.argument = argument;
    const parameter = argument && this.options.parameterOf(argument.functionName, argument.index);
    if (typing === undefined || argument === undefined || parameter === undefined || this.putAway !== "") {
      this.publish(undefined);
      return;
    }
    const choices = fitting(parameter.choices, argument.typed, argument.quoted);
    const active = this.chosen ? (this.list?.active ?? 0) : 0;
    this.publish(
      choices.length === 0 ? undefined : { parameter: parameter.name, choices, active, anchor: typing.box },
    );
  }

  private move(step: 1 | -1): void {
    if (this.list === undefined) return;
    const { active, choices } = this.list;
    this.chosen = true;
    this.publish({ ...this.list, active: Math.min(Math.max(active + step, 0), choices.length - 1) });
  }

  private close(): void {
    this.putAway = keyOf(this.argument);
    this.chosen = false;
    this.publish(undefined);
  }

  private reopen(): void {
    this.putAway = "";
    this.look(this.typing);
  }

  private publish(list: ChoiceList | undefined): void {
    if (list === undefined && this.list === undefined) return;
    this.list = list;
    this.options.show(list);
  }
}

function keyOf(argument: ArgumentAt | undefined): string {
  return argument === undefined ? "" : `${argument.call} ${argument.index}`;
}
