import { PLACE } from "../model/attachments";
import { commentOf } from "../model/comments";
import type { SheetStore } from "../model/sheetStore";
import { boxAddress } from "../model/address";
import type { CommentStatus } from "./pageState";

/** The comment at a cell, for people to read. */
export function commentAt(
  store: SheetStore,
  sheet: string,
  row: number,
  column: number,
): CommentStatus | undefined {
  const found = store.attachments.all("comment", sheet).find(({ anchors }) => {
    const box = anchors[PLACE]?.box;
    return box?.row === row && box.column === column;
  });
  if (found === undefined) return undefined;
  const { author, content, resolved, replies } = commentOf(found);
  return {
    address: boxAddress({ row, column, rows: 1, columns: 1 }),
    resolved,
    said: [
      { author, content },
      ...replies.map((reply) => ({ author: reply.author, content: reply.content })),
    ],
  };
}
