/** Languages of the page. An add-in may know more; it is told the page's. */
export type Language = "zh-CN" | "en-US";

/** How the page chooses its colours. */
export type Theme = "light" | "dark" | "system";

/** What the address asks for. */
export interface PageParameters {
  /** Addresses of manifests; none where the server is to say which add-in to show. */
  readonly manifests: readonly string[];
  readonly language: Language;
  readonly theme: Theme;
}

/** Reads `?manifest=…&manifest=…&lang=…&theme=…`; what is missing or unknown follows the browser. */
export function readParameters(search: string, browserLanguage: string): PageParameters {
  const query = new URLSearchParams(search);
  const theme = query.get("theme");
  return {
    manifests: [...new Set(query.getAll("manifest"))].filter((address) => address !== ""),
    language: toLanguage(query.get("lang") ?? browserLanguage),
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}

/** Keeps a choice in the address, so that a reload or a bookmark comes back to it. */
export function rememberParameter(name: "lang" | "theme", value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  history.replaceState(null, "", address);
}

function toLanguage(tag: string): Language {
  return /^zh\b/i.test(tag) ? "zh-CN" : "en-US";
}
