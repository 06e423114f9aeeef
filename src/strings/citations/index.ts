/**
 * Sources in the styles in which people cite. The styles are fixed notations, the same in either language of the pane.
 * @module
 */
import type { Source } from "../../domain/model/package";
import { bibtex } from "./bibtex";
import { chicago } from "./chicago";
import { gbt7714 } from "./gbt7714";

/** Styles of a bibliography. */
export const BIBLIOGRAPHY_STYLES = ["gbt7714", "chicago", "bibtex"] as const;
export type BibliographyStyle = (typeof BIBLIOGRAPHY_STYLES)[number];

const WRITERS: Readonly<Record<BibliographyStyle, (source: Source) => string>> = { gbt7714, chicago, bibtex };

/** A source as an entry of a bibliography. */
export function bibliographyEntry(source: Source, style: BibliographyStyle): string {
  return WRITERS[style](source);
}
