import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileWithin, mimeType, readStatic } from "../../../src/workbench/server/staticFiles";

const root = fs.mkdtempSync(path.join(os.tmpdir(), "static-"));
const inside = path.join(root, "public");

beforeAll(() => {
  fs.mkdirSync(path.join(inside, "help"), { recursive: true });
  fs.writeFileSync(path.join(root, "secret.txt"), "secret");
  fs.writeFileSync(path.join(inside, "start.js"), "1");
  fs.writeFileSync(path.join(inside, "pane.0123456789abcdef.js"), "2");
  fs.writeFileSync(path.join(inside, "a b 口岸.txt"), "text");
  fs.writeFileSync(path.join(inside, "help", "index.html"), "<p>help</p>");
  fs.symlinkSync(path.join(root, "secret.txt"), path.join(inside, "link.txt"));
});

afterAll(() => fs.rmSync(root, { recursive: true }));

describe("path of a request", () => {
  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/help/../../secret.txt",
    "/..\\secret.txt",
    "/%5c..%5csecret.txt",
    "/%00start.js",
    "/%E0%A4%A",
  ])("%s leads nowhere", async (request) => {
    expect(fileWithin(inside, request)).toBeUndefined();
    expect(await readStatic(inside, request)).toBeUndefined();
  });

  it("stays inside even where it looks absolute", () => {
    expect(fileWithin(inside, "//etc/passwd")).toBe(path.join(inside, "etc/passwd"));
  });

  it("does not follow a link that leads out", async () => {
    expect(await readStatic(inside, "/link.txt")).toBeUndefined();
  });

  it("decodes names", async () => {
    expect((await readStatic(inside, encodeURI("/a b 口岸.txt")))?.body.toString()).toBe("text");
  });

  it("answers a folder with its index", async () => {
    const file = await readStatic(inside, "/help/", (html) => html.toUpperCase());
    expect(file?.body.toString()).toBe("<P>HELP</P>");
    expect(file?.type).toBe("text/html; charset=utf-8");
  });

  it("changes pages only", async () => {
    expect((await readStatic(inside, "/start.js", () => "changed"))?.body.toString()).toBe("1");
  });
});

describe("headers", () => {
  it.each([
    ["a.html", "text/html; charset=utf-8"],
    ["a.js", "text/javascript; charset=utf-8"],
    ["a.JSON", "application/json; charset=utf-8"],
    ["a.xml", "application/xml; charset=utf-8"],
    ["a.svg", "image/svg+xml"],
    ["a.woff2", "font/woff2"],
    ["a.unknown", "application/octet-stream"],
  ])("%s is %s", (name, type) => {
    expect(mimeType(name)).toBe(type);
  });

  it("lets only files with a hash in their name be kept", async () => {
    expect((await readStatic(inside, "/pane.0123456789abcdef.js"))?.cacheControl).toContain("immutable");
    expect((await readStatic(inside, "/start.js"))?.cacheControl).toBe("no-cache");
  });
});
