/**
 * The XML around a record. Readable by anyone: the attributes say what the table is without decoding.
 *
 * ```xml
 * <table xmlns="https://kouan.example/registry/1" format="2" id="…" state="pending" name="Kouan_freight" title="…"
 *        dataset="freight" package="0.1.0" hash="…" generation="1" inserted="2026-11-24T10:00:00.000Z">
 *   <content encoding="deflate-raw base64">…</content>
 *   <column>…</column>
 * </table>
 * ```
 * `content` is the record as JSON (see codec.ts), raw deflate, base64. The columns beside it, in long tables, belong to it: figures of
 * many digits, see steps.ts.
 * @module
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** Namespace of Kouan's records; a new major format gets a new one. */
export const REGISTRY_NAMESPACE = "https://kouan.example/registry/1";

/** Root element of a part. */
export interface Root {
  readonly name: string;
  readonly namespace: string;
}

const RECORD: Root = { name: "table", namespace: REGISTRY_NAMESPACE };

/** What goes into a part. */
export interface Sealed {
  /** For people and other programs; Kouan itself reads only format and content. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly json: string;
  /** Texts of letters, digits, `-` and `_` that compressing would not shorten. */
  readonly columns?: readonly string[];
}

/** Wraps a record. */
export function seal({ attributes, json, columns }: Sealed, root: Root = RECORD): string {
  return wrap(attributes, deflateSync(strToU8(json), { level: 6 }), columns, root);
}

/** Like {@link seal}, but compressed by the browser itself: a twentieth of the time where there is much that does not compress. */
export async function sealLong(sealed: Sealed, root: Root = RECORD): Promise<string> {
  const { attributes, json, columns } = sealed;
  const stream = deflater();
  if (stream === null) return seal(sealed, root);
  const compressed = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  // Not as a Blob: that goes to another process and comes back in small pieces.
  await Promise.all([writer.write(new TextEncoder().encode(json)), writer.close()]);
  return wrap(attributes, new Uint8Array(await compressed), columns, root);
}

/** Raw deflate as the browser has it; null in browsers of before 2023. */
function deflater(): CompressionStream | null {
  try {
    return new CompressionStream("deflate-raw");
  } catch {
    return null;
  }
}

function wrap(
  attributes: Readonly<Record<string, string>>,
  deflated: Uint8Array,
  columns: readonly string[] = [],
  { name, namespace }: Root,
): string {
  const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return [
    `<${name} xmlns="${namespace}"${shown.join("")}>`,
    `<content encoding="deflate-raw base64">${toBase64(deflated)}</content>`,
    ...columns.map((column) => `<column>${column}</column>`),
    `</${name}>`,
  ].join("");
}

/** What a part holds: its format and, when that is ours to read, the JSON and the columns beside it. */
export interface Opened {
  readonly format: number;
  readonly json: string;
  readonly columns: readonly string[];
}

/** Unwraps a part; `null` when it is not an envelope or its content is damaged. Prefixes and line breaks are tolerated. */
export function open(xml: string): Opened | null {
  const format = /<(?:\w+:)?(?:table|formulas|sources)\b[^>]*?\sformat="(\d+)"/.exec(xml)?.[1];
  const content = /<(?:\w+:)?content\b[^>]*>([^<]*)</.exec(xml)?.[1];
  if (format === undefined || content === undefined) return null;
  try {
    const json = strFromU8(inflateSync(fromBase64(unbroken(content))));
    const columns = Array.from(xml.matchAll(/<(?:\w+:)?column>([^<]*)</g), ([, column = ""]) =>
      unbroken(column),
    );
    return { format: Number(format), json, columns };
  } catch {
    return { format: Number(format), json: "", columns: [] };
  }
}

function unbroken(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, "") : text;
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\n\r\t]/g, " ")
    .replace(/\p{Cc}/gu, "");
}

const BASE64 = strToU8("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");
const PADDING = 64;

/** A loop over bytes: `btoa` would want a text of them first, and takes five times as long. */
function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  const put = (at: number, digit: number): void => {
    text[at] = BASE64[digit] ?? 0;
  };
  let end = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1], bytes[at + 2]];
    put(end, a >> 2);
    put(end + 1, ((a & 3) << 4) | ((b ?? 0) >> 4));
    put(end + 2, b === undefined ? PADDING : ((b & 15) << 2) | ((c ?? 0) >> 6));
    put(end + 3, c === undefined ? PADDING : c & 63);
    end += 4;
  }
  return new TextDecoder().decode(text);
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  // A loop: mapping a megabyte character by character takes ten times as long.
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
