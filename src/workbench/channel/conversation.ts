import type { Conversation } from "./appContext";

/** Names for a new page load; fresh, because office.js keeps things in the session's storage under them. */
export function newConversation(controlId: string): Conversation {
  return {
    conversationId: `conv-${crypto.randomUUID()}`,
    controlId,
    correlationId: crypto.randomUUID(),
  };
}
