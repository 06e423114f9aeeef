import { HostObject } from "../richapi/hostObject";
import { type HostOf, names, navigations } from "./hostTypes";

/** Excel.CultureInfo: of the language that the workbook is shown in. */
export class CultureInfoHost extends HostObject implements HostOf<Excel.CultureInfo> {
  static override readonly typeName = "CultureInfo";
  static override readonly scalars = names<Excel.Interfaces.CultureInfoLoadOptions>()("name");
  static override readonly navigations = navigations<Excel.CultureInfo>()("datetimeFormat", "numberFormat");

  constructor(readonly name: string) {
    super();
  }

  get datetimeFormat(): DatetimeFormatInfoHost {
    return new DatetimeFormatInfoHost(this.name);
  }
  get numberFormat(): NumberFormatInfoHost {
    return new NumberFormatInfoHost();
  }
}

/** Excel.NumberFormatInfo: this host writes numbers with point and comma in every language. */
export class NumberFormatInfoHost extends HostObject implements HostOf<Excel.NumberFormatInfo> {
  static override readonly typeName = "NumberFormatInfo";
  static override readonly scalars = names<Excel.Interfaces.NumberFormatInfoLoadOptions>()(
    "numberDecimalSeparator",
    "numberGroupSeparator",
  );
  readonly numberDecimalSeparator = ".";
  readonly numberGroupSeparator = ",";
}

/** Excel.DatetimeFormatInfo. inferred: as Windows has them for the language */
export class DatetimeFormatInfoHost extends HostObject implements HostOf<Excel.DatetimeFormatInfo> {
  static override readonly typeName = "DatetimeFormatInfo";
  static override readonly scalars = names<Excel.Interfaces.DatetimeFormatInfoLoadOptions>()(
    "dateSeparator",
    "longDatePattern",
    "longTimePattern",
    "shortDatePattern",
    "timeSeparator",
  );
  readonly dateSeparator = "/";
  readonly timeSeparator = ":";
  readonly longDatePattern: string;
  readonly longTimePattern: string;
  readonly shortDatePattern: string;

  constructor(culture: string) {
    super();
    const chinese = culture.startsWith("zh");
    this.longDatePattern = chinese ? "yyyy'年'M'月'd'日'" : "dddd, MMMM d, yyyy";
    this.longTimePattern = chinese ? "HH:mm:ss" : "h:mm:ss tt";
    this.shortDatePattern = chinese ? "yyyy/M/d" : "M/d/yyyy";
  }
}
