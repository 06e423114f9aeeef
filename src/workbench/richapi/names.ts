/** `rowCount` → `RowCount`: how members are called on the wire. */
export function pascalName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** `RowCount` → `rowCount`, `ID` → `id`. Names with a leading underscore stay. */
export function camelName(wire: string): string {
  return wire.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
}
