import { DOCS, documented } from "../../richapi/errors";
import { absoluteAddress, quoteSheet } from "../address";
import { type Attachment, PLACE } from "../attachments";
import { asString } from "../checks";
import { findPlace } from "../resolve";
import type { DataNode } from "../storedObject";

/** Makes a text show what a cell says. inferred: what names no cell is InvalidArgument */
export function linkToCell(text: DataNode, anchor: string, formula: unknown): void {
  const { session, attachment } = text;
  const place = findPlace(session, asString(formula).replace(/^=/, ""), attachment.sheet ?? "");
  if (place === null) throw documented("InvalidArgument", DOCS.codes);
  session.store.attachments.put({ ...attachment, anchors: { ...attachment.anchors, [anchor]: place } });
  text.write({ visible: true, text: null, runs: null });
}

/** The cells that a chart keeps when it shows other figures: those of its place, its title and the titles of its axes. */
export function anchorsBesideFigures({ anchors }: Attachment): Attachment["anchors"] {
  const isKept = (name: string): boolean => name === PLACE || name === "title" || name.startsWith("axes.");
  return Object.fromEntries(Object.entries(anchors).filter(([name]) => isKept(name)));
}

/** The formula of a text that shows a cell; `undefined` where it shows none. */
export function linkedFormula({ session, attachment }: DataNode, anchor: string): string | undefined {
  const place = attachment.anchors[anchor];
  if (place === null || place === undefined) return undefined;
  return `=${quoteSheet(session.sheet(place.sheet).name)}!${absoluteAddress(place.box)}`;
}
