/**
 * Ids of the commands of ribbon and context menu, as `manifest.xml` names them. A contract test compares the two.
 * @module
 */

/** Commands that run code; *Open Kouan* only shows the pane and needs none. */
export const commandIds = ["refreshAll", "whereFrom", "writeSources"] as const;
export type CommandId = (typeof commandIds)[number];
