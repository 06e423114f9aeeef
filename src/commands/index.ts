/**
 * Ties the ribbon's commands to what they do.
 * @module
 */
import { type CommandId, commandIds } from "./commandIds";

/** What each command does. */
export type CommandHandlers = Readonly<Record<CommandId, () => Promise<void>>>;

/** Associates every command. Excel is always told that a command has ended, or it would wait for it. */
export function registerCommands(handlers: CommandHandlers): void {
  for (const id of commandIds) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => void run(handlers[id], event));
  }
}

async function run(handler: () => Promise<void>, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await handler();
  } catch {
    // A command has no place of its own to say anything; the pane says what went wrong.
  } finally {
    event.completed();
  }
}
