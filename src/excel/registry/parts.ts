import { jsonBytes, type Ask, type Step } from "../blocks";
import { decodeRecord, type Decoded } from "./codec";
import { REGISTRY_NAMESPACE } from "./envelope";
import {
  join,
  pieceOf,
  PIECES_NAMESPACE,
  setOf,
  type Piece,
  type PieceSet,
  type RecordPart,
  type RecordText,
} from "./pieces";

/** A record of ours and the custom XML parts in which it stands. */
export interface RegistryPart {
  readonly part: RecordPart;
  readonly decoded: Decoded;
}

/** What was read of the registry. */
export interface RegistryParts {
  readonly parts: readonly RegistryPart[];
  /** Ids of pieces that no record speaks of; none while there is a record that a newer Kouan may have split. */
  readonly loose: readonly string[];
}

/** One part as it was read. */
export type ReadPart =
  { readonly head: RegistryPart } | { readonly split: SplitHead } | { readonly piece: Piece };

interface SplitHead {
  readonly partId: string;
  readonly xml: string;
  readonly named: PieceSet;
}

/**
 * Loads the ids of all parts of the registry; what it returns, called after the next sync, gives the questions for what is in
 * them. Requires ExcelApi 1.5.
 */
export function loadParts(context: Excel.RequestContext): () => Ask<ReadPart>[] {
  const { customXmlParts } = context.workbook;
  const records = customXmlParts.getByNamespace(REGISTRY_NAMESPACE).load("items/id");
  const pieces = customXmlParts.getByNamespace(PIECES_NAMESPACE).load("items/id");
  return () => [
    ...records.items.map(({ id }) => askForPart(id, RECORD_COST, (xml) => readRecord(id, xml))),
    ...pieces.items.map(({ id }) => askForPart(id, PIECE_COST, (xml) => ({ piece: pieceOf(id, xml) }))),
  ];
}

/** In cells, as answers are measured. Of records it is a guess: too large answers are asked again in halves. */
const RECORD_COST = 200;
/** A piece is most of what an answer can hold, so each comes in one of its own. */
const PIECE_COST = 20_000;

function askForPart(partId: string, cost: number, read: (xml: string) => ReadPart): Ask<ReadPart> {
  return {
    cost,
    enqueue: (context) => {
      const xml = context.workbook.customXmlParts.getItem(partId).getXml();
      return () => read(xml.value);
    },
  };
}

function readRecord(partId: string, xml: string): ReadPart {
  const named = setOf(xml);
  return named === null
    ? { head: { part: { id: partId, pieces: [] }, decoded: decodeRecord(xml) } }
    : { split: { partId, xml, named } };
}

/** Puts records together of what was read. */
export function assemble(read: readonly ReadPart[]): RegistryParts {
  const pieces = read.flatMap((each) => ("piece" in each ? [each.piece] : []));
  const parts = read.flatMap((each): RegistryPart[] => {
    if ("head" in each) return [each.head];
    return "split" in each ? [whole(each.split, pieces)] : [];
  });
  const spoken = new Set(parts.flatMap(({ part }) => part.pieces));
  const foreign = parts.some(({ decoded }) => !decoded.ok && decoded.newer);
  const loose = foreign ? [] : pieces.flatMap(({ partId }) => (spoken.has(partId) ? [] : [partId]));
  return { parts, loose };
}

function whole({ partId, xml, named }: SplitHead, pieces: readonly Piece[]): RegistryPart {
  const own = pieces.filter(({ set }) => set === named.set);
  const joined = join(xml, named, own);
  return {
    part: { id: partId, pieces: own.map((piece) => piece.partId) },
    decoded: joined === null ? { ok: false, newer: false } : decodeRecord(joined),
  };
}

/**
 * Steps that write a record, made text by `cut(await encodeRecord(record))`, into its parts, or into new ones when `part` is null:
 * pieces first, then the head, then what is no longer spoken of goes. Requires ExcelApi 1.5.
 * @param written - gets a function that gives the record's parts after the last request
 */
export function recordSteps(
  part: RecordPart | null,
  { head, pieces }: RecordText,
  written: (read: () => RecordPart) => void = () => undefined,
): Step[] {
  const added: Excel.CustomXmlPart[] = [];
  return [
    ...pieces.map((xml): Step => ({
      bytes: jsonBytes(xml),
      enqueue: (context) => void added.push(context.workbook.customXmlParts.add(xml).load("id")),
    })),
    {
      bytes: jsonBytes(head),
      enqueue: (context) => {
        const readId = enqueueHead(context, part?.id ?? null, head);
        for (const old of part?.pieces ?? []) enqueueDeletion(context, old);
        written(() => ({ id: readId(), pieces: added.map(({ id }) => id) }));
      },
    },
  ];
}

function enqueueHead(context: Excel.RequestContext, partId: string | null, xml: string): () => string {
  if (partId === null) {
    const part = context.workbook.customXmlParts.add(xml).load("id");
    return () => part.id;
  }
  context.workbook.customXmlParts.getItem(partId).setXml(xml);
  return () => partId;
}

/** Deletes the parts of a record. Requires ExcelApi 1.5. */
export function enqueuePartDeletion(context: Excel.RequestContext, { id, pieces }: RecordPart): void {
  for (const partId of [id, ...pieces]) enqueueDeletion(context, partId);
}

/** Deletes a part. Requires ExcelApi 1.5. */
export function enqueueDeletion(context: Excel.RequestContext, partId: string): void {
  context.workbook.customXmlParts.getItem(partId).delete();
}
