import { rewriteOfficeJs } from "../../../src/workbench/server/rewrite";

const CDN = "https://appsforoffice.microsoft.com";

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' ${CDN}; img-src 'self' data:">
    <script src="${CDN}/lib/1/hosted/office.js"></script>
    <script defer src="start.js"></script>
  </head>
  <body>See ${CDN}/lib/1/hosted/office.js</body>
</html>`;

describe("rewriting a page to the local office.js", () => {
  it("changes the script's address and its CSP source, and no other character", () => {
    const expected = PAGE.replace(
      `src="${CDN}/lib/1/hosted/office.js"`,
      'src="/office-js/office.js"',
    ).replace(`script-src 'self' ${CDN};`, "script-src 'self' 'self';");
    expect(rewriteOfficeJs(PAGE)).toBe(expected);
  });

  it("leaves a page alone that does not load office.js", () => {
    const page = PAGE.replaceAll(CDN, "https://example.org");
    expect(rewriteOfficeJs(page)).toBe(page);
  });

  it("does not change text, links, or scripts elsewhere on that host", () => {
    const page = `<p>${CDN}</p><a href="${CDN}/lib/1/hosted/office.js">x</a><script src="${CDN}/other.js"></script>`;
    expect(rewriteOfficeJs(page)).toBe(page);
  });

  it("keeps the file name, quotes and other attributes", () => {
    const page = `<script type='text/javascript' src='${CDN}/lib/beta/hosted/office.debug.js' defer></script>`;
    expect(rewriteOfficeJs(page, "office-js/")).toBe(
      "<script type='text/javascript' src='office-js/office.debug.js' defer></script>",
    );
  });

  it("narrows a CSP source with a path as well", () => {
    const page = `<meta http-equiv="content-security-policy" content="script-src ${CDN}/lib/1/hosted/; x">`;
    expect(rewriteOfficeJs(page)).toBe(
      `<meta http-equiv="content-security-policy" content="script-src 'self'; x">`,
    );
  });

  it("does not change a host whose name only begins like it", () => {
    const page = `<meta http-equiv="Content-Security-Policy" content="script-src ${CDN}.example.org">`;
    expect(rewriteOfficeJs(page)).toBe(page);
  });
});
