/** Actions that page and host notify each other of, as office.js numbers them (`OSF.AgaveHostAction`). */
export const HostAction = {
  /** To the page: take the keyboard at the first element. */
  TabIn: 11,
  /** To the page: take the keyboard at the last element. */
  TabInShift: 12,
  /** From the page: Ctrl+F6. */
  CtrlF6Exit: 5,
  CtrlF6ExitShift: 6,
  /** From the page: Tab behind the last element, Shift+Tab before the first. */
  TabExit: 13,
  TabExitShift: 14,
  EscExit: 15,
  F2Exit: 16,
  /** From the page: nothing there takes the keyboard. */
  ExitNoFocusable: 17,
  ExitNoFocusableShift: 18,
  /** From the page: a key was pressed together with Ctrl, Alt, Shift or Meta. */
  KeyboardShortcuts: 39,
} as const;

/** A key press in the add-in's page, as office.js reports it. */
export interface PageKey {
  readonly keyCode: number;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}
