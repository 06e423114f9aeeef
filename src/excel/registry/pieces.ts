/**
 * Long records, cut into several custom XML parts: Excel on the web takes 5 MB per request, and gives no more in an answer.
 *
 * ```xml
 * <table xmlns="https://kouan.example/registry/1" format="4" id="…" …>
 *   <content set="…" pieces="2"></content>
 * </table>
 * <piece xmlns="https://kouan.example/registry/1/pieces" set="…" number="1">…</piece>
 * ```
 * The head is what other records are, without content; the pieces are the text of content and columns, one after the other, with a
 * comma between. A record that is written anew gets pieces of a new set: they come first, then the head that names the set, and only
 * then do the pieces of the old set go. So whatever breaks off between, the head names a whole set; pieces of which no head speaks
 * are left from that, and go at the next start.
 * @module
 */
import { REQUEST_BYTES } from "../limits";
import { REGISTRY_NAMESPACE } from "./envelope";
import { SPLIT_FORMAT } from "./record";

/** Namespace of the pieces; not that of the records, for nobody who reads those should take a piece for one. */
export const PIECES_NAMESPACE = "https://kouan.example/registry/1/pieces";

/** The parts in which a record stands. */
export interface RecordPart {
  /** Id of the part of the record, or of its head. */
  readonly id: string;
  /** Ids of the parts of its pieces; none in the usual case. */
  readonly pieces: readonly string[];
}

/** The XML of a record, as it is written. */
export interface RecordText {
  readonly head: string;
  readonly pieces: readonly string[];
}

/** The set of pieces that a head names. */
export interface PieceSet {
  readonly set: string;
  readonly count: number;
}

/** A piece that was read. */
export interface Piece {
  readonly partId: string;
  readonly set: string;
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** What a piece takes beyond its text, and a head beyond nothing. */
const AROUND = 500;

/** Cuts the XML of a record where it is too much for a request; `set` gives the name of the set. */
export function cut(xml: string, set: () => string = () => crypto.randomUUID()): RecordText {
  if (xml.length + AROUND <= REQUEST_BYTES) return { head: xml, pieces: [] };
  const start = xml.indexOf("<content");
  const root = xml.slice(0, start).replace(/ format="\d+"/, ` format="${String(SPLIT_FORMAT)}"`);
  const texts = xml.slice(start).matchAll(/<(?:content|column)\b[^>]*>([^<]*)</g);
  const body = Array.from(texts, ([, text = ""]) => text).join(",");
  const name = set();
  const pieces: string[] = [];
  for (let at = 0; at < body.length; at += REQUEST_BYTES - AROUND) {
    const text = body.slice(at, at + REQUEST_BYTES - AROUND);
    pieces.push(
      `<piece xmlns="${PIECES_NAMESPACE}" set="${name}" number="${String(pieces.length + 1)}">${text}</piece>`,
    );
  }
  const content = `<content set="${name}" pieces="${String(pieces.length)}"></content>`;
  return { head: `${root}${content}</table>`, pieces };
}

/** The set that a part's XML names; null when the record stands in the part itself. */
export function setOf(xml: string): PieceSet | null {
  const content = /<(?:\w+:)?content\b([^>]*)>/.exec(xml)?.[1] ?? "";
  const set = attribute(content, "set");
  return set === "" ? null : { set, count: Number(attribute(content, "pieces")) };
}

/** A piece of a part's XML; one that is none has the number NaN and belongs to nothing. */
export function pieceOf(partId: string, xml: string): Piece {
  const [, attributes = "", text = ""] = /<(?:\w+:)?piece\b([^>]*)>([^<]*)</.exec(xml) ?? [];
  const number = attribute(attributes, "number");
  return { partId, set: attribute(attributes, "set"), number: number === "" ? NaN : Number(number), text };
}

/** A record's XML of its head and pieces; null when one is missing. */
export function join(head: string, { set, count }: PieceSet, pieces: readonly Piece[]): string | null {
  const texts = Array.from(
    { length: count },
    (_, index) => pieces.find((piece) => piece.set === set && piece.number === index + 1)?.text,
  );
  if (texts.includes(undefined)) return null;
  const [content = "", ...columns] = texts.join("").split(",");
  const format = /\sformat="(\d+)"/.exec(head)?.[1] ?? "";
  return [
    `<table xmlns="${REGISTRY_NAMESPACE}" format="${format}">`,
    `<content>${content}</content>`,
    ...columns.map((column) => `<column>${column}</column>`),
    "</table>",
  ].join("");
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}
