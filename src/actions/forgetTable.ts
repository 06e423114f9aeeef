import { readListing } from "../excel/registered";
import { Refused } from "../excel/refused";
import type { Located } from "../excel/registry/match";
import type { RegistryRecord } from "../excel/registry/record";
import { recordById } from "../excel/survey";
import { deleteRecords, writeRecords } from "../excel/writeRecords";
import type { ActionContext } from "./context";
import { attemptAlone, type ActionResult } from "./result";

/**
 * Takes a table out of Kouan's hands; the table itself stays as it is. A short record remains as long as the table is
 * there, so that it is not taken for a copy of another; copies of it keep records of their own.
 */
export function forgetTable(context: ActionContext, id: string): Promise<ActionResult<null>> {
  return attemptAlone(async () => {
    const { found } = await readListing(context);
    const located = recordById(found, id);
    if (located === null) throw new Refused({ kind: "table-gone", title: "" });
    if (located.table === null) {
      await deleteRecords(located.part === null ? [] : [located.part], context);
      return null;
    }
    const copies = found.located.filter(
      ({ record, part }) => part === null && record.id.startsWith(`${id}~`) && record.id !== id,
    );
    await writeRecords(
      [
        ...copies.map(({ record }) => ({ part: null, record })),
        { part: located.part, record: forgotten(located) },
      ],
      context,
    );
    return null;
  }, context);
}

function forgotten({ record, table }: Located): RegistryRecord {
  return forgottenRecord({
    ...record,
    tableId: table?.id ?? record.tableId,
    tableName: table?.name ?? record.tableName,
  });
}

/** What remains of the record of a table that the user does not want to be managed. */
export function forgottenRecord(record: RegistryRecord): RegistryRecord {
  return {
    ...record,
    state: "forgotten",
    current: { ...record.current, rows: [] },
    previous: null,
    undo: null,
  };
}
