/** How a line is drawn and how thick it is, in Excel's words. */
export interface BorderLine {
  readonly style:
    "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
}

/** The kinds of lines that files and formats of cells know, each as Excel's API says it. documented: ST_BorderStyle */
const KINDS: Readonly<Record<string, BorderLine>> = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  dashDot: { style: "DashDot", weight: "Thin" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
  double: { style: "Double", weight: "Thick" },
};

/** A cell's edge: `"thin #FF0000"`, or `""` for none. */
export interface Edge extends BorderLine {
  readonly color: string;
}

/** Reads a format's edge. */
export function edgeOf(text: string): Edge {
  const [kind = "", color = "#000000"] = text.split(" ");
  return { ...(KINDS[kind] ?? { style: "None", weight: "Thin" }), color };
}

/** Writes a format's edge; where style and weight do not go together, the style counts. inferred */
export function edgeText({ style, weight, color }: Edge): string {
  if (style === "None") return "";
  const all = Object.entries(KINDS).filter(([, line]) => line.style === style);
  const kind = all.find(([, line]) => line.weight === weight) ?? all[0];
  return kind === undefined ? "" : `${kind[0]} ${color}`;
}
