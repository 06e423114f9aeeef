import { BaseFunction } from "@univerjs/engine-formula";

/** What Univer calls for a function of an add-in; told by it from its own. */
export abstract class AddinExecutor extends BaseFunction {}
