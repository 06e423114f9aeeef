/** @jest-environment jsdom */
import { webcrypto } from "node:crypto";
import { ExcelHost } from "../../../src/workbench/channel/excelHost";
import { framePort, openAddin } from "../../../src/workbench/channel/frame";
import { MemoryStore } from "../../../src/workbench/model/memoryStore";
import { WorkbookSession } from "../../../src/workbench/model/session";

describe("the add-in's frame", () => {
  beforeAll(() => {
    // jsdom has no randomUUID.
    Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
  });

  const open = () => {
    const host = new ExcelHost(new WorkbookSession(new MemoryStore()), { locale: "zh-CN" });
    const container = document.body.appendChild(document.createElement("div"));
    return { container, frame: openAddin(host, "https://localhost:3000/taskpane.html", container, "Kouan") };
  };

  it("has its name and address before it is inserted", () => {
    const seen: [string, boolean][] = [];
    const append = jest.spyOn(HTMLElement.prototype, "append").mockImplementation(function (
      this: HTMLElement,
      ...nodes
    ) {
      for (const node of nodes)
        if (node instanceof HTMLIFrameElement) seen.push([node.name, node.src.includes("_host_Info=")]);
    });
    open();
    append.mockRestore();
    expect(seen).toHaveLength(1);
    expect(JSON.parse(seen[0]?.[0] ?? "{}")).toMatchObject({ serializerVersion: "1" });
    expect(seen[0]?.[1]).toBe(true);
  });

  it("has a title and a sandbox without top navigation", () => {
    const { frame } = open();
    expect(frame.element.title).toBe("Kouan");
    expect(frame.element.getAttribute("sandbox")).not.toContain("top-navigation");
  });

  it("begins a new conversation on reload and goes on dispose", () => {
    const { frame, container } = open();
    const first = frame.element.name;
    frame.reload();
    expect(frame.element.name).not.toBe(first);
    expect(container.querySelectorAll("iframe")).toHaveLength(1);
    frame.dispose();
    expect(container.querySelectorAll("iframe")).toHaveLength(0);
  });

  it("hears only its own window and origin", () => {
    const element = document.body.appendChild(document.createElement("iframe"));
    const heard: string[] = [];
    const stop = framePort(element, "https://localhost:3000").listen((text) => heard.push(text));
    const send = (data: unknown, origin: string, source: Window | null): void => {
      window.dispatchEvent(new MessageEvent("message", { data, origin, source }));
    };
    send("yes", "https://localhost:3000", element.contentWindow);
    send("other origin", "https://evil.example", element.contentWindow);
    send("other window", "https://localhost:3000", window);
    send({ no: "text" }, "https://localhost:3000", element.contentWindow);
    stop();
    send("too late", "https://localhost:3000", element.contentWindow);
    expect(heard).toEqual(["yes"]);
  });
});
