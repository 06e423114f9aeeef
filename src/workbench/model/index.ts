import type { HostType } from "../richapi/hostObject";
import { ApplicationHost } from "./application";
import { AutoFilterHost } from "./autoFilter";
import { CHART_HOSTS } from "./charts";
import { CommentReplyCollectionHost, CommentReplyHost } from "./commentReplies";
import { CommentCollectionHost, CommentHost } from "./comments";
import { CultureInfoHost, DatetimeFormatInfoHost, NumberFormatInfoHost } from "./cultureInfo";
import { BindingCollectionHost, BindingHost } from "./bindings";
import { CustomPropertyCollectionHost, CustomPropertyHost } from "./customProperties";
import { NamedItemArrayValuesHost } from "./namedArrays";
import { WorksheetCustomPropertyCollectionHost, WorksheetCustomPropertyHost } from "./sheetProperties";
import {
  CustomXmlPartCollectionHost,
  CustomXmlPartHost,
  CustomXmlPartScopedCollectionHost,
} from "./customXml";
import { DocumentPropertiesHost } from "./documentProperties";
import { FilterHost } from "./filterHost";
import { WorksheetFreezePanesHost } from "./freezePanes";
import { IterativeCalculationHost } from "./iterativeCalculation";
import { NamedItemCollectionHost, NamedItemHost } from "./namedItems";
import { FunctionResultHost, FunctionsHost } from "./functions/functions";
import { HeaderFooterGroupHost, HeaderFooterHost } from "./printing/headerFooter";
import { PageBreakCollectionHost, PageBreakHost } from "./printing/pageBreaks";
import { PageLayoutHost } from "./printing/pageLayout";
import { WorksheetProtectionHost } from "./protection";
import { RangeHost } from "./range";
import { RANGE_TYPES } from "./rangeTypes";
import { RangeAreasHost, RangeCollectionHost } from "./rangeAreas";
import { RangeBorderCollectionHost, RangeBorderHost } from "./rangeBorders";
import { RangeFillHost } from "./rangeFill";
import { RangeFontHost } from "./rangeFont";
import { FormatProtectionHost, RangeFormatHost } from "./rangeFormat";
import { RuntimeHost } from "./runtime";
import { SettingCollectionHost, SettingHost } from "./settings";
import { StyleCollectionHost, StyleHost } from "./styles/styles";
import { TableHost } from "./table";
import { TableCollectionHost, TableScopedCollectionHost } from "./tableCollection";
import { TableColumnCollectionHost, TableColumnHost } from "./tableColumns";
import { TableRowCollectionHost, TableRowHost } from "./tableRows";
import { TableSortHost } from "./tableSort";
import { TableStyleCollectionHost, TableStyleHost } from "./tableStyles";
import { WorkbookHost } from "./workbook";
import { WorkbookCreatedHost } from "./workbookCreated";
import { WorkbookProtectionHost } from "./workbookProtection";
import { WorksheetHost } from "./worksheet";
import { WorksheetCollectionHost } from "./worksheetCollection";

export { EVENTS } from "./eventNumbers";

/** A class of the object model: what it declares, and its members. */
export type ModelType = HostType & { readonly prototype: object };

/** All types that this host implements, for conformance checks against the library's own metadata. */
export const MODEL_TYPES: readonly ModelType[] = [
  ApplicationHost,
  AutoFilterHost,
  ...CHART_HOSTS,
  CultureInfoHost,
  BindingCollectionHost,
  BindingHost,
  CustomPropertyCollectionHost,
  CustomPropertyHost,
  DatetimeFormatInfoHost,
  NamedItemArrayValuesHost,
  NumberFormatInfoHost,
  WorksheetCustomPropertyCollectionHost,
  WorksheetCustomPropertyHost,
  CommentCollectionHost,
  CommentHost,
  CommentReplyCollectionHost,
  CommentReplyHost,
  CustomXmlPartCollectionHost,
  CustomXmlPartHost,
  CustomXmlPartScopedCollectionHost,
  DocumentPropertiesHost,
  FilterHost,
  FormatProtectionHost,
  FunctionResultHost,
  FunctionsHost,
  HeaderFooterGroupHost,
  HeaderFooterHost,
  IterativeCalculationHost,
  NamedItemCollectionHost,
  NamedItemHost,
  PageBreakCollectionHost,
  PageBreakHost,
  PageLayoutHost,
  RangeAreasHost,
  RangeBorderCollectionHost,
  RangeBorderHost,
  RangeCollectionHost,
  RangeFillHost,
  RangeFontHost,
  RangeFormatHost,
  RangeHost,
  ...RANGE_TYPES,
  RuntimeHost,
  SettingCollectionHost,
  SettingHost,
  StyleCollectionHost,
  StyleHost,
  TableCollectionHost,
  TableColumnCollectionHost,
  TableColumnHost,
  TableHost,
  TableRowCollectionHost,
  TableRowHost,
  TableScopedCollectionHost,
  TableSortHost,
  TableStyleCollectionHost,
  TableStyleHost,
  WorkbookCreatedHost,
  WorkbookHost,
  WorkbookProtectionHost,
  WorksheetCollectionHost,
  WorksheetFreezePanesHost,
  WorksheetHost,
  WorksheetProtectionHost,
];
