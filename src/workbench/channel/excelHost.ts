import { RichApiServer } from "../richapi/server";
import {
  AddinFlags,
  addinUrl,
  appContext,
  type Conversation,
  DEFAULT_REQUIREMENTS,
  frameName,
  type HostIdentity,
} from "./appContext";
import { type CommandOutcome, RibbonCommands } from "./commands";
import { CustomFunctionCalls, CustomFunctionsService } from "./customFunctions";
import { newConversation } from "./conversation";
import { BatchExecutor } from "./executor";
import type { Faults } from "./faults";
import type { HostedWorkbook, WorkbookEvent } from "./hostedWorkbook";
import { DIALOG_EVENT, type InlineDialog, InlineDialogs } from "./inlineDialogs";
import type { Port } from "./messages";
import { type MethodCall, MethodId, OPERATION_NOT_SUPPORTED } from "./methods";
import {
  AddinInternalService,
  AppRuntimePersistenceService,
  AppRuntimeService,
  DynamicRibbon,
  type RibbonListeners,
  type RuntimeState,
} from "./runtimeServices";
import { XdmChannel } from "./xdmChannel";

/** What a page may want to know about the add-in. */
export interface HostListeners extends RibbonListeners {
  /** The add-in shows or hides its pane. */
  readonly onVisibility?: (visibility: "Visible" | "Hidden") => void;
  /** Focus, Tab at the pane's end, Escape, key chords, …: `[actionId, …]`. */
  readonly onNotify?: (parameters: readonly unknown[]) => void;
  /** The add-in opens a dialog within the host's page, or closes it; `false` when there is no room for one. */
  readonly onDialog?: (dialog: InlineDialog | undefined) => boolean;
  /** The browser did not let the add-in open a window. */
  readonly onBlockedWindow?: (url: string) => void;
  /** Bugs of the host itself; the add-in sees GeneralException. */
  readonly onInternalError?: (error: unknown) => void;
}

const COMMAND_EVENT = "appCommandInvoked";
const CATEGORY_EVENT = 65536;
const CATEGORY_ACTION = 2;
const TYPE_VISIBILITY = 65539;

/** Plays Excel on the web for one add-in, over any port. */
export class ExcelHost {
  readonly identity: HostIdentity;
  readonly functions: CustomFunctionCalls;
  readonly executor: BatchExecutor;
  readonly runtime: RuntimeState = { visibility: "Visible", startState: "Inactive", actionsReady: false };
  readonly #workbook: HostedWorkbook;
  readonly #listeners: HostListeners;
  readonly #commands: RibbonCommands;
  #ribbon: DynamicRibbon;
  readonly #dialogs: InlineDialogs;
  readonly #stopEvents: () => void;
  #server: RichApiServer;
  #channel: XdmChannel | null = null;
  #conversation: Conversation | null = null;
  #queue: WorkbookEvent[] = [];
  #flushing = false;
  #nextEvent = 0;
  #connected = false;
  #origin = "";

  constructor(workbook: HostedWorkbook, identity: Partial<HostIdentity> = {}, listeners: HostListeners = {}) {
    const locale = identity.locale ?? "en-US";
    this.identity = {
      locale,
      dataLocale: locale,
      requirements: DEFAULT_REQUIREMENTS,
      flags: AddinFlags.SharedRuntime + AddinFlags.CustomFunctions,
      documentUrl: "https://localhost/Book1.xlsx",
      addinName: "Add-in",
      appDomains: [],
      window: { width: 1280, height: 800 },
      reason: "documentOpened",
      logging: false,
      ...identity,
    };
    this.#workbook = workbook;
    this.#listeners = listeners;
    this.functions = new CustomFunctionCalls((message) => this.#sendMessages([message]));
    this.#commands = new RibbonCommands((data) => this.#channel?.fire(COMMAND_EVENT, data) ?? false);
    this.#ribbon = new DynamicRibbon(listeners);
    this.#dialogs = new InlineDialogs({
      identity: this.identity,
      origin: () => this.#origin,
      fire: (data) => void this.#channel?.fire(DIALOG_EVENT, data),
      show: (dialog) => listeners.onDialog?.(dialog) ?? false,
    });
    this.executor = new BatchExecutor(() => this.#server);
    this.#server = this.#createServer();
    this.#stopEvents = workbook.onEvent((event) => {
      this.#onWorkbookEvent(event);
    });
  }

  /** Faults for the requests to come. */
  get faults(): Faults {
    return this.executor.faults;
  }

  /** Whether office.js in the add-in's page has asked for its context: the page is there and runs. */
  get connected(): boolean {
    return this.#connected;
  }

  /** Whether the add-in's page takes ribbon commands by now. */
  get takesCommands(): boolean {
    return this.#channel?.listensTo(COMMAND_EVENT) ?? false;
  }

  /** Objects that the add-in keeps alive; 0 when it cleaned up. */
  get referenceCount(): number {
    return this.#server.references.size;
  }

  /** A new page load: forget what belonged to the old one. Use the result for {@link pageUrl} and {@link pageName}. */
  begin(port: Port, origin: string): Conversation {
    this.disconnect();
    this.#ribbon = new DynamicRibbon(this.#listeners);
    this.#server = this.#createServer();
    const conversation = newConversation("addin-1");
    this.#conversation = conversation;
    this.#channel = new XdmChannel({
      port,
      origin,
      conversationId: conversation.conversationId,
      onInvoke: (action, data) => this.#invoke(action, data),
      onEvent: (on, event, data) => this.#dialogs.onEvent(on, event, data),
    });
    return conversation;
  }

  /** Address to load for a conversation. */
  pageUrl(page: string, conversation: Conversation): string {
    this.#origin = new URL(page).origin;
    return addinUrl(page, this.identity, conversation);
  }

  /** Frame name (`window.name`) for a conversation. */
  pageName(conversation: Conversation, origin: string): string {
    return frameName(this.identity, conversation, origin);
  }

  /** Presses a ribbon button that runs a function. */
  runCommand(functionName: string, controlId = functionName): Promise<CommandOutcome | null> {
    return this.#commands.run(functionName, controlId);
  }

  /** Runs an action of `Office.actions.associate` (a keyboard shortcut); `false` when the add-in does not listen. */
  runAction(id: string, args?: unknown): boolean {
    const text = args === undefined ? "" : JSON.stringify(args);
    const message = JSON.stringify([id.toUpperCase(), text]);
    return this.#sendMessages([[CATEGORY_ACTION, 1000, "", message, 0, false]]);
  }

  /** Sends word to the page outside its own requests: focus, header button. See {@link HostAction}. */
  notify(action: number): void {
    this.#channel?.notify([action]);
  }

  /** The page shows or hides the pane by itself. */
  setVisibility(visibility: "Visible" | "Hidden"): void {
    this.runtime.visibility = visibility;
    this.#onWorkbookEvent({ type: TYPE_VISIBILITY, target: "", args: { visibility } });
    this.#listeners.onVisibility?.(visibility);
  }

  /** Closes the conversation; the workbook stays. */
  disconnect(): void {
    this.#dialogs.close();
    this.#channel?.close();
    this.#channel = null;
    this.#connected = false;
    this.#queue = [];
    this.#workbook.unregisterAll();
    this.functions.reset();
    this.#commands.reset();
    this.runtime.actionsReady = false;
  }

  /** Lets go of everything. */
  dispose(): void {
    this.disconnect();
    this.#stopEvents();
  }

  #createServer(): RichApiServer {
    const customFunctions = new CustomFunctionsService(this.functions);
    const { onInternalError } = this.#listeners;
    return new RichApiServer({
      root: this.#workbook.root,
      services: {
        "Microsoft.ExcelServices.CustomFunctions": () => customFunctions,
        "Microsoft.InternalService.AddinInternalService": () => new AddinInternalService(this.runtime),
        "Microsoft.AppRuntime.AppRuntimeService": () =>
          new AppRuntimeService(this.runtime, (visibility) => this.setVisibility(visibility)),
        "Microsoft.AppRuntime.AppRuntimePersistenceService": () =>
          new AppRuntimePersistenceService(this.runtime),
        "Microsoft.DynamicRibbon.DynamicRibbon": () => this.#ribbon,
      },
      onRegister: (on, target, event) => this.#workbook.register(on, target, event),
      atomically: (label, run) => this.#workbook.atomically(label, run),
      ...(onInternalError === undefined ? {} : { onInternalError }),
    });
  }

  async #invoke(action: string, data: unknown): Promise<unknown> {
    if (action === "ContextActivationManager_getAppContextAsync") return this.#appContext();
    if (action === "ContextActivationManager_notifyHost") {
      this.#listeners.onNotify?.(Array.isArray(data) ? data.slice(1) : []);
      return null;
    }
    if (action === "ContextActivationManager_openWindowInHost") {
      this.#listeners.onBlockedWindow?.((data as { strUrl?: string } | null)?.strUrl ?? "");
      return null;
    }
    if (action !== "executeMethod") throw new Error(`This host does not implement ${action}.`);
    const call = data as MethodCall;
    const answer = await this.#execute(call);
    this.#scheduleFlush();
    return { Version: call.DdaMethod.Version, Error: 0, ...answer };
  }

  #appContext(): unknown {
    if (this.#conversation === null) throw new Error("No conversation.");
    this.#connected = true;
    return appContext(this.identity, this.#conversation, this.#workbook.settings);
  }

  async #execute(call: MethodCall): Promise<object> {
    const { settings } = this.#workbook;
    switch (call.DdaMethod.DispatchId) {
      case MethodId.ExecuteRichApi: {
        const [, , , , body, , flags] = call.ArrayData ?? [];
        return this.executor.execute(String(body), Number(flags));
      }
      case MethodId.SaveSettings:
        settings.clear();
        for (const [name, value] of call.DdaSettingsMethod?.Properties ?? []) settings.set(name, value);
        return {};
      case MethodId.LoadSettings:
        return { Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) } };
      case MethodId.GetSelectedData:
        return { Data: this.#workbook.selectedData(call.CoerceType === "text" ? "text" : "matrix") };
      case MethodId.SendMessage:
        this.#dialogs.send(call);
        return {};
      case MethodId.AppCommandCompleted:
        this.#commands.complete(call[0] ?? "", call[1] ?? 0, call[2] ?? "");
        return {};
      default:
        return { Error: OPERATION_NOT_SUPPORTED };
    }
  }

  #onWorkbookEvent(event: WorkbookEvent | null): void {
    if (event === null) {
      this.#channel?.fire("documentSelectionChanged", {});
      return;
    }
    this.#queue.push(event);
    this.#scheduleFlush();
  }

  /** Events follow the answer to the request that caused them (a choice: Excel's own order is not known). */
  #scheduleFlush(): void {
    if (this.#flushing || this.#queue.length === 0) return;
    this.#flushing = true;
    setTimeout(() => {
      this.#flushing = false;
      const events = this.#queue.splice(0);
      this.#sendMessages(
        events.map(({ type, target, args }) => [
          CATEGORY_EVENT,
          type,
          target,
          JSON.stringify(args),
          this.#nextEvent++,
          false,
        ]),
      );
    }, 0);
  }

  #sendMessages(messages: readonly (readonly unknown[])[]): boolean {
    return this.#channel?.fire("richApiMessage", { ArrayData: messages }) ?? false;
  }
}
