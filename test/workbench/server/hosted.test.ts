import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { fetchLocal as ask } from "../../support/fetchLocal";
import { type Certificate, loadCertificate } from "../../../src/workbench/server/certificate";
import { readHostedArguments } from "../../../src/workbench/server/hostedArgument";
import { type HostedAddress, serveHosted } from "../../../src/workbench/server/hostedAddin";

const CDN = "https://appsforoffice.microsoft.com";
const PAGE = `<script src="${CDN}/lib/1/hosted/office.js"></script>`;
const HERE = PAGE.replace(`${CDN}/lib/1/hosted/`, "/office-js/");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hosted-"));
const at = (...parts: string[]) => path.join(folder, ...parts);
const manifest = (page: string) => `<OfficeApp><SourceLocation DefaultValue="${page}"/></OfficeApp>`;
let certificate: Certificate;
const open: HostedAddress[] = [];

async function serve(addin: Parameters<typeof serveHosted>[0]): Promise<HostedAddress> {
  const served = await serveHosted({ port: 0, ...addin }, at("office"), certificate);
  open.push(served);
  return served;
}

const originOf = (served: HostedAddress) => new URL(served.manifest).origin;

beforeAll(async () => {
  for (const name of ["addin/src", "office"]) fs.mkdirSync(at(name), { recursive: true });
  fs.writeFileSync(at("addin/src/pane.html"), PAGE);
  fs.writeFileSync(at("addin/manifest.xml"), manifest("https://someone.example/samples/tide/src/pane.html"));
  fs.writeFileSync(at("office/office.js"), "office");
  certificate = await loadCertificate(at("https"));
}, 60_000);

afterAll(async () => {
  await Promise.all(open.map((served) => served.close()));
  fs.rmSync(folder, { recursive: true });
});

describe("a folder of somebody's add-in", () => {
  it("stands where its manifest says, under this machine's name, with office.js beside it", async () => {
    const served = await serve({ source: at("addin") });
    const origin = originOf(served);
    expect(served.origins).toEqual({ "https://someone.example": origin });
    expect((await ask(`${origin}/samples/tide/src/pane.html`)).body).toBe(HERE);
    expect((await ask(`${origin}/office-js/office.js`)).body).toBe("office");
    expect((await ask(`${origin}/src/pane.html`)).status).toBe(404);
    expect((await ask(served.manifest)).body).toBe(fs.readFileSync(at("addin/manifest.xml"), "utf8"));
  });

  it("is refused in a sentence when it is none", async () => {
    await expect(serve({ source: at("office") })).rejects.toThrow(
      /^The manifest .*manifest.xml cannot be read/,
    );
    fs.writeFileSync(at("strange.xml"), "<OfficeApp/>");
    await expect(serve({ source: at("addin"), manifest: at("strange.xml") })).rejects.toThrow(
      "names no page of an add-in",
    );
    fs.writeFileSync(at("other.xml"), manifest("https://localhost:3000/nowhere.html"));
    await expect(serve({ source: at("addin"), manifest: at("other.xml") })).rejects.toThrow(
      "has no /nowhere.html, the page that the manifest names",
    );
  });
});

describe("somebody's own server", () => {
  const heard: string[] = [];
  const server = http.createServer((request, response) => {
    heard.push(`${request.method ?? ""} ${request.url ?? ""}`);
    if (request.url === "/manifest.xml") {
      response.end(manifest("https://localhost:3000/pane.html"));
      return;
    }
    response.writeHead(200, {
      "content-type": request.url === "/pane.html" ? "text/html" : "text/plain",
      "x-frame-options": "DENY",
      "content-security-policy": `script-src ${CDN}; frame-ancestors https://*.officeapps.live.com`,
    });
    request.pipe(response, { end: false });
    request.on("end", () => response.end(PAGE));
  });
  let source = "";
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, "localhost", () => {
          const address = server.address();
          source = `http://localhost:${typeof address === "object" ? String(address?.port) : ""}`;
          resolve();
        });
      }),
  );
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it("is handed on to under https, its pages with this machine's office.js", async () => {
    const served = await serve({ source });
    const page = await ask(`${originOf(served)}/pane.html?a=1`);
    expect(page.body).toBe(PAGE);
    expect((await ask(`${originOf(served)}/pane.html`)).body).toBe(HERE);
    expect(page.headers["x-frame-options"]).toBeUndefined();
    expect(page.headers["content-security-policy"]).toBe("script-src 'self';");
    expect(heard).toContain("GET /pane.html?a=1");
    expect((await ask(`${originOf(served)}/data`, { method: "POST" })).status).toBe(200);
  });

  it("is missed in a sentence", async () => {
    fs.writeFileSync(at("gone.xml"), manifest("https://localhost:3000/pane.html"));
    const served = await serve({ source: "http://localhost:9", manifest: at("gone.xml") });
    const answer = await ask(`${originOf(served)}/pane.html`);
    expect([answer.status, answer.body]).toEqual([
      502,
      expect.stringMatching(/^http:\/\/localhost:9 does not answer: /),
    ]);
  });
});

describe("the command line", () => {
  it.each([
    [[], []],
    [["build"], [{ source: path.resolve("build") }]],
    [
      ["https://localhost:8080", "--manifest", "m.xml", "--port", "3005"],
      [{ source: "https://localhost:8080", manifest: path.resolve("m.xml"), port: 3005 }],
    ],
    [["--port", "3005", "a"], [{ source: path.resolve("a"), port: 3005 }]],
    [
      ["dist", "a", "--port", "3005", "https://localhost:8080", "--manifest", "m.xml"],
      [
        { source: path.resolve("dist") },
        { source: path.resolve("a"), port: 3005 },
        { source: "https://localhost:8080", manifest: path.resolve("m.xml") },
      ],
    ],
  ])("%j", (args, hosted) => {
    expect(readHostedArguments(args)).toEqual(hosted);
  });

  it.each([[["a", "--port", "x"]], [["a", "--port", ""]], [["--port", "1"]], [["--what"]]])(
    "refuses %j",
    (args) => {
      expect(() => readHostedArguments(args)).toThrow("Usage: npm start");
    },
  );
});
