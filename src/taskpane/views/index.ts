/**
 * The pane's views, in the order of their tabs. A new view is one file and one line here.
 * @module
 */
import { AUDIT } from "../../strings/audit";
import { PANE } from "../../strings/pane";
import { WHERE } from "../../strings/whereFrom";
import type { View } from "../model/view";
import { Audit } from "./Audit";
import { Explore } from "./Explore";
import { MyTables } from "./MyTables";
import { WhereFrom } from "./WhereFrom";

export const views: readonly View[] = [
  { id: "explore", title: PANE.explore, component: Explore },
  { id: "tables", title: PANE.myTables, component: MyTables },
  { id: "where", title: WHERE.title, component: WhereFrom },
  { id: "audit", title: AUDIT.title, component: Audit },
];
