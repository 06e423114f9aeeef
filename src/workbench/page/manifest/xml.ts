/** First child element of that name, whatever its namespace prefix. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return childrenOf(parent, name)[0];
}

/** All child elements of that name. */
export function childrenOf(parent: Element | undefined, name: string): Element[] {
  return parent === undefined ? [] : [...parent.children].filter((child) => child.localName === name);
}

/** All elements of that name below. */
export function descendantsOf(parent: Element | undefined, name: string): Element[] {
  return parent === undefined ? [] : [...parent.getElementsByTagNameNS("*", name)];
}

/** `DefaultValue`, or the `Override` for a language. */
export function localized(element: Element | undefined, language: string): string {
  if (element === undefined) return "";
  const override = childrenOf(element, "Override").find(
    (one) => one.getAttribute("Locale")?.toLowerCase() === language.toLowerCase(),
  );
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

/** The Resources of a manifest: what `resid` and `id` point at. */
export class Resources {
  private readonly byId = new Map<string, string>();

  /**
   * @param element - the Resources element
   * @param language - language to choose
   * @param mapUrl - where an address really stands
   */
  constructor(
    element: Element | undefined,
    language: string,
    private readonly mapUrl: (address: string) => string,
  ) {
    for (const group of element?.children ?? []) {
      for (const entry of group.children) this.byId.set(entry.id, localized(entry, language));
    }
  }

  /** A text; empty when it is missing. */
  text(id: string): string {
    return this.byId.get(id) ?? "";
  }

  /** An address, as it stands here; empty when it is missing. */
  url(id: string): string {
    return this.mapUrl(this.text(id));
  }
}
