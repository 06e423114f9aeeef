import { DOCS, documented } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { freshAttachmentId } from "./attachments";
import { asString } from "./checks";
import { type CommentHost, commentText } from "./comments";
import { type HostOf, names } from "./hostTypes";
import type { RangeHost } from "./range";

/** What is kept of a reply. */
export interface CommentReplyData {
  readonly id: string;
  readonly content: string;
  readonly author: string;
  readonly email: string;
  /** ISO 8601. */
  readonly created: string;
}

/** Excel.CommentReply */
export class CommentReplyHost extends HostObject implements HostOf<Excel.CommentReply> {
  static override readonly typeName = "CommentReply";
  static override readonly scalars = names<Excel.Interfaces.CommentReplyLoadOptions>()(
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
  static override readonly idKey = "Id";
  readonly id: string;
  readonly #comment: CommentHost;

  constructor(comment: CommentHost, id: string) {
    super();
    this.#comment = comment;
    this.id = id;
  }

  override _idValue(): string {
    return this.#data.id;
  }

  get authorEmail(): string {
    return this.#data.email;
  }
  get authorName(): string {
    return this.#data.author;
  }
  get content(): string {
    return this.#data.content;
  }
  set content(value: unknown) {
    const content = commentText(value, null);
    const { id } = this.#data;
    this.#comment._put({
      replies: this.#comment._data.replies.map((reply) => (reply.id === id ? { ...reply, content } : reply)),
    });
  }
  readonly contentType = "Plain";
  get creationDate(): string {
    return this.#data.created;
  }
  readonly mentions: Excel.CommentMention[] = [];
  /** documented: the state of its thread. */
  get resolved(): boolean {
    return this.#comment.resolved;
  }
  get richContent(): string {
    return this.#data.content;
  }

  delete(): void {
    const { id } = this.#data;
    this.#comment._put({ replies: this.#comment._data.replies.filter((reply) => reply.id !== id) });
  }

  getLocation(): RangeHost {
    return this.#comment.getLocation();
  }

  getParentComment(): CommentHost {
    return this.#comment;
  }

  get #data(): CommentReplyData {
    const found = this.#comment._data.replies.find((reply) => reply.id === this.id);
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }
}

/** Excel.CommentReplyCollection */
export class CommentReplyCollectionHost
  extends HostCollection<CommentReplyHost>
  implements HostOf<Excel.CommentReplyCollection>
{
  static override readonly typeName = "CommentReplyCollection";
  readonly #comment: CommentHost;

  constructor(comment: CommentHost) {
    super();
    this.#comment = comment;
  }

  _items(): CommentReplyHost[] {
    return this.#comment._data.replies.map((reply) => new CommentReplyHost(this.#comment, reply.id));
  }

  _find(key: unknown): CommentReplyHost | undefined {
    const id = asString(key);
    return this._items().find((reply) => reply.id === id);
  }

  add(content: unknown, contentType?: unknown): CommentReplyHost {
    const text = commentText(content, contentType);
    const { name, email } = this.#comment._session.author;
    const id = freshAttachmentId();
    const reply = { id, content: text, author: name, email, created: new Date().toISOString() };
    this.#comment._put({ replies: [...this.#comment._data.replies, reply] });
    return new CommentReplyHost(this.#comment, id);
  }
}
