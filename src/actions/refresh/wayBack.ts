/**
 * Taking a refresh back: asked for by the user, after a failure of the host, or at the next start.
 * @module
 */
import type { Refusal } from "../../domain/model/refusal";
import type { WriteControl } from "../../excel/blocks";
import { readRegistered, type Registered } from "../../excel/registered";
import { leftUnfinished, Refused } from "../../excel/refused";
import type { RegistryRecord } from "../../excel/registry/record";
import type { TableUpdate } from "../../excel/tables/tableUpdate";
import { writeRecords } from "../../excel/writeRecords";
import { writeUpdates } from "../../excel/writeUpdates";
import type { Aligned } from "./align";
import { placeBack } from "./columnsBack";
import { alignWithRecord } from "./inspect";
import { restoration, type Restoration } from "./restore";
import { filtersBetween } from "./rewordFilters";
import { restoreUpdate } from "./toUpdate";

/** What going back in one table takes. */
export interface WayBack {
  readonly restoration: Restoration;
  readonly update: TableUpdate;
  /** The table's body as it was read. */
  readonly aligned: Aligned;
  /** By id: names of the columns that come back. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Works out the way back from `record.current` to `record.previous` for a table as it was read. `brokenOff`: going it was begun
 * and broken off.
 */
export function wayBack(
  record: RegistryRecord,
  registered: Registered,
  brokenOff = false,
): WayBack | Refusal {
  const { reading } = registered;
  if (reading === null) return { kind: "table-gone", title: record.title };
  const aligned = alignWithRecord(record, reading);
  if ("kind" in aligned) return aligned;
  const way = restoration(record, aligned);
  const { places } = placeBack(record, way.columnsBack, aligned, way.columnsOut);
  const names = new Map([...places].map(([id, { name }]) => [id, name]));
  return {
    restoration: way,
    update: restoreUpdate(record, way, aligned, reading, brokenOff),
    aligned,
    names,
  };
}

/** The update with the filters, as they shall be, that a write which was broken off had taken off, or taken out with their columns. */
export function withFilters(
  update: TableUpdate,
  { filters = [] }: Pick<RegistryRecord, "filters">,
): TableUpdate {
  if (filters.length === 0) return update;
  if (update.filters.length === 0) return { ...update, filters, filtersOff: true };
  const back = new Set(update.columnsIn.map(({ name }) => name.toLowerCase()));
  const theirs = filters.filter(({ column }) => back.has(column.toLowerCase()));
  return theirs.length === 0 ? update : { ...update, filters: [...update.filters, ...theirs] };
}

/** The filters that a refresh had taken off, as they were before it. */
export function filteredBack(record: RegistryRecord): Pick<RegistryRecord, "filters"> {
  const { filters } = record;
  return filters === undefined ? {} : { filters: filtersBetween(filters, record, "back").filters };
}

/** A refresh of which the record may be written, and the cells in part. */
export interface BrokenRefresh {
  readonly before: RegistryRecord;
  readonly after: RegistryRecord;
}

/**
 * Puts sheet and records back after the host failed in the middle of a refresh or the user cancelled it, and gives the refusal to
 * report: the cause, or `left-unfinished` or `cancelled-unfinished` when the host did not let us. Then the records still say what
 * is pending. Tables whose record had not been written yet are as they were.
 */
export async function putBack(
  broken: readonly BrokenRefresh[],
  cause: Refusal,
  { signal }: WriteControl,
): Promise<Refused> {
  const control: WriteControl = { signal, toTheEnd: true };
  try {
    const { registered } = await readRegistered(
      broken.map(({ before }) => before.id),
      control,
    );
    const begun = registered.flatMap((each) => {
      const { record, part } = each.located;
      const own = broken.find(({ after }) => after.id === record.id);
      return own?.after.current.number === record.current.number
        ? [{ each, record, stored: { part, record: own.before } }]
        : [];
    });
    const updates = begun.flatMap(({ each, record }) => {
      const way = wayBack(record, each);
      return "update" in way ? [withFilters(way.update, filteredBack(record))] : [];
    });
    if (updates.length > 0) await writeUpdates(updates, control);
    if (begun.length > 0)
      await writeRecords(
        begun.map(({ stored }) => stored),
        control,
      );
    return new Refused(cause);
  } catch {
    return leftUnfinished(cause);
  }
}
