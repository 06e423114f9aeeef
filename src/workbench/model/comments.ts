import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented, inferred, unimplemented } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { type Attachment, freshAttachmentId, PLACE } from "./attachments";
import { asBoolean, asString, given } from "./checks";
import { CommentReplyCollectionHost, type CommentReplyData } from "./commentReplies";
import { type HostOf, names, navigations } from "./hostTypes";
import { RangeHost } from "./range";
import { type Place, requirePlace } from "./resolve";
import type { WorkbookSession } from "./session";
import type { SheetId } from "./store";

/** What is kept of a comment. */
export interface CommentData {
  readonly content: string;
  readonly author: string;
  readonly email: string;
  /** ISO 8601. */
  readonly created: string;
  readonly resolved: boolean;
  readonly replies: readonly CommentReplyData[];
}

/** The comment in an attachment. */
export function commentOf(attachment: Attachment): CommentData {
  return attachment.data as unknown as CommentData;
}

/** Text of a comment from the wire; mentions would have to notify somebody, and are refused by name. */
export function commentText(content: unknown, type: unknown): string {
  if (given(type) && type !== "Plain") {
    throw unimplemented("This host does not implement mentions in comments.");
  }
  if (isPlainObject(content)) {
    throw unimplemented("This host does not implement rich content of comments.");
  }
  const text = asString(content);
  // inferred: an empty comment is none.
  if (text === "") throw documented("InvalidArgument", DOCS.codes);
  return text;
}

/** Excel.Comment: a threaded comment at a cell. */
export class CommentHost extends HostObject implements HostOf<Excel.Comment> {
  static override readonly typeName = "Comment";
  static override readonly scalars = names<Excel.Interfaces.CommentLoadOptions>()(
    "authorEmail",
    "authorName",
    "content",
    "contentType",
    "creationDate",
    "id",
    "mentions",
    "resolved",
    "richContent",
  );
  static override readonly navigations = navigations<Excel.Comment>()("replies");
  static override readonly idKey = "Id";
  readonly id: string;
  readonly _session: WorkbookSession;

  constructor(session: WorkbookSession, id: string) {
    super();
    this._session = session;
    this.id = id;
  }

  override _idValue(): string {
    return this._attachment.id;
  }

  get _attachment(): Attachment {
    const found = this._session.store.attachments.find("comment", this.id);
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }

  get _data(): CommentData {
    return commentOf(this._attachment);
  }

  /** Changes what is kept. */
  _put(patch: Partial<CommentData>): void {
    const attachment = this._attachment;
    this._session.assertAllowed(attachment.sheet ?? "", "allowEditObjects");
    this._session.store.attachments.put({ ...attachment, data: { ...attachment.data, ...patch } });
  }

  get authorEmail(): string {
    return this._data.email;
  }
  get authorName(): string {
    return this._data.author;
  }
  get content(): string {
    return this._data.content;
  }
  set content(value: unknown) {
    this._put({ content: commentText(value, null) });
  }
  readonly contentType = "Plain";
  get creationDate(): string {
    return this._data.created;
  }
  readonly mentions: Excel.CommentMention[] = [];
  get resolved(): boolean {
    return this._data.resolved;
  }
  set resolved(value: unknown) {
    this._put({ resolved: asBoolean(value) });
  }
  /** documented: the content as parsed for mentions; without any it is the content. */
  get richContent(): string {
    return this._data.content;
  }

  get replies(): CommentReplyCollectionHost {
    return new CommentReplyCollectionHost(this);
  }

  getLocation(): RangeHost {
    const place = this._attachment.anchors[PLACE];
    if (place === null || place === undefined) throw documented("ItemNotFound", DOCS.codes);
    return new RangeHost(this._session, place.sheet, place.box);
  }

  /** documented: with its replies. */
  delete(): void {
    this._session.assertAllowed(this._attachment.sheet ?? "", "allowEditObjects");
    this._session.store.attachments.remove("comment", this.id);
  }
}

/** Excel.CommentCollection: of the workbook, or of one sheet. */
export class CommentCollectionHost
  extends HostCollection<CommentHost>
  implements HostOf<Excel.CommentCollection>
{
  static override readonly typeName = "CommentCollection";
  readonly _scope: SheetId | null;
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession, scope: SheetId | null) {
    super();
    this.#session = session;
    this._scope = scope;
  }

  _items(): CommentHost[] {
    return this.#session.store.attachments
      .all("comment", this._scope ?? undefined)
      .map((item) => new CommentHost(this.#session, item.id));
  }

  _find(key: unknown): CommentHost | undefined {
    const id = asString(key);
    return this._items().find((comment) => comment.id === id);
  }

  /** documented: one cell, else InvalidArgument; a cell has one comment. inferred: the second is InvalidOperation. */
  add(cellAddress: unknown, content: unknown, contentType?: unknown): CommentHost {
    const place = this.#cell(cellAddress);
    const text = commentText(content, contentType);
    this.#session.assertAllowed(place.sheet, "allowEditObjects");
    if (this.#at(place) !== undefined) throw inferred("InvalidOperation", "a cell has one comment");
    const data: CommentData = {
      content: text,
      author: this.#session.author.name,
      email: this.#session.author.email,
      created: new Date().toISOString(),
      resolved: false,
      replies: [],
    };
    const id = freshAttachmentId();
    this.#session.store.attachments.put({
      kind: "comment",
      id,
      sheet: place.sheet,
      anchors: { [PLACE]: place },
      data: { ...data },
    });
    return new CommentHost(this.#session, id);
  }

  getItemByCell(cellAddress: unknown): CommentHost {
    const found = this.#at(this.#cell(cellAddress));
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }

  getItemByReplyId(replyId: unknown): CommentHost {
    const id = asString(replyId);
    const found = this._items().find((comment) => comment._data.replies.some((reply) => reply.id === id));
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }

  #at({ sheet, box }: Place): CommentHost | undefined {
    const found = this.#session.store.attachments.all("comment", sheet).find(({ anchors }) => {
      const place = anchors[PLACE];
      return place?.box.row === box.row && place.box.column === box.column;
    });
    return found === undefined ? undefined : new CommentHost(this.#session, found.id);
  }

  #cell(address: unknown): Place {
    const own = this._scope ?? this.#session.store.activeSheet();
    const place =
      address instanceof RangeHost
        ? { sheet: address._sheet, box: address._box }
        : requirePlace(this.#session, address, own);
    const isCell = place.box.rows === 1 && place.box.columns === 1;
    if (!isCell || (this._scope !== null && place.sheet !== this._scope)) {
      throw documented("InvalidArgument", DOCS.codes);
    }
    return place;
  }
}
