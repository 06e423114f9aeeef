import type { AdoptableTable } from "../../actions/adopt/model";
import type { Language } from "../../domain/model/codes";
import { takenSentence } from "../../strings/adopt";

/** What a table from elsewhere is taken for, in a sentence. */
export function takenFor(
  { title, query, rows, known, different }: AdoptableTable,
  language: Language,
): string {
  const { layout = "long", mode = "values" } = query;
  return takenSentence({ title, language: query.language, layout, mode, rows, known, different }, language);
}
