import { addinUrl, appContext, type Conversation, frameName, type HostIdentity } from "./appContext";
import { newConversation } from "./conversation";
import type { Port } from "./messages";
import { type MethodCall, MethodId, OPERATION_NOT_SUPPORTED } from "./methods";
import { XdmChannel } from "./xdmChannel";

/** Event for which office.js registers to open a dialog within the host's page, and of which it unregisters to close it. */
export const DIALOG_EVENT = "dialogMessageReceived";
const PARENT_MESSAGE_EVENT = "dialogParentMessageReceived";

/** Types of messages about a dialog, as office.js numbers them (`OSF.DialogMessageType`). */
const MessageType = { FromDialog: 0, FromParent: 1, Closed: 12006 } as const;

/** Errors of displayDialogAsync (documented: dialog-handle-errors-events). */
export const DialogError = {
  NoFrame: OPERATION_NOT_SUPPORTED,
  Untrusted: 12004,
  AlreadyOpen: 12007,
} as const;

/** What the add-in asked for. */
export interface DialogRequest {
  readonly url: string;
  /** Percent of the screen. */
  readonly width: number;
  readonly height: number;
}

/** The page that opened the dialog. */
export interface DialogParent {
  readonly identity: HostIdentity;
  /** Origin of the page. */
  readonly origin: () => string;
  /** Fires {@link DIALOG_EVENT} in the page. */
  readonly fire: (data: object) => void;
  /** Shows a dialog, or takes it away; `false` when there is no room for it. */
  readonly show: (dialog: InlineDialog | undefined) => boolean;
}

/** Dialogs that an add-in's page opens within the host's page (`displayInIframe`): one at a time. */
export class InlineDialogs {
  #open: InlineDialog | undefined;

  constructor(private readonly parent: DialogParent) {}

  /** The page asks for an event, or for it no more: that of dialogs opens and closes one. The result is an error's code, 0 = none. */
  onEvent(on: boolean, event: string, data: unknown): number {
    if (event !== DIALOG_EVENT) return 0;
    if (on) return this.#show((data as { targetId?: unknown } | null)?.targetId);
    this.close();
    return 0;
  }

  #show(targetId: unknown): number {
    const request = requestOf(targetId);
    if (request === undefined) return DialogError.NoFrame;
    const { identity, origin, show } = this.parent;
    // documented: the domain must be that of the page, with protocol and port, or stand in the manifest's AppDomains.
    if (!isTrusted(request.url, [origin(), ...identity.appDomains])) return DialogError.Untrusted;
    const dialog = new InlineDialog(request, this.parent, () => {
      this.close();
      this.parent.fire({ messageType: MessageType.Closed });
    });
    if (this.#open !== undefined || !show(dialog)) return DialogError.AlreadyOpen;
    this.#open = dialog;
    return 0;
  }

  /** Hands a message of the page to its dialog. */
  send({ messageContent }: MethodCall): void {
    this.#open?.receive(messageContent ?? "", this.parent.origin());
  }

  /** Takes the dialog away without a word to the page, which asked for that or is gone. */
  close(): void {
    if (this.#open === undefined) return;
    this.#open = undefined;
    this.parent.show(undefined);
  }
}

/** One dialog within the host's page: its frame, and the conversation with office.js in it. */
export class InlineDialog {
  #channel: XdmChannel | undefined;
  #onLeft: () => void = () => undefined;

  /**
   * @param request - what to show
   * @param parent - who hears what the dialog says
   * @param closedByPerson - takes it away and tells the page
   */
  constructor(
    readonly request: DialogRequest,
    private readonly parent: DialogParent,
    readonly closedByPerson: () => void,
  ) {}

  /** Told when the keyboard leaves the dialog's page. */
  whenLeft(listener: () => void): void {
    this.#onLeft = listener;
  }

  /** A new page load. */
  begin(port: Port, origin: string): Conversation {
    this.disconnect();
    const conversation = newConversation("dialog-1");
    this.#channel = new XdmChannel({
      port,
      origin,
      conversationId: conversation.conversationId,
      onInvoke: (action, data) => this.#invoke(conversation, action, data),
    });
    return conversation;
  }

  /** Address to load for a conversation. */
  pageUrl(page: string, conversation: Conversation): string {
    return addinUrl(page, this.parent.identity, conversation, "isDialog");
  }

  /** Frame name for a conversation. */
  pageName(conversation: Conversation, origin: string): string {
    return frameName(this.parent.identity, conversation, origin, "isDialog");
  }

  /** Hands a message of the opening page to the dialog. */
  receive(messageContent: string, messageOrigin: string): void {
    this.#channel?.fire(PARENT_MESSAGE_EVENT, {
      messageType: MessageType.FromParent,
      messageContent,
      messageOrigin,
    });
  }

  /** Closes the conversation. */
  disconnect(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #invoke(conversation: Conversation, action: string, data: unknown): unknown {
    if (action === "ContextActivationManager_getAppContextAsync") {
      return appContext(this.parent.identity, conversation, []);
    }
    if (action === "ContextActivationManager_notifyHost") {
      if (Array.isArray(data) && LEAVING.has(data[1])) this.#onLeft();
      return null;
    }
    if (action !== "executeMethod") throw new Error(`This host does not implement ${action}.`);
    const call = data as MethodCall;
    const { DispatchId, Version } = call.DdaMethod;
    // documented: of the document's API, a dialog has messageParent and requirement sets only.
    if (DispatchId !== MethodId.MessageParent) return { Version, Error: OPERATION_NOT_SUPPORTED };
    this.parent.fire({
      messageType: MessageType.FromDialog,
      messageContent: call.messageToParent,
      messageOrigin: new URL(this.request.url).origin,
    });
    return { Version, Error: 0 };
  }
}

/** Tab at either end, Escape, F2: see HostAction. */
const LEAVING: ReadonlySet<unknown> = new Set([13, 14, 15, 16, 17, 18]);

function requestOf(targetId: unknown): DialogRequest | undefined {
  try {
    const asked: unknown = JSON.parse(String(targetId));
    if (typeof asked !== "object" || asked === null || !("url" in asked)) return undefined;
    const { url, width, height } = asked as { url: unknown; width?: unknown; height?: unknown };
    const { href, protocol } = new URL(String(url));
    return protocol === "https:" ? { url: href, width: percent(width), height: percent(height) } : undefined;
  } catch {
    return undefined;
  }
}

function percent(value: unknown): number {
  return typeof value === "number" && value >= 1 && value <= 100 ? value : 80;
}

function isTrusted(url: string, domains: readonly string[]): boolean {
  const { origin } = new URL(url);
  return domains.some((domain) => {
    const full = domain.includes("://") ? domain : `https://${domain}`;
    return URL.canParse(full) && new URL(full).origin === origin;
  });
}
