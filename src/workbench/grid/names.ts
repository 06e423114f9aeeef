import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { NameData, SheetId } from "../model/store";
import type { Engine } from "./engine";

const REFERENCE = /^=(?:'(?:[^']|'')+'|[^'!()+\-*/&,"<>=]+)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?$/i;

/** Defined names. */
export class Names {
  private nextId = 1;

  /** @param engine - the running Univer */
  constructor(private readonly engine: Engine) {}

  list(): NameData[] {
    return this.kept().map((name) => ({
      name: name.name,
      scope: this.scopeOf(name),
      formula: name.formulaOrRefString.startsWith("=")
        ? name.formulaOrRefString
        : `=${name.formulaOrRefString}`,
      comment: name.comment ?? "",
      visible: name.hidden !== true,
    }));
  }

  set(name: NameData): void {
    const before = this.find(name.name, name.scope);
    const params = {
      unitId: this.engine.unitId,
      id: before?.id ?? `name-${this.nextId++}`,
      name: name.name,
      // Univer moves a bare reference along with its cells; behind an equals sign it would be a formula.
      formulaOrRefString: REFERENCE.test(name.formula) ? name.formula.slice(1) : name.formula,
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
    if (before === undefined) {
      this.engine.mutate(SetDefinedNameMutation.id, params, params, RemoveDefinedNameMutation.id);
    } else {
      this.engine.mutate(SetDefinedNameMutation.id, params, { unitId: this.engine.unitId, ...before });
    }
  }

  delete(name: string, scope: SheetId | null): void {
    const before = this.find(name, scope);
    if (before === undefined) return;
    const params = { unitId: this.engine.unitId, ...before };
    this.engine.mutate(RemoveDefinedNameMutation.id, params, params, SetDefinedNameMutation.id);
  }

  private find(name: string, scope: SheetId | null): IDefinedNamesServiceParam | undefined {
    return this.kept().find(
      (kept) => kept.name.toLowerCase() === name.toLowerCase() && this.scopeOf(kept) === scope,
    );
  }

  private scopeOf(name: IDefinedNamesServiceParam): SheetId | null {
    const scope = name.localSheetId;
    return scope === undefined || scope === "" || scope === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : scope;
  }

  private kept(): IDefinedNamesServiceParam[] {
    const map = this.engine.injector.get(IDefinedNamesService).getDefinedNameMap(this.engine.unitId);
    return map === null || map === undefined ? [] : Object.values(map);
  }
}
