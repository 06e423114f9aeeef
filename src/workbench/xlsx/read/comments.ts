import { parseBox } from "../../model/address";
import { freshAttachmentId, PLACE } from "../../model/attachments";
import type { Loss } from "../types";
import { attribute, elementsNamed, parseXml, type XmlElement } from "../xml";
import type { BookPart } from "./bookPart";
import type { OpenedAttachment } from "./openedFile";
import type { PackageReader } from "./packageReader";

/** Threaded comments; notes become comments. documented: [MS-XLSX] 2.6.203 */
export function readComments(file: PackageReader, book: BookPart, losses: Set<Loss>): OpenedAttachment[] {
  const people = new Map<string, { readonly name: string; readonly email: string }>();
  for (const { type, target } of file.relationships(book.path)) {
    if (type !== "person" || !file.has(target)) continue;
    for (const one of elementsNamed(parseXml(file.text(target)), "person")) {
      const user = attribute(one, "userId");
      const email = user.includes("@") ? user : "";
      people.set(attribute(one, "id"), { name: attribute(one, "displayName"), email });
    }
  }
  return book.sheets.flatMap(({ path }, sheet) => {
    const parts = (type: string): XmlElement[] =>
      file
        .relationships(path)
        .filter((one) => one.type === type && file.has(one.target))
        .map(({ target }) => parseXml(file.text(target)));
    const threads = parts("threadedComment").flatMap((part) => elementsNamed(part, "threadedComment"));
    const author = (element: XmlElement): { readonly author: string; readonly email: string } => {
      const person = people.get(attribute(element, "personId"));
      return { author: person?.name ?? "", email: person?.email ?? "" };
    };
    const item = (element: XmlElement) => ({
      ...author(element),
      content: elementsNamed(element, "text")[0]?.text ?? "",
      created: `${attribute(element, "dT").replace(/Z$/, "")}Z`,
    });
    const threaded = threads.flatMap((element): OpenedAttachment[] => {
      if (attribute(element, "parentId") !== "") return [];
      const id = attribute(element, "id");
      const replies = threads
        .filter((reply) => attribute(reply, "parentId") === id)
        .map((reply) => ({ ...item(reply), id: attribute(reply, "id") }));
      const data = { ...item(element), resolved: attribute(element, "done") === "1", replies };
      return place(sheet, attribute(element, "ref"), id, data);
    });
    const notes = parts("comments").flatMap((part) => notesOf(part, sheet));
    if (notes.length > 0) losses.add("notes");
    return [...threaded, ...notes];
  });
}

/** Notes that do not only stand in for a thread. */
function notesOf(part: XmlElement, sheet: number): OpenedAttachment[] {
  const authors = elementsNamed(part, "author").map((element) => element.text);
  return elementsNamed(part, "comment").flatMap((element) => {
    const author = authors[Number(attribute(element, "authorId"))] ?? "";
    if (author.startsWith("tc=")) return [];
    const content = elementsNamed(element, "t")
      .map((run) => run.text)
      .join("");
    const data = {
      author,
      email: "",
      content,
      created: new Date(0).toISOString(),
      resolved: false,
      replies: [],
    };
    return place(sheet, attribute(element, "ref"), freshAttachmentId(), data);
  });
}

function place(
  sheet: number,
  ref: string,
  id: string,
  data: Readonly<Record<string, unknown>>,
): OpenedAttachment[] {
  const box = parseBox(ref);
  if (box === null) return [];
  return [{ kind: "comment", id, sheet, anchors: { [PLACE]: { sheet, box } }, data }];
}
