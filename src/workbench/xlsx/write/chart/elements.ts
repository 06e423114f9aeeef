/**
 * The elements of a chart part. documented: ECMA-376 part 1, 21.2
 * @module
 */
import { escapeXml } from "../../xml";

/** `<c:name val="…"/>` */
export function val(name: string, value: string | number | boolean): string {
  const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
  return `<c:${name} val="${escapeXml(text)}"/>`;
}

/** `<c:name>…</c:name>` */
export function element(name: string, ...inner: readonly string[]): string {
  const text = inner.join("");
  return `<c:${name}>${text}</c:${name}>`;
}

/** Numbers of cells, or without a reference, numbers alone. */
export function numbersXml(ref: string, values: readonly (number | null)[], format: string): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${String(index)}"><c:v>${String(value)}</c:v></c:pt>`,
  );
  const inner = `<c:formatCode>${escapeXml(format)}</c:formatCode>${val("ptCount", values.length)}${points.join("")}`;
  if (ref === "") return element("numLit", inner);
  return element("numRef", element("f", escapeXml(ref)), element("numCache", inner));
}

/** Texts of cells, or without a reference, texts alone. */
export function textsXml(ref: string, texts: readonly string[]): string {
  const points = texts.map(
    (one, index) => `<c:pt idx="${String(index)}"><c:v>${escapeXml(one)}</c:v></c:pt>`,
  );
  const inner = `${val("ptCount", texts.length)}${points.join("")}`;
  if (ref === "") return element("strLit", inner);
  return element("strRef", element("f", escapeXml(ref)), element("strCache", inner));
}
