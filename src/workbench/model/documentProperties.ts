import { HostObject } from "../richapi/hostObject";
import { asInteger, asString } from "./checks";
import { CustomPropertyCollectionHost } from "./customProperties";
import { type HostOf, names, navigations } from "./hostTypes";
import type { WorkbookSession } from "./session";

/** Excel.DocumentProperties: the texts. */
export class DocumentPropertiesHost extends HostObject implements HostOf<Excel.DocumentProperties> {
  static override readonly typeName = "DocumentProperties";
  static override readonly scalars = names<Excel.Interfaces.DocumentPropertiesLoadOptions>()(
    "title",
    "subject",
    "author",
    "keywords",
    "comments",
    "category",
    "manager",
    "company",
    "lastAuthor",
    "creationDate",
    "revisionNumber",
  );
  static override readonly navigations = navigations<Excel.DocumentProperties>()("custom");
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  get title(): string {
    return this.#get("title");
  }
  set title(value: unknown) {
    this.#set("title", value);
  }
  get subject(): string {
    return this.#get("subject");
  }
  set subject(value: unknown) {
    this.#set("subject", value);
  }
  get author(): string {
    return this.#get("author");
  }
  set author(value: unknown) {
    this.#set("author", value);
  }
  get keywords(): string {
    return this.#get("keywords");
  }
  set keywords(value: unknown) {
    this.#set("keywords", value);
  }
  get comments(): string {
    return this.#get("comments");
  }
  set comments(value: unknown) {
    this.#set("comments", value);
  }
  get category(): string {
    return this.#get("category");
  }
  set category(value: unknown) {
    this.#set("category", value);
  }
  get manager(): string {
    return this.#get("manager");
  }
  set manager(value: unknown) {
    this.#set("manager", value);
  }
  get company(): string {
    return this.#get("company");
  }
  set company(value: unknown) {
    this.#set("company", value);
  }
  get lastAuthor(): string {
    return this.#get("author");
  }

  get creationDate(): string {
    return this.#session.created;
  }
  get revisionNumber(): number {
    return Number(this.#get("revisionNumber"));
  }
  set revisionNumber(value: unknown) {
    this.#set("revisionNumber", String(asInteger(value)));
  }
  get custom(): CustomPropertyCollectionHost {
    return new CustomPropertyCollectionHost(this.#session);
  }

  #get(name: string): string {
    return this.#session.properties.get(name) ?? "";
  }

  #set(name: string, value: unknown): void {
    this.#session.properties.set(name, asString(value));
    // documented: DocumentProperties cannot be undone on the web.
    this.#session.forgetUndo();
  }
}
