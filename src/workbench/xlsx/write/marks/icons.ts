import { type ConditionalData, FIRST_ICON_SET, iconCriteriaOf } from "../../../model/conditional/data";
import { fileIconSet, NEWER_ICON_SETS } from "../../conditionalWords";
import { attributes, type MarkContext } from "./context";
import { boundXml, newerBoundXml } from "./bounds";

/** Whether only Excel 2010 and later know an icon set: some sets, and icons of one's own. */
export function isNewer(data: ConditionalData): boolean {
  return NEWER_ICON_SETS.has(styleOf(data)) || hasOwnIcons(data);
}

/** An icon set as all versions know it. */
export function iconsXml(data: ConditionalData, context: MarkContext): string | null {
  const bounds = iconCriteriaOf(data).map((criterion) => boundXml(criterion, context));
  return bounds.includes(null) ? null : `<iconSet${settings(data)}>${bounds.join("")}</iconSet>`;
}

/** An icon set for Excel 2010 and later. documented: [MS-XLSX] 2.6.21 (CT_IconSet) */
export function newerIconsXml(data: ConditionalData, context: MarkContext): string | null {
  const criteria = iconCriteriaOf(data);
  const bounds = criteria.map((criterion) => newerBoundXml(criterion, "autoMin", context));
  if (bounds.includes(null)) return null;
  const icons = criteria.map((criterion, index) => {
    const own = ownIcon(criterion);
    const [set, at] = own === null ? [styleOf(data), index] : [own.set, own.index];
    return `<x14:cfIcon iconSet="${fileIconSet(set)}" iconId="${String(at)}"/>`;
  });
  const own = hasOwnIcons(data);
  const inside = bounds.join("") + (own ? icons.join("") : "");
  return `<x14:iconSet${settings(data)}${own ? ' custom="1"' : ""}>${inside}</x14:iconSet>`;
}

function settings(data: ConditionalData): string {
  return attributes({
    iconSet: fileIconSet(styleOf(data)),
    showValue: data.showIconOnly === true ? 0 : undefined,
    reverse: data.reverseIconOrder === true ? 1 : undefined,
  });
}

function styleOf(data: ConditionalData): string {
  return data.style ?? FIRST_ICON_SET;
}

function hasOwnIcons(data: ConditionalData): boolean {
  return iconCriteriaOf(data).some((criterion) => ownIcon(criterion) !== null);
}

/** office.js sends null, against its types, where there is none. */
function ownIcon({ customIcon }: Excel.ConditionalIconCriterion): Excel.Icon | null {
  return (customIcon as Excel.Icon | null | undefined) ?? null;
}
