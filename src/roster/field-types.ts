// Each column type and how its cells are read.
import type { ColumnType, TypeValues } from './columns.ts';
import type { FieldType } from './field-type.ts';
import { amount, signedAmount } from './field-types/amount.ts';
import { count } from './field-types/count.ts';
import { day } from './field-types/day.ts';
import { industry } from './field-types/industry.ts';
import { list } from './field-types/list.ts';
import { number } from './field-types/number.ts';
import { percent } from './field-types/percent.ts';
import { state } from './field-types/state.ts';
import { text } from './field-types/text.ts';
import { unit } from './field-types/unit.ts';
import { uscc } from './field-types/uscc.ts';
import { year } from './field-types/year.ts';
import { yesNo } from './field-types/yes-no.ts';

export const FIELD_TYPES = {
  text,
  uscc,
  unit,
  industry,
  date: day,
  state,
  amount,
  'signed-amount': signedAmount,
  count,
  number,
  percent,
  'yes-no': yesNo,
  year,
  list,
} as const satisfies { readonly [T in ColumnType]: FieldType<TypeValues[T]> };
