/**
 * The groups in which the index page shows the functions.
 * @module
 */
import type { HELP_GROUPS } from "../../strings/help";

/** Ids of functions by group, in the order of the page. A test holds that each function is in one group. */
export const GROUPS: Readonly<Record<keyof typeof HELP_GROUPS, readonly string[]>> = {
  figures: ["PORTFREIGHT", "PORTPASSENGERS", "PORTVEHICLES", "PORTTRAINS", "PORTTRADE", "PORTDATA"],
  blocks: ["PORTSERIES", "PORTTABLE", "PORTRANK", "PORTDATASET"],
  derived: ["PORTGROWTH", "PORTTARGET", "PORTPROGRESS"],
  registry: ["PORTINFO", "PORTLIST", "PORTFIND"],
  proof: ["PORTSOURCE", "PORTQUOTE", "PORTWHY", "PORTVERSION"],
};
