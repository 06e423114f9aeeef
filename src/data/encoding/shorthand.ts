/**
 * Texts that other columns of the row already say, stored shorter. The compiler shortens, the reader restores; nothing is lost.
 * @module
 */

/** All texts of a column of a file. */
export type Columns = (file: string, column: string) => readonly string[];

/** How one column is shortened, given what other columns say in the same row. */
export interface Shorthand {
  /** Columns that say it already; each has one text per row. */
  readonly said: (columns: Columns) => readonly (readonly string[])[];
  shorten(text: string, said: readonly string[]): string;
  restore(stored: string, said: readonly string[]): string;
}

/** Leading characters that stand for "the first, second … text said already". The compiler rejects them in the package's texts. */
const MARKS = ["=", "@"] as const;

function repeats(said: Shorthand["said"]): Shorthand {
  return {
    said,
    shorten: (text, texts) => (text === "" ? "" : (MARKS[texts.indexOf(text)] ?? text)),
    restore: (stored, texts) => texts[MARKS.findIndex((mark) => mark === stored)] ?? stored,
  };
}

/** Chinese names of the entities of a column. */
function namesOf(columns: Columns, file: string, column: string): readonly string[] {
  const names = columns("entities", "name_zh");
  const nameOf = new Map(columns("entities", "id").map((id, row) => [id, names[row] ?? ""]));
  return columns(file, column).map((id) => nameOf.get(id) ?? "");
}

/** Each vowel of pinyin before its marked forms. Unicode's own folding takes several milliseconds for all names. */
const VOWELS = ["aāáǎà", "eēéěè", "iīíǐì", "oōóǒò", "uūúǔùüǖǘǚǜ", "AĀÁǍÀ", "EĒÉĚÈ", "OŌÓǑÒ"];
const PLAIN_VOWEL: ReadonlyMap<string, string> = new Map(
  VOWELS.flatMap((vowels) => Array.from(vowels, (vowel) => [vowel, vowels.charAt(0)] as const)),
);

/** Pinyin without tone marks: `Mǎnzhōulǐ Shì` → `Manzhouli Shi`. */
function toneless(pinyin: string): string {
  return pinyin.replace(/[^ -~]/g, (vowel) => PLAIN_VOWEL.get(vowel) ?? vowel);
}

const LENGTHS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A name that begins, perhaps after a prefix, like the row's pinyin: `~` and how many letters are the same. */
function likePinyin(spell: (pinyin: string) => string): Shorthand {
  return {
    said: (columns) => [columns("entities", "pinyin")],
    shorten(text, [pinyin = ""]) {
      const letters = spell(pinyin);
      for (let length = Math.min(letters.length, LENGTHS.length - 1); length > 2; length -= 1) {
        const at = text.indexOf(letters.slice(0, length));
        if (at >= 0) return `${text.slice(0, at)}~${LENGTHS.charAt(length)}${text.slice(at + length)}`;
      }
      return text;
    },
    restore(stored, [pinyin = ""]) {
      const at = stored.indexOf("~");
      if (at < 0) return stored;
      const letters = spell(pinyin).slice(0, LENGTHS.indexOf(stored.charAt(at + 1)));
      return stored.slice(0, at) + letters + stored.slice(at + 2);
    },
  };
}

/** A source's id names its date. */
const datedId: Shorthand = {
  said: (columns) => [columns("sources", "published")],
  shorten(text, [published = ""]) {
    const date = published.replace(/-/g, "");
    return date === "" ? text : text.replace(`-${date}`, "~");
  },
  restore: (stored, [published = ""]) => stored.replace("~", `-${published.replace(/-/g, "")}`),
};

/** Web addresses with their Chinese in clear, where that can be undone. */
const clearUrl: Shorthand = {
  said: () => [],
  shorten(text) {
    try {
      const clear = decodeURI(text);
      return encodeURI(clear) === text ? clear : `=${text}`;
    } catch {
      return `=${text}`;
    }
  },
  restore: (stored) => (stored.startsWith("=") ? stored.slice(1) : encodeURI(stored)),
};

/** Shorthands by `file.column`. */
export const SHORTHANDS: Readonly<Record<string, Shorthand>> = {
  "sources.id": datedId,
  "sources.url": clearUrl,
  "entities.id": likePinyin((pinyin) =>
    toneless(pinyin)
      .toLowerCase()
      .replace(/[^a-z]/g, ""),
  ),
  "entities.name_en": likePinyin(toneless),
  "attributes.quote": repeats((columns) => [
    columns("attributes", "value"),
    namesOf(columns, "attributes", "entity"),
  ]),
  "relations.quote": repeats((columns) => [
    namesOf(columns, "relations", "subject"),
    namesOf(columns, "relations", "object"),
  ]),
  "statements.quote": repeats((columns) => [columns("statements", "text_zh")]),
  "policies.quote": repeats((columns) => [columns("policies", "title_zh")]),
  "projects.quote": repeats((columns) => [columns("projects", "name_zh")]),
};
