/**
 * Periods: the door to this folder.
 * @module
 */
export { comparePeriods, contains, nearestFirst, samePeriod } from "./compare";
export { OPEN_START, parsePeriod, type Grain, type Period } from "./grammar";
export { LATEST } from "./lenient";
export { periodFromArgument } from "./periodFromArgument";
