/**
 * Reading the elements of a chart part.
 * @module
 */
import { attribute, elementsNamed, type XmlElement } from "../../xml";

/** Properties of a chart as the model keeps them. */
export type Data = Record<string, unknown>;

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** All children of that name. */
export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((one) => one.name === name);
}

/** The attribute `val`, or "". */
export function valOf(element: XmlElement | undefined): string {
  return element === undefined ? "" : attribute(element, "val");
}

/** The attribute `val` as a truth; an element without it is true. */
export function flagOf(element: XmlElement | undefined, absent = false): boolean {
  if (element === undefined) return absent;
  const value = attribute(element, "val");
  return value !== "0" && value !== "false";
}

/** The numbers of children, under the names of the model. */
export function numbers(element: XmlElement, names: Readonly<Record<string, string>>): Data {
  const found = Object.entries(names).flatMap(([name, property]) => {
    const value = valOf(child(element, name));
    return value === "" ? [] : [[property, Number(value)]];
  });
  return Object.fromEntries(found) as Data;
}

/** An attribute, or "" where the element is absent. */
export function attributeOf(element: XmlElement | undefined, name: string): string {
  return element === undefined ? "" : attribute(element, name);
}

/** The text of an element: its paragraphs, else its values. */
export function textOf(element: XmlElement): string {
  const paragraphs = elementsNamed(element, "p").map((one) =>
    elementsNamed(one, "t")
      .map((run) => run.text)
      .join(""),
  );
  if (paragraphs.length > 0) return paragraphs.join("\n");
  return elementsNamed(element, "v")
    .map((one) => one.text)
    .join(" ");
}
