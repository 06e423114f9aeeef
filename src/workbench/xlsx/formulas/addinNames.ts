import type { AddinFunctions } from "../types";

// documented: https://github.com/OfficeDev/Excel-Custom-Functions/issues/108 and office-js issue 3558.
const MARK = "_xldudf_";

/** Names of an add-in's functions as formulas show them and as files spell them: `NS.NAME` and `_xldudf_NS_NAME`. */
export class AddinNames {
  readonly #prefix: string;
  readonly #shown = new Map<string, string>();

  constructor({ namespace, names }: AddinFunctions) {
    this.#prefix = namespace === "" ? "" : `${namespace.toUpperCase()}.`;
    for (const name of names) {
      const shown = this.#prefix + name.toUpperCase();
      this.#shown.set(this.inFile(shown).toLowerCase(), shown);
    }
  }

  /** Whether a function is one of the add-in's. */
  has(name: string): boolean {
    return this.#prefix !== "" && name.toUpperCase().startsWith(this.#prefix);
  }

  /** `KOUAN.PORTFREIGHT` → `_xldudf_KOUAN_PORTFREIGHT`. */
  inFile(name: string): string {
    return MARK + name.toUpperCase().replaceAll(".", "_");
  }

  /** The name behind a file's spelling; `undefined` when it is no function of this add-in. */
  shown(name: string): string | undefined {
    const known = this.#shown.get(name.toLowerCase());
    if (known !== undefined) return known;
    const start = this.inFile(this.#prefix);
    const ours = this.#prefix !== "" && name.toLowerCase().startsWith(start.toLowerCase());
    return ours ? this.#prefix + name.slice(start.length).toUpperCase() : undefined;
  }

  /** Whether a file's spelling is that of an add-in's function, whichever add-in's. */
  static isMarked(name: string): boolean {
    return name.toLowerCase().startsWith(MARK);
  }
}
