import type { AddinFunctions } from "../types";

// documented: https://github.com/OfficeDev/Excel-Custom-Functions/issues/108 and office-js issue 3558.
const MARK = "_xldudf_";

/** Names of the add-ins' functions as formulas show them and as files spell them: `NS.NAME` and `_xldudf_NS_NAME`. */
export class AddinNames {
  readonly #prefixes: readonly string[];
  readonly #shown = new Map<string, string>();

  constructor(addins: readonly AddinFunctions[]) {
    const named = addins.filter(({ namespace }) => namespace !== "");
    this.#prefixes = named.map(({ namespace }) => `${namespace.toUpperCase()}.`);
    for (const { namespace, names } of addins) {
      for (const name of names) {
        const shown = (namespace === "" ? name : `${namespace}.${name}`).toUpperCase();
        this.#shown.set(this.inFile(shown).toLowerCase(), shown);
      }
    }
  }

  /** Whether a function is one of the add-ins'. */
  has(name: string): boolean {
    const upper = name.toUpperCase();
    return this.#prefixes.some((prefix) => upper.startsWith(prefix));
  }

  /** `KOUAN.PORTFREIGHT` → `_xldudf_KOUAN_PORTFREIGHT`. */
  inFile(name: string): string {
    return MARK + name.toUpperCase().replaceAll(".", "_");
  }

  /** The name behind a file's spelling; `undefined` when it is no function of these add-ins. */
  shown(name: string): string | undefined {
    const known = this.#shown.get(name.toLowerCase());
    if (known !== undefined) return known;
    const starts = (prefix: string) => name.toLowerCase().startsWith(this.inFile(prefix).toLowerCase());
    const prefix = this.#prefixes.find(starts);
    return prefix === undefined ? undefined : prefix + name.slice(this.inFile(prefix).length).toUpperCase();
  }

  /** Whether a file's spelling is that of an add-in's function, whichever add-in's. */
  static isMarked(name: string): boolean {
    return name.toLowerCase().startsWith(MARK);
  }
}
