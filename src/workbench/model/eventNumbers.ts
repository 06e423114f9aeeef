const SHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  SelectionChangedEvent: 14,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
};

/** Numbers of the events that this host fires, by type and name of registration. */
export const EVENTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Worksheet: SHEET_EVENTS,
  WorksheetCollection: { ...SHEET_EVENTS, AddedEvent: 13, DeletedEvent: 15, EventMoved: 27 },
  Table: { DataChangedEvent: 101, SelectionChangedEvent: 100 },
  TableCollection: { DataChangedEvent: 101, AddedEvent: 102, DeletedEvent: 103 },
  Chart: { ActivatedEvent: 51, DeactivatedEvent: 52 },
  ChartCollection: { ActivatedEvent: 51, AddedEvent: 50, DeactivatedEvent: 52, DeletedEvent: 53 },
  CommentCollection: { AddedEvent: 250, DeletedEvent: 251, ChangedEvent: 252 },
  // Registered by add-ins; one workbook that is always active has nothing to tell.
  Workbook: { ActivatedEvent: 2203, AutoSaveSettingChangedEvent: 2200 },
};
