import { NORMAL } from "../../model/styles/builtIn";

/** No font draws it and no number format has it: what follows is the name of a style. */
const MARK = "\uE000";

/**
 * ExcelJS knows no styles by name. They travel in the number format, so that cells that look alike but have different styles are
 * kept apart, and are taken out of the file again.
 */
export function withStyleName(numberFormat: string, styleName: string): string {
  return styleName === NORMAL ? numberFormat : `${numberFormat}${MARK}${styleName}`;
}

/** Number format and name of the style; the latter undefined when there is none. */
export function splitStyleName(text: string): { readonly code: string; readonly name: string | undefined } {
  const at = text.indexOf(MARK);
  return at < 0 ? { code: text, name: undefined } : { code: text.slice(0, at), name: text.slice(at + 1) };
}
