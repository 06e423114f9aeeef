/**
 * Checks that no word names two indicators: the second would never be found.
 * @module
 */
import { normaliseName } from "../../domain/names/normalise";
import { cell } from "./cells";
import type { Finding } from "./issue";
import type { RawPackage } from "./readPackage";

/** Findings about words that two indicators claim. */
export function checkNames(raw: RawPackage): Finding[] {
  const claimed = new Map<string, string>();
  const rows = raw.files.indicators;
  for (const row of rows) {
    for (const column of ["id", "name_zh", "name_en"])
      claimed.set(normaliseName(cell(row, column)), cell(row, "id"));
  }
  return rows.flatMap((row, i) => {
    const id = cell(row, "id");
    return cell(row, "aliases")
      .split(";")
      .filter((alias) => alias !== "")
      .flatMap((alias) => {
        const name = normaliseName(alias);
        const other = claimed.get(name);
        if (other === undefined) claimed.set(name, id);
        if (other === undefined || other === id) return [];
        const message = `"${alias}" names the indicator "${other}" already.`;
        return [{ file: "indicators.csv", row: i + 2, column: "aliases", message }];
      });
  });
}
