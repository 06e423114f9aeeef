import { inferred } from "../../richapi/errors";
import { asString } from "../checks";
import type { FormatTarget } from "../formatTarget";
import type { WorkbookSession } from "../session";
import type { StyleData } from "./builtIn";
import { findStyle } from "./registry";

/** A style that somebody named. */
export function namedStyle(session: WorkbookSession, name: unknown): StyleData {
  const style = findStyle(session.store, asString(name));
  if (style === undefined) throw inferred("InvalidArgument", "the workbook has no style of that name");
  return style;
}

/** The style of cells as the API says it; null where they differ. */
export function styleWord(target: FormatTarget & { readonly session: WorkbookSession }): string | null {
  const name = target.read("styleName");
  if (name === null) return null;
  return findStyle(target.session.store, name)?.word ?? name;
}
