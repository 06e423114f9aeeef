/** Requirement sets by name, e.g. `{ExcelApi: "1.15"}`. */
export type Requirements = Readonly<Record<string, string>>;

/**
 * What this host claims. npm's office.js ends at ExcelApi 1.15; CustomFunctions 1.7 makes it answer function calls in
 * array form.
 */
export const DEFAULT_REQUIREMENTS: Requirements = {
  ExcelApi: "1.15",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  AddinCommands: "1.3",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  OpenBrowserWindowApi: "1.1",
  KeyboardShortcuts: "1.1",
  ImageCoercion: "1.1",
  Settings: "1.1",
  CustomXmlParts: "1.1",
  Selection: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
};

/** Flags of the host info: what kind of add-in this is. */
export const AddinFlags = { SharedRuntime: 1, CustomFunctions: 2, Protected: 4 } as const;

/** How the host presents itself to an add-in. */
export interface HostIdentity {
  /** Language of the user interface, e.g. `zh-CN`. */
  readonly locale: string;
  /** Language of dates and numbers. */
  readonly dataLocale: string;
  readonly requirements: Requirements;
  /** Sum of {@link AddinFlags}. */
  readonly flags: number;
  readonly documentUrl: string;
  readonly addinName: string;
  /** Other origins that the add-in's dialogs may show. */
  readonly appDomains: readonly string[];
  /** Size of the host's window, in whose middle dialogs open. */
  readonly window: { readonly width: number; readonly height: number };
  /** `documentOpened` or, right after the add-in was added, `inserted`. */
  readonly reason: "documentOpened" | "inserted";
  /** Whether office.js may report telemetry to the host (it never leaves the page). */
  readonly logging: boolean;
}

/** One conversation: a page load of the add-in. */
export interface Conversation {
  readonly conversationId: string;
  readonly controlId: string;
  readonly correlationId: string;
}

/** What a page is: one of the add-in's own, or a dialog. */
export type PageKind = "" | "isDialog";

/** Value of `_host_Info` in the page's address and frame name. */
export function hostInfo(identity: HostIdentity, conversation: Conversation, kind: PageKind = ""): string {
  const logging = identity.logging ? "" : "disableLogging";
  const fields = ["Excel", "Web", "16.01", identity.locale, conversation.correlationId, kind, logging];
  // A dialog is no runtime of commands and functions; office.js leaves these flags out as well where it opens one in a window.
  return [...fields, kind === "isDialog" ? "0" : String(identity.flags)].join("$");
}

/** Name that the add-in's frame must have before it is inserted. */
export function frameName(
  identity: HostIdentity,
  conversation: Conversation,
  origin: string,
  kind: PageKind = "",
): string {
  return JSON.stringify({
    baseFrameName: `addinframe-${conversation.conversationId}`,
    hostInfo: hostInfo(identity, conversation, kind),
    xdmInfo: [conversation.conversationId, conversation.controlId, origin].join("|"),
    serializerVersion: "1",
  });
}

/** The add-in's address with the host info. */
export function addinUrl(
  page: string,
  identity: HostIdentity,
  conversation: Conversation,
  kind: PageKind = "",
): string {
  const url = new URL(page);
  url.search += `${url.search === "" ? "?" : "&"}_host_Info=${hostInfo(identity, conversation, kind)}`;
  return url.href;
}

/** Answer to the add-in's first question. Fields up to `_reason` must all be there or office.js throws. */
export function appContext(
  identity: HostIdentity,
  conversation: Conversation,
  settings: Iterable<readonly [string, string]>,
): Record<string, unknown> {
  return {
    _id: conversation.controlId,
    _appName: 16,
    _appVersion: "16.0",
    _appUILocale: identity.locale,
    _dataLocale: identity.dataLocale,
    _docUrl: identity.documentUrl,
    _clientMode: 1,
    _settings: [...settings],
    _reason: identity.reason,
    _appMinorVersion: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: conversation.correlationId,
    _appInstanceId: conversation.controlId,
    _requirementMatrix: JSON.stringify(identity.requirements),
    _hostFullVersion: "16.0.99999.0",
    _addinName: identity.addinName,
    _appDomains: identity.appDomains,
    _clientWindowWidth: identity.window.width,
    _clientWindowHeight: identity.window.height,
    _featureGates: {},
    _initialDisplayMode: 2,
    _officeTheme: { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#000000" },
  };
}
