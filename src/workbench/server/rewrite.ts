/** Where an add-in page loads office.js from in production. */
export const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com";

/** Path under which the servers of this folder answer with the npm copy of office.js. */
export const OFFICE_JS_PATH = "/office-js/";

const SCRIPT_SRC = /(<script\b[^>]*?\bsrc\s*=\s*)(["'])(https:\/\/appsforoffice\.[^"']*)\2/gi;
// Microsoft's address, the one in China, and that of early builds, which samples still name.
const CDN_FOLDER =
  /^https:\/\/appsforoffice\.(?:microsoft\.com|cdn\.partner\.office365\.cn\/appsforoffice|edog\.officeapps\.live\.com)\/lib\/[^/]+\/hosted\//i;
const CDN_SOURCE =
  /https:\/\/appsforoffice\.(?:microsoft\.com|cdn\.partner\.office365\.cn|edog\.officeapps\.live\.com)(?=[\s;/]|$)(?:\/[^\s;]*)?/gi;
const CSP_META =
  /(<meta\b[^>]*?\bhttp-equiv\s*=\s*(["'])content-security-policy\2[^>]*?\bcontent\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

/**
 * Points a page's office.js script at a copy on the page's own origin and admits that origin in the page's CSP.
 * Nothing else in the page changes.
 *
 * @param html - the page as deployed
 * @param folder - where the copy stands; must end with a slash
 */
export function rewriteOfficeJs(html: string, folder: string = OFFICE_JS_PATH): string {
  return html
    .replace(SCRIPT_SRC, (whole, before: string, quote: string, address: string) =>
      CDN_FOLDER.test(address) ? `${before}${quote}${address.replace(CDN_FOLDER, folder)}${quote}` : whole,
    )
    .replace(
      CSP_META,
      (_whole, before: string, _quote, inDouble: string | undefined, inSingle: string | undefined) =>
        inDouble === undefined
          ? `${before}'${admitOwnOrigin(inSingle ?? "")}'`
          : `${before}"${admitOwnOrigin(inDouble)}"`,
    );
}

// 'self' needs quotes, and an attribute in single quotes would end at them: there the character reference does it.
/** A policy that admits office.js from the page's own origin in place of Microsoft's. */
export function admitOwnOrigin(policy: string): string {
  const self = policy.includes("&#39;") ? "&#39;self&#39;" : "'self'";
  return policy.replace(CDN_SOURCE, self);
}
