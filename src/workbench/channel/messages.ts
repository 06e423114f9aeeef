/** Messages of office.js's cross-document channel ("XDM"): all are JSON strings sent with postMessage. */

/** `_messageType` */
export const MessageType = { Request: 0, Response: 1 } as const;
/** `_actionType` of a request. */
export const ActionKind = { Invoke: 0, RegisterEvent: 1, UnregisterEvent: 2 } as const;
/** `_responseType` of a response. */
export const ResponseKind = { Answer: 0, Event: 1 } as const;
/** `_errorCode` of a response. */
export const ChannelError = { None: 0, HandlingRequest: -2 } as const;

/** What add-in and host exchange. */
export interface ChannelMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  readonly _origin?: string;
  readonly _serializerVersion?: number;
  readonly _actionType?: number;
  readonly _errorCode?: number;
  readonly _responseType?: number;
}

/** The wire to one add-in page. The browser's is a frame (frame.ts), the tests' a fake window. */
export interface Port {
  /** Sends text to the page. */
  post(text: string): void;
  /** Hands on what the page sends. Returns the function that stops it. */
  listen(receive: (text: string) => void): () => void;
}

/** Parses a message; `null` for anything else that pages may post. */
export function parseMessage(text: string): ChannelMessage | null {
  try {
    const value: unknown = JSON.parse(text);
    const isMessage = typeof value === "object" && value !== null && "_messageType" in value;
    return isMessage ? (value as ChannelMessage) : null;
  } catch {
    return null;
  }
}
