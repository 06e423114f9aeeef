/**
 * Ids of the ribbon's commands, as `manifest.xml` names them. A contract test compares the two.
 * @module
 */

/** Commands that run code; *Open Kouan* only shows the pane and needs none. */
export const commandIds = ["refreshAll"] as const;
export type CommandId = (typeof commandIds)[number];
