import {
  ActionKind,
  ChannelError,
  type ChannelMessage,
  MessageType,
  parseMessage,
  type Port,
  ResponseKind,
} from "./messages";

/** What a channel needs. */
export interface ChannelOptions {
  readonly port: Port;
  /** Origin of the host page. */
  readonly origin: string;
  readonly conversationId: string;
  /** Answers a request of the add-in; a promise that never settles leaves the add-in waiting, as in Excel. */
  readonly onInvoke: (action: string, data: unknown) => unknown;
  /** Told of events that the add-in asks for or asks for no more; the result is an error's code, if it is refused. */
  readonly onEvent?: (on: boolean, action: string, data: unknown) => number;
  readonly trace?: (direction: "in" | "out", message: ChannelMessage) => void;
}

/** Host end of the channel: protocol only, knows nothing of Excel. */
export class XdmChannel {
  readonly #options: ChannelOptions;
  /** Event name → correlation id of its registration. */
  readonly #events = new Map<string, number>();
  readonly #stop: () => void;
  #nextNotification = 1;
  #closed = false;

  constructor(options: ChannelOptions) {
    this.#options = options;
    this.#stop = options.port.listen((text) => {
      this.#receive(text);
    });
  }

  /** Fires an event; `false` when the add-in has not registered for it. */
  fire(action: string, data: unknown): boolean {
    const correlation = this.#events.get(action);
    if (correlation === undefined || this.#closed) return false;
    this.#post({
      _messageType: MessageType.Response,
      _actionName: action,
      _conversationId: this.#options.conversationId,
      _correlationId: correlation,
      _data: data,
      _errorCode: ChannelError.None,
      _responseType: ResponseKind.Event,
    });
    return true;
  }

  /** Whether the add-in registered for an event. */
  listensTo(action: string): boolean {
    return this.#events.has(action) && !this.#closed;
  }

  /** Sends a notification (focus, header button, …) on the conversation that office.js keeps for them. */
  notify(data: unknown): void {
    this.#post({
      _messageType: MessageType.Request,
      _actionType: ActionKind.Invoke,
      _actionName: "Office_notifyAgave",
      _conversationId: `${this.#options.conversationId}_ntf`,
      _correlationId: this.#nextNotification++,
      _data: data,
    });
  }

  /** Stops listening; answers still under way are dropped. */
  close(): void {
    this.#closed = true;
    this.#events.clear();
    this.#stop();
  }

  #post(message: ChannelMessage): void {
    if (this.#closed) return;
    const full = { ...message, _origin: this.#options.origin, _serializerVersion: 1 };
    this.#options.trace?.("out", full);
    this.#options.port.post(JSON.stringify(full));
  }

  #answer(request: ChannelMessage, data: unknown, errorCode: number): void {
    this.#post({
      _messageType: MessageType.Response,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _data: data ?? null,
      _errorCode: errorCode,
      _responseType: ResponseKind.Answer,
    });
  }

  #receive(text: string): void {
    const message = parseMessage(text);
    if (message?._messageType !== MessageType.Request) return;
    this.#options.trace?.("in", message);
    const name = message._actionName;
    if (message._actionType === ActionKind.Invoke) {
      void this.#invoke(message);
      return;
    }
    const on = message._actionType === ActionKind.RegisterEvent;
    if (!on) this.#events.delete(name);
    const error = this.#options.onEvent?.(on, name, message._data) ?? 0;
    if (on && error === 0) this.#events.set(name, message._correlationId);
    this.#answer(message, { Error: error }, ChannelError.None);
  }

  async #invoke(message: ChannelMessage): Promise<void> {
    try {
      const data = await this.#options.onInvoke(message._actionName, message._data);
      this.#answer(message, data, ChannelError.None);
    } catch (error) {
      this.#answer(message, String(error), ChannelError.HandlingRequest);
    }
  }
}
