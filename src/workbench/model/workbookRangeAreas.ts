import { DOCS, documented } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { fullAddress } from "./address";
import { asString } from "./checks";
import { type HostOf, names, navigations } from "./hostTypes";
import { RangeHost } from "./range";
import { RangeAreasHost, RangeCollectionHost } from "./rangeAreas";
import type { Place } from "./resolve";
import type { WorkbookSession } from "./session";
import type { SheetId } from "./store";

/** Excel.RangeAreasCollection: one RangeAreas for each sheet. */
export class RangeAreasCollectionHost
  extends HostCollection<RangeAreasHost>
  implements HostOf<Excel.RangeAreasCollection>
{
  static override readonly typeName = "RangeAreasCollection";
  readonly #areas: readonly RangeAreasHost[];

  constructor(areas: readonly RangeAreasHost[]) {
    super();
    this.#areas = areas;
  }

  _items(): readonly RangeAreasHost[] {
    return this.#areas;
  }

  _find(): undefined {
    return undefined;
  }
}

/** Excel.WorkbookRangeAreas: ranges on any sheets. */
export class WorkbookRangeAreasHost extends HostObject implements HostOf<Excel.WorkbookRangeAreas> {
  static override readonly typeName = "WorkbookRangeAreas";
  static override readonly scalars = names<Excel.Interfaces.WorkbookRangeAreasLoadOptions>()("addresses");
  static override readonly navigations = navigations<Excel.WorkbookRangeAreas>()("areas", "ranges");
  readonly #session: WorkbookSession;
  readonly #places: readonly Place[];

  constructor(session: WorkbookSession, places: readonly Place[]) {
    super();
    this.#session = session;
    this.#places = places;
  }

  /** One entry for each range, with its sheet. */
  get addresses(): string[] {
    return this.#places.map(({ sheet, box }) => fullAddress(this.#session.sheet(sheet).name, box));
  }

  get ranges(): RangeCollectionHost {
    return new RangeCollectionHost(
      this.#places.map(({ sheet, box }) => new RangeHost(this.#session, sheet, box)),
    );
  }

  get areas(): RangeAreasCollectionHost {
    const sheets = [...new Set(this.#places.map((place) => place.sheet))];
    return new RangeAreasCollectionHost(sheets.map((sheet) => this.#on(sheet)));
  }

  getRangeAreasBySheet(key: unknown): RangeAreasHost {
    const areas = this.getRangeAreasOrNullObjectBySheet(key);
    if (areas === null) throw documented("ItemNotFound", DOCS.codes);
    return areas;
  }

  getRangeAreasOrNullObjectBySheet(key: unknown): RangeAreasHost | null {
    const sheet = this.#session.findSheet(asString(key))?.id;
    const isHere = this.#places.some((place) => place.sheet === sheet);
    return sheet === undefined || !isHere ? null : this.#on(sheet);
  }

  #on(sheet: SheetId): RangeAreasHost {
    const boxes = this.#places.filter((place) => place.sheet === sheet).map((place) => place.box);
    return new RangeAreasHost(this.#session, sheet, boxes);
  }
}
