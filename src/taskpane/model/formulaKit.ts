/**
 * What the formula builder knows of the functions. The start gives it: the pane itself does not know them.
 * @module
 */
import type { Bilingual, Language } from "../../domain/model/codes";

/** What kind of thing is picked for a parameter. */
export interface FormulaParameter {
  /** Stable English name; decides what is offered. */
  readonly name: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly optional: boolean;
  /** Takes a range or a list as a whole. */
  readonly range: boolean;
}

/** A function one can build a formula of. */
export interface FormulaFunction {
  readonly id: string;
  readonly group: Bilingual;
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly parameters: readonly FormulaParameter[];
  /** Names of the options that it uses. */
  readonly options: readonly string[];
  readonly spills: boolean;
  /** Address of its help page in each language. */
  readonly help: Bilingual;
}

/** A cell of a preview. */
export interface PreviewCell {
  readonly text: string;
  readonly is: "text" | "number" | "error";
  /** What an error means. */
  readonly message?: string;
  /** What a number is: its unit, period and source. */
  readonly about?: string;
}

/** What a formula would show, cell by cell. */
export type Preview = readonly (readonly PreviewCell[])[];

/** The functions, and a way to ask them. */
export interface FormulaKit {
  readonly functions: readonly FormulaFunction[];
  /** The answer of the function itself to arguments as Excel would hand them over. */
  readonly preview: (id: string, args: readonly unknown[], language: Language) => Preview;
}
