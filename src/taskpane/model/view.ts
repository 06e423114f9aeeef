import type { ComponentType } from "react";
import type { Catalog } from "../../domain/model/catalog";
import type { Text } from "../../strings/format";
import type { PaneActions } from "./paneActions";
import type { PaneRequests } from "./requests";

/** Ids of the views. */
export type ViewId = "explore" | "tables" | "where" | "audit";

/** What every view gets. */
export interface ViewProps {
  readonly catalog: Catalog;
  readonly actions: PaneActions;
  readonly requests: PaneRequests;
  /** False while another tab is in front; the view keeps its state. */
  readonly active: boolean;
  /** Brings another view to the front. */
  readonly onOpen: (view: ViewId) => void;
}

/** A tab of the pane. */
export interface View {
  readonly id: ViewId;
  readonly title: Text;
  readonly component: ComponentType<ViewProps>;
}
