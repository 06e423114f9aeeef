/**
 * The XML around a record. Readable by anyone: the attributes say what the table is without decoding.
 *
 * ```xml
 * <table xmlns="https://kouan.example/registry/1" format="1" id="…" state="pending" name="Kouan_freight" title="…"
 *        dataset="freight" package="0.1.0" hash="…" generation="1" inserted="2026-11-24T10:00:00.000Z">
 *   <content encoding="deflate-raw base64">…</content>
 * </table>
 * ```
 * `content` is the whole record as JSON (see codec.ts), raw deflate, base64.
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

/** Wraps a record's JSON. Attributes are for people and other programs; Kouan itself reads only format and content. */
export function seal(
  attributes: Readonly<Record<string, string>>,
  json: string,
  root: Root = RECORD,
): string {
  const shown = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const content = toBase64(deflateSync(strToU8(json), { level: 6 }));
  const { name, namespace } = root;
  return `<${name} xmlns="${namespace}"${shown.join("")}><content encoding="deflate-raw base64">${content}</content></${name}>`;
}

/** What a part holds: its format and, when that is ours to read, the JSON. */
export interface Opened {
  readonly format: number;
  readonly json: string;
}

/** Unwraps a part; `null` when it is not an envelope or its content is damaged. Prefixes and line breaks are tolerated. */
export function open(xml: string): Opened | null {
  const format = /<(?:\w+:)?(?:table|formulas|sources)\b[^>]*?\sformat="(\d+)"/.exec(xml)?.[1];
  const content = /<(?:\w+:)?content\b[^>]*>([^<]*)</.exec(xml)?.[1];
  if (format === undefined || content === undefined) return null;
  try {
    return { format: Number(format), json: strFromU8(inflateSync(fromBase64(content.replace(/\s+/g, "")))) };
  } catch {
    return { format: Number(format), json: "" };
  }
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

const BASE64_SLICE = 0x6000;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += BASE64_SLICE)
    text += btoa(String.fromCharCode(...bytes.subarray(i, i + BASE64_SLICE)));
  return text;
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  // A loop: mapping a megabyte character by character takes ten times as long.
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
