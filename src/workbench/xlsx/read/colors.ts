import type { Color } from "exceljs";
import { attribute, elementsNamed, type XmlElement } from "../xml";

// The palette of old, from number 8; 0 to 7 are the same as 8 to 15.
const PALETTE =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
  00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** A colour as ExcelJS reads it; its types know only half of that. */
interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** Colours as files give them: outright, of the theme with a tint, or of the old palette. */
export class Colors {
  readonly #theme: readonly string[];

  /** @param theme - the theme part; undefined when there is none */
  constructor(theme: XmlElement | undefined) {
    const [scheme] = theme === undefined ? [] : elementsNamed(theme, "clrScheme");
    const listed = (scheme?.children ?? []).map((entry) => {
      const [color] = entry.children;
      return attribute(color, "lastClr") || attribute(color, "val");
    });
    const [dark1, light1, dark2, light2, ...rest] = listed;
    const ordered = [light1, dark1, light2, dark2, ...rest];
    this.#theme = OFFICE_THEME.map((fallback, index) => ordered[index] ?? fallback);
  }

  /** `#RRGGBB`; `undefined` for a colour that is automatic or unknown. */
  hex(color: Partial<Color> | undefined): string | undefined {
    if (color === undefined) return undefined;
    const { argb, theme, tint, indexed } = color as FileColor;
    const plain = argb?.slice(-6) ?? this.#ofTheme(theme) ?? ofPalette(indexed);
    if (plain === undefined || !/^[0-9a-f]{6}$/i.test(plain)) return undefined;
    return `#${tinted(plain, tint ?? 0)}`;
  }

  #ofTheme(index: number | undefined): string | undefined {
    return index === undefined ? undefined : this.#theme[index];
  }
}

function ofPalette(index: number | undefined): string | undefined {
  return index === undefined ? undefined : PALETTE[index < 8 ? index : index - 8];
}

/** documented: ECMA-376 part 1, 18.8.19: the tint moves the lightness, hue and saturation stay. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb.toUpperCase();
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255,
  );
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (high + low) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = 1 - Math.abs(2 * light - 1);
  const saturation = spread === 0 ? 0 : (high - low) / spread;
  const reach = saturation * (1 - Math.abs(2 * moved - 1));
  return [red, green, blue]
    .map((channel) => {
      const place = high === low ? 0 : (channel - (high + low) / 2) / (high - low);
      const value = Math.round((moved + place * reach) * 255);
      return Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0").toUpperCase();
    })
    .join("");
}
