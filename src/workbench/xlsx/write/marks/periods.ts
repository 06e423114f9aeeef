/** The formula that Excel writes beside a stretch of time, for programs that know no such rules. */
export function periodFormula(period: string, cell: string): string {
  const day = `FLOOR(${cell},1)`;
  const whole = `ROUNDDOWN(${cell},0)`;
  const inMonth = (of: string): string => `AND(MONTH(${cell})=MONTH(${of}),YEAR(${cell})=YEAR(${of}))`;
  const formulas: Readonly<Record<string, string>> = {
    today: `${day}=TODAY()`,
    yesterday: `${day}=TODAY()-1`,
    tomorrow: `${day}=TODAY()+1`,
    last7Days: `AND(TODAY()-${day}<=6,${day}<=TODAY())`,
    lastWeek: `AND(TODAY()-${whole}>=(WEEKDAY(TODAY())),TODAY()-${whole}<(WEEKDAY(TODAY())+7))`,
    thisWeek: `AND(TODAY()-${whole}<=WEEKDAY(TODAY())-1,${whole}-TODAY()<=7-WEEKDAY(TODAY()))`,
    nextWeek: `AND(${whole}-TODAY()>(7-WEEKDAY(TODAY())),${whole}-TODAY()<(15-WEEKDAY(TODAY())))`,
    lastMonth: inMonth("EDATE(TODAY(),0-1)"),
    thisMonth: inMonth("TODAY()"),
    nextMonth: inMonth("EDATE(TODAY(),0+1)"),
  };
  return formulas[period] ?? "FALSE";
}
