/** What every browser has and jsdom lacks. Imported before anything that needs it. */
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
