import type { AttachmentChange } from "./attachments";
import { commentOf } from "./comments";
import type { SheetId } from "./store";

/** An event about something attached: number, and what the add-in is told. */
export interface AttachmentEvent {
  readonly type: number;
  /** Told to the sheet, and where the library listens there, to the workbook. */
  readonly sheet: SheetId;
  readonly atWorkbook: boolean;
  readonly args: Readonly<Record<string, unknown>>;
}

const CHART = { added: 50, deleted: 53 } as const;
const COMMENT = { added: 250, deleted: 251, changed: 252 } as const;

/** The events that a change of something attached stands for. documented: payloads of Excel.CommentAddedEventArgs and others */
export function eventsOf({ what, attachment, before }: AttachmentChange): readonly AttachmentEvent[] {
  const { sheet, kind, id } = attachment;
  if (sheet === null) return [];
  if (kind === "chart") {
    if (what === "changed") return [];
    return [{ type: CHART[what], sheet, atWorkbook: false, args: { chartId: id, worksheetId: sheet } }];
  }
  if (kind !== "comment") return [];
  const now = commentOf(attachment);
  const replyIds = (replies: typeof now.replies): string[] => replies.map((reply) => reply.id);
  const event = (replies: string[], more: Record<string, unknown> = {}): AttachmentEvent => ({
    type: COMMENT[what],
    sheet,
    atWorkbook: true,
    args: { commentDetails: [{ commentId: id, replyIds: replies }], worksheetId: sheet, ...more },
  });
  if (what !== "changed" || before === undefined) return [event(replyIds(now.replies))];
  const old = commentOf(before);
  const events: AttachmentEvent[] = [];
  if (old.content !== now.content) events.push(event([], { changeType: "CommentEdited" }));
  if (old.resolved !== now.resolved) {
    events.push(event([], { changeType: now.resolved ? "CommentResolved" : "CommentReopened" }));
  }
  const tell = (ids: string[], changeType: string): void => {
    if (ids.length > 0) events.push(event(ids, { changeType }));
  };
  const was = new Map(old.replies.map((reply) => [reply.id, reply.content]));
  const isNow = new Set(replyIds(now.replies));
  tell(replyIds(now.replies.filter((reply) => !was.has(reply.id))), "ReplyAdded");
  tell(
    replyIds(now.replies.filter(({ id: reply, content }) => was.has(reply) && was.get(reply) !== content)),
    "ReplyEdited",
  );
  tell(
    [...was.keys()].filter((reply) => !isNow.has(reply)),
    "ReplyDeleted",
  );
  return events;
}
