import type { Dataset } from "../../domain/model/table";

/** Datasets whose title or description, in either language, has every word of the text. */
export function searchDatasets(datasets: readonly Dataset[], text: string): readonly Dataset[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return datasets.filter((dataset) => {
    const { title, description, id } = dataset;
    const all = plain([title.zh, title.en, description.zh, description.en, id].join(" "));
    return words.every((word) => all.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
