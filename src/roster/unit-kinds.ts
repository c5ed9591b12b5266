// Findings about the unit of money that a header, a list or its instructions state.
import { kind } from '../diagnostics/kind.ts';
import type { Localised } from '../values/lang.ts';
import type { MoneyUnit } from '../values/money.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { UNIT_NAMES } from './money-unit.ts';
import type { UnitDoubt } from './unit-line.ts';

export interface UnusableUnit {
  readonly key: ColumnKey;
  readonly header: string;
  readonly stated: string;
  /** Number of the row that states it, where it is a line of the sheet. */
  readonly row: number | null;
  /** Why it cannot be told; null where it is no unit of ours. `reach`: whether it is said of this column. */
  readonly why: UnitDoubt | 'reach' | null;
}

export const unusableUnit = kind<UnusableUnit>()({
  code: 'unusable-unit',
  severity: 'error',
  why: {
    zh: '金额单位弄错会相差十倍以上，只接受写明的元、万元、亿元。',
    en: 'A wrong unit is wrong tenfold or more; only 元, 万元 and 亿元, clearly stated, are accepted.',
  },
  example: '营业收入（千元）',
  sample: { key: 'revenue', header: '营业收入（美元）', stated: '美元', row: null, why: null },
  zh: ({ key, header, stated, row, why }) => {
    const map = `也可用 --map "${header}=${columnOf(key).header}（元）" 指明`;
    if (why === null)
      return {
        message: `列“${header}”的单位“${stated}”不能使用，该列未读取`,
        hint: '换算为元、万元或亿元，并在表头写明；表头写错的，用 --map "列名=规定的列名（万元）" 指明',
      };
    if (why === 'reach')
      return {
        message: `单位“${stated}”是否也管到列“${header}”不能确定，该列未读取`,
        hint: `在表头写明该列的单位，如“${header}（万元）”；管全表的，写在标题下一行的右端，并写明“单位：”；${map}`,
      };
    return {
      message: `${row === null ? '' : `第 ${row} 行`}“${stated}”${DOUBTS[why].zh}，列“${header}”未读取`,
      hint: `将该行改为“单位：元”或“单位：万元”，单位不同的列在表头写明，如“${header}（元）”；${map}`,
    };
  },
  en: ({ key, header, stated, row, why }) => {
    const map = `or settle it with --map "${header}=${columnOf(key).header}(元)"`;
    if (why === null)
      return {
        message: `the unit “${stated}” of the column “${header}” cannot be used; it is not read`,
        hint: 'convert to 元, 万元 or 亿元 and say so in the header; where only the header is wrong settle it with --map "header=column(万元)"',
      };
    if (why === 'reach')
      return {
        message: `whether the unit “${stated}” is that of the column “${header}” too cannot be told; it is not read`,
        hint: `write the unit into the header, ${header}（万元）; one of all columns belongs at the right end of the row under the title, with 单位： before it; ${map}`,
      };
    return {
      message: `“${stated}”${row === null ? '' : ` in row ${row}`} ${DOUBTS[why].en}; the column “${header}” is not read`,
      hint: `make it 单位：元 or 单位：万元 and write the unit of columns that differ into the header, ${header}（元）; ${map}`,
    };
  },
});

const DOUBTS: Readonly<Record<UnitDoubt, Localised>> = {
  exactness: {
    zh: '只说了精确到哪一位，全表没有写明金额按元还是万元填写',
    en: 'says only how exact amounts are, and nothing whether they are in yuan or 10,000 yuan',
  },
  several: {
    zh: '写有不止一种单位，哪些金额用哪一种读不出来',
    en: 'names more than one unit, and which amounts are in which cannot be told',
  },
  contrary: {
    zh: '与表上另一处写的单位不同，以哪个为准不能确定',
    en: 'is another unit than the sheet states elsewhere, and which holds cannot be told',
  },
  unclear: {
    zh: '没有写清是哪些金额的单位，或不是可用的单位',
    en: 'does not say clearly of which amounts, or names no unit that can be used',
  },
};

export const unitOfSheet = kind<{ readonly unit: MoneyUnit; readonly headers: readonly string[] }>()({
  code: 'unit-of-sheet',
  severity: 'info',
  why: {
    zh: '表头未写单位的金额列，按表上“单位”一行读取，不按默认的万元。',
    en: 'Amount columns without a unit take that of the line 单位, not the usual 万元.',
  },
  example: '单位：元',
  sample: { unit: 'yuan', headers: ['上年度营业收入'] },
  zh: ({ unit, headers }) => ({
    message: `表头未写单位的金额列按本表“单位：${UNIT_NAMES[unit].zh}”读取：${headers.join('、')}`,
    hint: '如不是，在各列表头用括号写明单位',
  }),
  en: ({ unit, headers }) => ({
    message: `columns without a unit are read in ${UNIT_NAMES[unit].en}, as the sheet says: ${headers.join(', ')}`,
    hint: 'if that is wrong, write the unit in brackets in each header',
  }),
});

export const unitOfInstructions = kind<{
  /** The sheet of instructions, and what it says. */
  readonly sheet: string;
  readonly text: string;
  /** The unit that the columns are read in by it; null where they are read otherwise. */
  readonly unit: MoneyUnit | null;
  readonly headers: readonly string[];
}>()({
  code: 'unit-of-instructions',
  severity: 'warning',
  why: {
    zh: '金额单位只写在同一文件的填报说明中，名单上没有写；读错单位，金额相差一万倍。',
    en: 'The unit stands only on the instructions of the same file and not on the list: read in another one the amounts would be wrong ten-thousandfold.',
  },
  example: '工作表“填报说明”写“金额单位：元”，名单的表头没有写单位',
  sample: { sheet: '填报说明', text: '金额单位：元', unit: 'yuan', headers: ['上年度营业收入'] },
  zh: ({ sheet, text, unit, headers }) => ({
    message:
      unit === null
        ? `工作表“${sheet}”写有“${text}”，与名单上的单位不同或没有写清，未据以读取，金额仍按名单读取：${headers.join('、')}`
        : `名单上没有写金额单位，按工作表“${sheet}”的“${text}”以${UNIT_NAMES[unit].zh}读取：${headers.join('、')}`,
    hint: '核对所填金额的单位，在各列表头用括号写明“元”或“万元”；也可用 --map "列名=规定的列名（元）" 指明',
  }),
  en: ({ sheet, text, unit, headers }) => ({
    message:
      unit === null
        ? `the sheet ${sheet} says “${text}”, which is another unit than the list has or is not clear; amounts are read as the list says: ${headers.join(', ')}`
        : `the list states no unit; by “${text}” on the sheet ${sheet} these are read in ${UNIT_NAMES[unit].en}: ${headers.join(', ')}`,
    hint: 'check the unit of the figures and write （元） or （万元） into each header, or settle it with --map "header=column(元)"',
  }),
});

export const currencyAlone = kind<{ readonly headers: readonly string[] }>()({
  code: 'currency-without-size',
  severity: 'warning',
  why: {
    zh: '表头只写币种，没有写是元还是万元，按万元读取；实为元的，金额会大一万倍。',
    en: 'A header that names the currency and not the size of its unit is read in 10,000 yuan; figures in yuan would count ten-thousandfold.',
  },
  example: '营业收入（人民币）',
  sample: { headers: ['营业收入（人民币）'] },
  zh: ({ headers }) => ({
    message: `表头只写了币种，没有写是元还是万元，按万元读取：${headers.join('、')}`,
    hint: '核对所填金额的单位，在表头括号中写明“元”或“万元”；也可用 --map "列名=规定的列名（元）" 指明',
  }),
  en: ({ headers }) => ({
    message: `the header names a currency but not whether amounts are in yuan or 10,000 yuan; read in 10,000 yuan: ${headers.join(', ')}`,
    hint: 'check the unit of the figures and write （元） or （万元） into the header, or settle it with --map "header=column(元)"',
  }),
});

export const unitOnlyOfOthers = kind<{
  /** The headers, or the title or name, that state a unit. */
  readonly stated: readonly string[];
  readonly headers: readonly string[];
}>()({
  code: 'unit-only-of-others',
  severity: 'warning',
  why: {
    zh: '名单上只有个别列（或奖补资金的标题、表名）写有单位，且不是万元，其余金额列没有写；如同样以元填报，按万元读取会大一万倍。',
    en: 'Only some other column, or a title or name of awards, states a unit, which is not 10,000 yuan; amounts without one, if they are in it too, would count ten-thousandfold.',
  },
  example: '只有“补贴（元）”写有单位，“上年度营业收入”等列没有写',
  sample: { stated: ['补贴（元）'], headers: ['上年度营业收入'] },
  zh: ({ stated, headers }) => ({
    message: `名单上只有${stated.map((text) => `“${text}”`).join('')}写有金额单位，以下各列没有写，按万元读取：${headers.join('、')}`,
    hint: '核对这些列的单位，在表头用括号写明“万元”或“元”，或在表上写“单位：万元”；也可用 --map "列名=规定的列名（元）" 指明',
  }),
  en: ({ stated, headers }) => ({
    message: `only ${stated.map((text) => `“${text}”`).join(', ')} ${stated.length === 1 ? 'states' : 'state'} a unit of money; these columns state none and are read in 10,000 yuan: ${headers.join(', ')}`,
    hint: 'check the unit of these figures and write （万元） or （元） into each header, or 单位：万元 over the list, or settle it with --map "header=column(元)"',
  }),
});

export const unitOfNameDiffers = kind<{ readonly name: string; readonly headers: readonly string[] }>()({
  code: 'unit-of-name-differs',
  severity: 'warning',
  why: {
    zh: '工作表名或文件名写的金额单位与表头都不同，可能有一处写错，差一万倍。',
    en: 'A sheet or file is named for another unit than all its headers state: one of them may be wrong ten-thousandfold.',
  },
  example: '工作表“企业名单（元）”中“营业收入（万元）”',
  sample: { name: '企业名单（元）', headers: ['营业收入（万元）'] },
  zh: ({ name, headers }) => ({
    message: `名称“${name}”写的金额单位与表头不同，按表头读取：${headers.join('、')}`,
    hint: '核对所填金额的单位，将写错的一处更正',
  }),
  en: ({ name, headers }) => ({
    message: `the name “${name}” states another unit than the headers, which are followed: ${headers.join(', ')}`,
    hint: 'check the unit of the figures and correct what is wrong',
  }),
});
