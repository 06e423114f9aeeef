import { ConditionalFormatCollectionHost, ConditionalFormatHost } from "./conditionalFormats";
import {
  ConditionalRangeBorderCollectionHost,
  ConditionalRangeBorderHost,
  ConditionalRangeFillHost,
  ConditionalRangeFontHost,
  ConditionalRangeFormatHost,
} from "./conditionalRangeFormat";
import {
  CellValueConditionalFormatHost,
  ConditionalFormatRuleHost,
  CustomConditionalFormatHost,
  PresetCriteriaConditionalFormatHost,
  TextConditionalFormatHost,
  TopBottomConditionalFormatHost,
} from "./conditionalRules";
import {
  ColorScaleConditionalFormatHost,
  ConditionalDataBarNegativeFormatHost,
  ConditionalDataBarPositiveFormatHost,
  DataBarConditionalFormatHost,
  IconSetConditionalFormatHost,
} from "./conditionalScales";
import { DataValidationHost } from "./dataValidation";
import { RemoveDuplicatesResultHost } from "./duplicates";
import { RangeSortHost } from "./rangeSort";
import { RangeViewCollectionHost, RangeViewHost } from "./rangeView";
import { RangeAreasCollectionHost, WorkbookRangeAreasHost } from "./workbookRangeAreas";

/** The types around ranges: conditional formats, validation, views and results. */
export const RANGE_TYPES = [
  CellValueConditionalFormatHost,
  ColorScaleConditionalFormatHost,
  ConditionalDataBarNegativeFormatHost,
  ConditionalDataBarPositiveFormatHost,
  ConditionalFormatCollectionHost,
  ConditionalFormatHost,
  ConditionalFormatRuleHost,
  ConditionalRangeBorderCollectionHost,
  ConditionalRangeBorderHost,
  ConditionalRangeFillHost,
  ConditionalRangeFontHost,
  ConditionalRangeFormatHost,
  CustomConditionalFormatHost,
  DataBarConditionalFormatHost,
  DataValidationHost,
  IconSetConditionalFormatHost,
  PresetCriteriaConditionalFormatHost,
  RangeAreasCollectionHost,
  RangeSortHost,
  RangeViewCollectionHost,
  RangeViewHost,
  RemoveDuplicatesResultHost,
  TextConditionalFormatHost,
  TopBottomConditionalFormatHost,
  WorkbookRangeAreasHost,
] as const;
