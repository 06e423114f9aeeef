/** Stands in for the hyphenation dictionaries of Univer's text engine: cells are not hyphenated. */
export default { patterns: [] };
