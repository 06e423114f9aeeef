import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fetchLocal as ask } from "../../support/fetchLocal";
import { browserCommand } from "../../../src/workbench/server/openBrowser";
import { type RunningServers, startServers } from "../../../src/workbench/server/startServers";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "servers-"));
const at = (...parts: string[]) => path.join(folder, ...parts);
const CDN = "https://appsforoffice.microsoft.com";
const PAGE = `<head><script src="${CDN}/lib/1/hosted/office.js"></script></head>`;
let servers: RunningServers;

function options() {
  return {
    addinRoot: at("dist"),
    workbenchRoot: at("dist-workbench"),
    officeJsRoot: at("office"),
    certificateFolder: at("https"),
  };
}

beforeAll(async () => {
  for (const name of ["dist", "dist-workbench", "office/en-us"]) fs.mkdirSync(at(name), { recursive: true });
  fs.writeFileSync(at("dist/taskpane.html"), PAGE);
  fs.writeFileSync(
    at("dist/manifest.xml"),
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
  );
  fs.writeFileSync(at("dist-workbench/workbench.html"), "<p>workbench</p>");
  fs.writeFileSync(at("office/office.js"), "office");
  fs.writeFileSync(at("office/en-us/office_strings.js"), "strings");
  servers = await startServers({ ...options(), addinPort: 0, workbenchPort: 0 });
}, 60_000);

afterAll(async () => {
  await servers.close();
  fs.rmSync(folder, { recursive: true });
});

describe("add-in origin", () => {
  it("serves the page with office.js on its own origin", async () => {
    const page = await ask(`${servers.addinUrl}/taskpane.html?_host_Info=x`);
    expect(page.body).toBe(PAGE.replace(`${CDN}/lib/1/hosted/`, "/office-js/"));
    expect((await ask(`${servers.addinUrl}/office-js/office.js`)).body).toBe("office");
  });

  it("finds office.js's folders whatever their case", async () => {
    expect((await ask(`${servers.addinUrl}/office-js/en-US/office_strings.js`)).body).toBe("strings");
  });

  it("serves the manifest unchanged, also to the workbench's origin", async () => {
    const answer = await ask(`${servers.addinUrl}/manifest.xml`, {
      headers: { origin: servers.workbenchUrl },
    });
    expect(answer.body).toBe(fs.readFileSync(at("dist/manifest.xml"), "utf8"));
    expect(answer.headers["access-control-allow-origin"]).toBe(servers.workbenchUrl);
  });

  it("lets no other origin read, and answers under no other name", async () => {
    const foreign = await ask(`${servers.addinUrl}/manifest.xml`, {
      headers: { origin: "https://example.org" },
    });
    expect(foreign.headers["access-control-allow-origin"]).toBeUndefined();
    const renamed = await ask(`${servers.addinUrl}/manifest.xml`, { headers: { host: "example.org" } });
    expect(renamed.status).toBe(403);
  });

  it("answers GET and HEAD only, 404 for what is not there, 304 for what is known", async () => {
    expect((await ask(`${servers.addinUrl}/taskpane.html`, { method: "POST" })).status).toBe(405);
    expect((await ask(`${servers.addinUrl}/nothing.js`)).status).toBe(404);
    const head = await ask(`${servers.addinUrl}/taskpane.html`, { method: "HEAD" });
    expect([head.status, head.body]).toEqual([200, ""]);
    const again = await ask(`${servers.addinUrl}/taskpane.html`, {
      headers: { "if-none-match": String(head.headers.etag) },
    });
    expect(again.status).toBe(304);
  });
});

describe("workbench origin", () => {
  it("serves the page with a policy that lets nothing in from elsewhere", async () => {
    const page = await ask(`${servers.workbenchUrl}/?lang=zh-CN`);
    expect(page.body).toBe("<p>workbench</p>");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
  });

  it("tells where the add-in of the manifest really stands", async () => {
    const answer = await ask(`${servers.workbenchUrl}/workbench.json`);
    expect(JSON.parse(answer.body)).toEqual({
      manifest: `${servers.addinUrl}/manifest.xml`,
      origins: { "https://localhost:3000": servers.addinUrl },
      others: [],
    });
  });

  it("serves nothing of the add-in", async () => {
    expect((await ask(`${servers.workbenchUrl}/taskpane.html`)).status).toBe(404);
  });
});

describe("several add-ins", () => {
  it("are served side by side: the built one where it is anyway, and one that cannot be is left out in a sentence", async () => {
    fs.mkdirSync(at("other"));
    fs.copyFileSync(at("dist/manifest.xml"), at("other/manifest.xml"));
    fs.writeFileSync(at("other/taskpane.html"), PAGE);
    const said: string[] = [];
    const hosted = [{ source: at("dist") }, { source: at("missing") }, { source: at("other"), port: 0 }];
    const several = await startServers({
      ...options(),
      addinPort: 0,
      workbenchPort: 0,
      hosted,
      say: (sentence) => said.push(sentence),
    });
    const [built, other, ...more] = several.hostedManifests;
    expect([built, more]).toEqual([`${several.addinUrl}/manifest.xml`, []]);
    expect((await ask(String(other))).body).toContain("taskpane.html");
    expect(said).toEqual([expect.stringMatching(/^Left out: The manifest .*missing.*cannot be read/)]);
    await several.close();
    await expect(
      startServers({ ...options(), addinPort: 0, workbenchPort: 0, hosted: [{ source: at("missing") }] }),
    ).rejects.toThrow("cannot be read");
  });
});

describe("ports", () => {
  it("listens on the loopback addresses only", async () => {
    const { port } = new URL(servers.addinUrl);
    expect((await ask(`https://127.0.0.1:${port}/taskpane.html`)).status).toBe(200);
    const outward = Object.values(os.networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find((address) => address.family === "IPv4" && !address.internal);
    if (outward === undefined) return;
    await expect(ask(`https://${outward.address}:${port}/taskpane.html`)).rejects.toThrow();
  });

  it("goes on to the next free port and says so", async () => {
    const port = Number(new URL(servers.addinUrl).port);
    const said: string[] = [];
    const second = await startServers({
      ...options(),
      addinPort: port,
      workbenchPort: 0,
      say: (sentence) => said.push(sentence),
    });
    expect(new URL(second.addinUrl).port).not.toBe(String(port));
    expect(said[0]).toBe(`Port ${port} is in use by another program; trying ${port + 1}.`);
    await second.close();
  });

  it("says which certificate it uses", () => {
    expect(servers.certificate.note).toMatch(/^Certificate: /);
  });
});

describe("opening a browser", () => {
  it("does so only where there is a screen and nobody said not to", () => {
    const address = "https://localhost:3001/?a=1&b=2";
    expect(browserCommand(address, "linux", {})).toBeUndefined();
    expect(browserCommand(address, "linux", { DISPLAY: ":0" })).toEqual({
      command: "xdg-open",
      args: [address],
    });
    expect(browserCommand(address, "linux", { DISPLAY: ":0", CI: "true" })).toBeUndefined();
    expect(browserCommand(address, "darwin", { BROWSER: "none" })).toBeUndefined();
    expect(browserCommand(address, "win32", {})).toEqual({ command: "explorer.exe", args: [address] });
  });
});
