/**
 * A custom function as data: its help in both languages beside the code that answers.
 * Metadata, help pages and registration are made from it.
 * @module
 */
import type { Catalog } from "../../domain/model/catalog";
import type { Bilingual, Language } from "../../domain/model/codes";
import type { OptionName } from "../../domain/queries/parseOptions";
import type { CellAnswer } from "./answer";

/** A drop-down offered in the formula bar; free text is accepted as well. */
export type DropDown = "flow" | "mode" | "indicator" | "field" | "style" | "class" | "dataset";

/** One parameter. Everything is typed `any` for Excel, so that Excel never refuses before our sentence can. */
export interface Parameter {
  /** Stable name in English, also the position's id. */
  readonly name: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly optional: boolean;
  readonly dropDown?: DropDown;
  /** Takes a range as a whole; any other parameter is answered cell by cell when it gets one. */
  readonly range?: true;
}

/** A formula shown as an example; a test computes it and compares with `result`. */
export interface Example {
  readonly formula: string;
  /** The literal result in each language; an error starts with `#`. */
  readonly result: Bilingual;
  readonly comment: Bilingual;
}

/** What a function knows when it runs. */
export interface CallContext {
  readonly catalog: Catalog;
  readonly language: Language;
  /** Whether the host shows numbers with properties and cards, and the user wants them. Left out: bare numbers. */
  readonly richNumbers?: boolean;
}

/** A custom function. `id` and the order of `parameters` never change once published. */
export interface FunctionDefinition {
  readonly id: string;
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly parameters: readonly Parameter[];
  /** Options that change the answer; another one is refused. */
  readonly options: readonly OptionName[];
  /** Whether the answer may spill. */
  readonly spills: boolean;
  readonly examples: readonly Example[];
  /** Answers from memory, at once. Arguments come as Excel gives them: blank ones as null, "" or 0. */
  readonly answer: (context: CallContext, args: readonly unknown[]) => CellAnswer;
}
