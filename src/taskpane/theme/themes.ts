import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";
import type { Language } from "../../domain/model/codes";

/** Shades of Kouan's petrol; 80 is the icon's. */
const KOUAN: BrandVariants = {
  10: "#03151a",
  20: "#05232a",
  30: "#062f38",
  40: "#073944",
  50: "#08424d",
  60: "#094a57",
  70: "#0a5361",
  80: "#0b5c6b",
  90: "#1f6f7e",
  100: "#348292",
  110: "#4d96a5",
  120: "#69aab8",
  130: "#85becb",
  140: "#a3d1dc",
  150: "#c1e3eb",
  160: "#e0f4f8",
};

const LATIN = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont";
const CHINESE = "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'";
const LATIN_ELSEWHERE = "Roboto, 'Helvetica Neue', 'Liberation Sans', Arial";

/** A Chinese font draws quotation marks and dashes as wide as 汉字: right in Chinese sentences, wrong in English ones. */
const FONTS: Readonly<Record<Language, string>> = {
  zh: `${LATIN}, ${CHINESE}, ${LATIN_ELSEWHERE}, sans-serif`,
  en: `${LATIN}, ${LATIN_ELSEWHERE}, ${CHINESE}, sans-serif`,
};

const light = createLightTheme(KOUAN);

// The generated dark theme takes shades for text that stay below 4.5:1 on its own greys.
const dark: Theme = {
  ...createDarkTheme(KOUAN),
  colorBrandForeground1: KOUAN[130],
  colorBrandForeground2: KOUAN[140],
  colorBrandForegroundLink: KOUAN[130],
  colorBrandForegroundLinkHover: KOUAN[140],
  colorBrandForegroundLinkPressed: KOUAN[120],
  colorBrandForegroundLinkSelected: KOUAN[130],
  colorBrandStroke1: KOUAN[120],
  colorCompoundBrandForeground1: KOUAN[130],
  colorCompoundBrandForeground1Hover: KOUAN[140],
  colorCompoundBrandForeground1Pressed: KOUAN[120],
  colorCompoundBrandBackground: KOUAN[120],
  colorCompoundBrandBackgroundHover: KOUAN[130],
  colorCompoundBrandBackgroundPressed: KOUAN[110],
  colorCompoundBrandStroke: KOUAN[120],
  colorCompoundBrandStrokeHover: KOUAN[130],
  colorCompoundBrandStrokePressed: KOUAN[110],
  colorBrandBackground: KOUAN[90],
  colorBrandBackgroundHover: KOUAN[80],
  colorBrandBackgroundPressed: KOUAN[60],
};

const inFonts = (theme: Theme): Readonly<Record<Language, Theme>> => ({
  zh: { ...theme, fontFamilyBase: FONTS.zh },
  en: { ...theme, fontFamilyBase: FONTS.en },
});

/** Kouan's themes, by shade and by the language of the pane. */
export const THEMES = { light: inFonts(light), dark: inFonts(dark) };
