import type { Port } from "../../../src/workbench/channel/messages";
import { XdmChannel } from "../../../src/workbench/channel/xdmChannel";

interface Wire {
  readonly port: Port;
  readonly sent: Record<string, unknown>[];
  receive(message: unknown): void;
  readonly isOpen: boolean;
}

function wire(): Wire {
  const listeners = new Set<(text: string) => void>();
  const sent: Record<string, unknown>[] = [];
  return {
    sent,
    port: {
      post: (text) => sent.push(JSON.parse(text) as Record<string, unknown>),
      listen: (receive) => {
        listeners.add(receive);
        return () => listeners.delete(receive);
      },
    },
    receive: (message) => {
      const text = typeof message === "string" ? message : JSON.stringify(message);
      for (const listener of listeners) listener(text);
    },
    get isOpen() {
      return listeners.size > 0;
    },
  };
}

const request = (more: object): object => ({
  _messageType: 0,
  _actionType: 0,
  _actionName: "ask",
  _conversationId: "c",
  _correlationId: 7,
  _data: { x: 1 },
  ...more,
});

const open = (line: Wire, onInvoke: (action: string, data: unknown) => unknown = () => null): XdmChannel =>
  new XdmChannel({ port: line.port, origin: "https://host", conversationId: "c", onInvoke });

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("the message channel", () => {
  it("answers a request with what the host says", async () => {
    const line = wire();
    open(line, (action, data) => ({ action, data }));
    line.receive(request({}));
    await settle();
    expect(line.sent).toEqual([
      {
        _messageType: 1,
        _actionName: "ask",
        _conversationId: "c",
        _correlationId: 7,
        _data: { action: "ask", data: { x: 1 } },
        _errorCode: 0,
        _responseType: 0,
        _origin: "https://host",
        _serializerVersion: 1,
      },
    ]);
  });

  it("answers a failure with error -2 and keeps working", async () => {
    const line = wire();
    open(line, () => {
      throw new Error("no");
    });
    line.receive(request({}));
    line.receive(request({ _correlationId: 8 }));
    await settle();
    expect(line.sent.map((message) => [message._correlationId, message._errorCode])).toEqual([
      [7, -2],
      [8, -2],
    ]);
  });

  it("ignores what is no message", async () => {
    const line = wire();
    open(line);
    for (const noise of ["not json", "null", "[]", { hello: 1 }, request({ _messageType: 1 })])
      line.receive(noise);
    await settle();
    expect(line.sent).toEqual([]);
  });

  it("fires events only while they are registered, with the registration's correlation", () => {
    const line = wire();
    const channel = open(line);
    expect(channel.fire("changed", 1)).toBe(false);
    line.receive(request({ _actionType: 1, _actionName: "changed", _correlationId: 3 }));
    expect(channel.fire("changed", 1)).toBe(true);
    line.receive(request({ _actionType: 2, _actionName: "changed", _correlationId: 4 }));
    expect(channel.fire("changed", 1)).toBe(false);
    expect(line.sent.map((m) => [m._correlationId, m._responseType, m._data])).toEqual([
      [3, 0, { Error: 0 }],
      [3, 1, 1],
      [4, 0, { Error: 0 }],
    ]);
  });

  it("notifies on its own conversation", () => {
    const line = wire();
    open(line).notify([1]);
    expect(line.sent[0]).toMatchObject({
      _messageType: 0,
      _actionName: "Office_notifyAgave",
      _conversationId: "c_ntf",
    });
  });

  it("is silent once closed", async () => {
    const line = wire();
    const channel = open(line, () => settle());
    line.receive(request({}));
    channel.close();
    await settle();
    expect(line.sent).toEqual([]);
    expect(line.isOpen).toBe(false);
  });
});
