import { requiredText } from "../domain/arguments/readArgument";
import { findEntities } from "../domain/queries/findEntities";
import { parseOptions } from "../domain/queries/parseOptions";
import { gapError } from "./support/answer";
import type { FunctionDefinition, Parameter } from "./support/definition";
import { OPTIONS } from "./support/parameters";

const TEXT: Parameter = {
  name: "text",
  label: { zh: "文字", en: "text" },
  description: {
    zh: "要找的名称或其一部分，中文、英文、拼音、代码或外文",
    en: "A name or part of one, in Chinese, English, pinyin, as a code or in a neighbour's language",
  },
  optional: false,
};

/** At most this many rows are spilled. */
const MOST = 10;

/** What is much less like the text than the best is noise beside it, unless the text is part of the name. */
const NEARLY_AS_GOOD = 0.7;

const HEADERS = {
  zh: ["名称", "英文名", "类别", "代号"],
  en: ["Name", "English name", "Kind", "Id"],
} as const;

/** What a text may mean: the nearest names of the registry. */
export const portFind: FunctionDefinition = {
  id: "PORTFIND",
  summary: { zh: "按名称查找", en: "Find by name" },
  description: {
    zh: "列出名称最接近的口岸、地区等（最多 10 行）：名称、英文名、类别、代号。选项 headers=yes 加表头。",
    en: "Lists the ports, regions and so on whose names are nearest (at most 10 rows): name, English name, kind, id. The option headers=yes adds a header row.",
  },
  parameters: [TEXT, OPTIONS],
  options: ["headers"],
  spills: true,
  examples: [
    {
      formula: '=KOUAN.PORTFIND("满州里")',
      result: { zh: "满洲里 | Manzhouli | 口岸 | manzhouli…", en: "满洲里 | Manzhouli | port | manzhouli…" },
      comment: { zh: "错字也能找到", en: "Finds misspelt names too" },
    },
    {
      formula: '=KOUAN.PORTFIND("Erlian","headers=yes")',
      result: {
        zh: "名称 | 英文名 | 类别 | 代号\n二连浩特 | Erenhot | 口岸 | erenhot\n…",
        en: "Name | English name | Kind | Id\n二连浩特 | Erenhot | port | erenhot\n…",
      },
      comment: { zh: "旧拼写，带表头", en: "An older spelling, with a header row" },
    },
  ],
  answer: ({ catalog, language }, [text, options]) => {
    const asked = requiredText(text, "text");
    if (!asked.ok) return gapError(catalog, asked, language);
    const read = parseOptions(catalog, options);
    if (!read.ok) return gapError(catalog, read, language);
    const like = findEntities(catalog, asked.value);
    const enough = (like[0]?.score ?? 0) * NEARLY_AS_GOOD;
    const found = like.filter(({ score, holds }) => holds || score >= enough).slice(0, MOST);
    if (found.length === 0) {
      return gapError(
        catalog,
        { ok: false, class: "answer", kind: "nothing-found", text: asked.value },
        language,
      );
    }
    const rows = found.map(({ entity }) => [
      entity.name.zh,
      entity.name.en,
      catalog.label("entity-kinds", entity.kind)[language],
      entity.id,
    ]);
    return read.value.headers === true ? [[...HEADERS[language]], ...rows] : rows;
  },
};
