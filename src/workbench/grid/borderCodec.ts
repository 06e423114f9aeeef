import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type Nullable } from "@univerjs/core";
import type { CellFormat } from "../model/store";

/** Univer's border kinds by the words that files and our formats use. */
const KINDS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const SIDES = {
  borderTop: "t",
  borderBottom: "b",
  borderLeft: "l",
  borderRight: "r",
  diagonalDown: "tl_br",
  diagonalUp: "bl_tr",
} as const satisfies { readonly [K in keyof CellFormat]?: keyof IBorderData };

type Side = keyof typeof SIDES;
const ALL = Object.keys(SIDES) as Side[];

/** The edges of a style, each as kind and colour. */
export function decodeBorders(
  data: Nullable<IBorderData>,
  hex: (color: Nullable<string>) => string | undefined,
): Pick<CellFormat, Side> {
  const one = (border: Nullable<IBorderStyleData>): string => {
    const kind = Object.keys(KINDS).find((name) => KINDS[name] === border?.s);
    return kind === undefined ? "" : `${kind} ${hex(border?.cl.rgb) ?? "#000000"}`;
  };
  return Object.fromEntries(ALL.map((side) => [side, one(data?.[SIDES[side]])])) as Pick<CellFormat, Side>;
}

/** A change of edges as a change of style; undefined when none is changed. */
export function encodeBorders(patch: Partial<CellFormat>): IBorderData | undefined {
  const changed = ALL.filter((side) => patch[side] !== undefined);
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((side) => [SIDES[side], borderOf(patch[side] ?? "")]));
}

function borderOf(text: string): IBorderStyleData | null {
  const [kind = "", color = "#000000"] = text.split(" ");
  const style = KINDS[kind];
  return style === undefined ? null : { s: style, cl: { rgb: color } };
}
