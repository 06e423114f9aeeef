import type { Ask } from "../blocks";
import { decodeRecord, type Decoded } from "./codec";
import { REGISTRY_NAMESPACE } from "./envelope";

/** A custom XML part of ours and what it holds. */
export interface RegistryPart {
  readonly partId: string;
  readonly decoded: Decoded;
}

/** The parts in our namespace, with their ids loaded. Requires ExcelApi 1.5. */
export function loadPartIds(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(REGISTRY_NAMESPACE).load("items/id");
}

/** A question for one part's content. Its cost is a guess; too large answers are asked again in halves. */
export function askForPart(partId: string): Ask<RegistryPart> {
  return {
    cost: 200,
    enqueue: (context) => {
      const xml = context.workbook.customXmlParts.getItem(partId).getXml();
      return () => ({ partId, decoded: decodeRecord(xml.value) });
    },
  };
}

/**
 * Writes a record, made text by `encodeRecord`, into its part, or into a new part when `partId` is null. Requires ExcelApi 1.5.
 * The returned function gives the part's id after the next sync.
 */
export function enqueueXml(context: Excel.RequestContext, partId: string | null, xml: string): () => string {
  if (partId === null) {
    const part = context.workbook.customXmlParts.add(xml).load("id");
    return () => part.id;
  }
  context.workbook.customXmlParts.getItem(partId).setXml(xml);
  return () => partId;
}

/** Deletes a part if it is still there. Requires ExcelApi 1.5. */
export function enqueuePartDeletion(context: Excel.RequestContext, partId: string): void {
  context.workbook.customXmlParts.getItem(partId).delete();
}
