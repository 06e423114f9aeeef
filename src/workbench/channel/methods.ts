/** `DispatchId` of executeMethod: the Common API's methods. */
export const MethodId = {
  GetSelectedData: 64,
  SetSelectedData: 65,
  LoadSettings: 75,
  SaveSettings: 76,
  GoTo: 82,
  GetFileProperties: 86,
  ExecuteRichApi: 93,
  AppCommandCompleted: 94,
  MessageParent: 144,
  SendMessage: 145,
} as const;

/** Error code for what the host does not do. */
export const OPERATION_NOT_SUPPORTED = 5000;

/** Data of executeMethod, as far as this host reads it. */
export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number; readonly Version: number };
  /** RichApi: `[customData, "POST", "ProcessQuery", headers, body, 0, flags, …]`. */
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly CoerceType?: string;
  /** MessageParent, from a dialog within the host's page. */
  readonly messageToParent?: string;
  /** SendMessage, to a dialog within the host's page. */
  readonly messageContent?: string;
  /** appCommandCompleted: id, status, event. */
  readonly 0?: string;
  readonly 1?: number;
  readonly 2?: string;
}
