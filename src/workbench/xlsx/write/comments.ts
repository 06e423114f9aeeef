import { boxAddress } from "../../model/address";
import { PLACE } from "../../model/attachments";
import { type CommentData, commentOf } from "../../model/comments";
import type { SheetStore } from "../../model/sheetStore";
import type { Box } from "../../model/store";
import { escapeXml, XML_DECLARATION } from "../xml";
import type { PackageEditor } from "./packageEditor";
import { addToSheet } from "./sheetParts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const RELATIONSHIP = "http://schemas.microsoft.com/office/2017/10/relationships";
const NOTICE =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ";

interface Placed {
  readonly id: string;
  readonly box: Box;
  readonly data: CommentData;
}

/**
 * Writes threaded comments, and for programs that do not know them the notes that Excel writes beside them.
 * documented: [MS-XLSX] 2.6.203 CT_ThreadedComment
 */
export function writeComments(store: SheetStore, file: PackageEditor, path: (sheet: number) => string): void {
  const people = new Map<string, { readonly id: string; readonly email: string }>();
  const person = (name: string, email: string): string => {
    const known = people.get(name) ?? { id: `{${crypto.randomUUID().toUpperCase()}}`, email };
    people.set(name, known);
    return known.id;
  };
  store.sheets().forEach((sheet, index) => {
    const comments = store.attachments
      .all("comment", sheet.id)
      .flatMap(({ id, anchors, ...item }): Placed[] => {
        const place = anchors[PLACE];
        return place === null || place === undefined
          ? []
          : [{ id: guid(id), box: place.box, data: commentOf({ id, anchors, ...item }) }];
      });
    if (comments.length === 0) return;
    const number = String(index + 1);
    const sheetPath = path(index);
    const notes = `xl/comments${number}.xml`;
    file.put(notes, notesXml(comments));
    file.declare(notes, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
    file.relate(sheetPath, "comments", `../comments${number}.xml`);
    const threads = `xl/threadedComments/threadedComment${number}.xml`;
    file.put(threads, threadsXml(comments, person));
    file.declare(threads, "application/vnd.ms-excel.threadedcomments+xml");
    file.relate(
      sheetPath,
      "threadedComment",
      `../threadedComments/threadedComment${number}.xml`,
      RELATIONSHIP,
    );
    const drawing = `xl/drawings/vmlDrawing${number}.vml`;
    file.put(drawing, shapes(comments));
    file.declareExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    const id = file.relate(sheetPath, "vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
    addToSheet(file, sheetPath, `<legacyDrawing r:id="${id}"/>`);
  });
  if (people.size === 0) return;
  const list = [...people].map(
    ([name, { id, email }]) =>
      `<person displayName="${escapeXml(name)}" id="${id}" userId="${escapeXml(email === "" ? name : email)}" providerId="None"/>`,
  );
  file.put(
    "xl/persons/person.xml",
    `${XML_DECLARATION}<personList xmlns="${THREADED}">${list.join("")}</personList>`,
  );
  file.declare("xl/persons/person.xml", "application/vnd.ms-excel.person+xml");
  file.relate("xl/workbook.xml", "person", "persons/person.xml", RELATIONSHIP);
}

function guid(id: string): string {
  return /^\{[0-9A-F-]{36}\}$/i.test(id) ? id : `{${crypto.randomUUID().toUpperCase()}}`;
}

function notesXml(comments: readonly Placed[]): string {
  const authors = comments.map(({ id }) => `<author>tc=${id}</author>`).join("");
  const list = comments.map(({ box, data }, index) => {
    const replies = data.replies.map((reply) => `\nReply:\n    ${reply.content}`).join("");
    const text = `<text><t xml:space="preserve">${escapeXml(NOTICE + data.content + replies)}</t></text>`;
    return `<comment ref="${boxAddress(box)}" authorId="${String(index)}" shapeId="0">${text}</comment>`;
  });
  return `${XML_DECLARATION}<comments xmlns="${MAIN}"><authors>${authors}</authors><commentList>${list.join("")}</commentList></comments>`;
}

function threadsXml(comments: readonly Placed[], person: (name: string, email: string) => string): string {
  const list = comments.flatMap(({ id, box, data }) => {
    const ref = boxAddress(box);
    const one = (
      item: {
        readonly author: string;
        readonly email: string;
        readonly created: string;
        readonly content: string;
      },
      attributes: string,
    ): string =>
      `<threadedComment ref="${ref}" dT="${item.created.replace("Z", "")}" personId="${person(item.author, item.email)}" ${attributes}>` +
      `<text>${escapeXml(item.content)}</text></threadedComment>`;
    return [
      one(data, `id="${id}"${data.resolved ? ' done="1"' : ""}`),
      ...data.replies.map((reply) => one(reply, `id="${guid(reply.id)}" parentId="${id}"`)),
    ];
  });
  return `${XML_DECLARATION}<ThreadedComments xmlns="${THREADED}">${list.join("")}</ThreadedComments>`;
}

/** The boxes that notes are shown in: Excel calls a file damaged that has notes without them. */
function shapes(comments: readonly Placed[]): string {
  const list = comments.map(({ box: { row, column } }, index) => {
    const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 31, row + 4, 9].join(", ");
    return (
      `<v:shape id="_x0000_s${String(1025 + index)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      `<v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
    `${list.join("")}</xml>`
  );
}
