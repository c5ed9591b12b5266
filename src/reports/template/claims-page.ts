// 奖补申报: the sheet of a form on which awards are claimed, a line for each.
import { measuresInForce } from '../../policy/in-force.ts';
import { LEVELS } from '../../policy/levels.ts';
import type { Measure } from '../../policy/policy.ts';
import { type ColumnKey, columnOf } from '../../roster/columns.ts';
import { type Money, sum } from '../../values/money.ts';
import { periodYear } from '../../values/period.ts';
import { type BookColumn, type BookSheet, type Cell, text, wan } from '../book.ts';
import { exampleCell } from './example.ts';
import { CLAIM_KEYS } from './form-columns.ts';
import { formSubtitles, formTitle } from './form-head.ts';
import type { FormSetting } from './form-setting.ts';
import { EXAMPLE_LABEL, formColumn, numberColumn } from './roster-page.ts';

export const CLAIMS_NAME = '奖补申报';

const WIDTHS: { readonly [K in ColumnKey]?: number } = {
  name: 34,
  claimItems: 34,
  claimAmount: 16,
  note: 36,
};

/** The sheet of claims with its example and blank rows. */
export function claimsPage(setting: FormSetting): BookSheet {
  return {
    name: CLAIMS_NAME,
    title: formTitle('工业中小企业梯度培育奖补申报表', setting),
    subtitles: formSubtitles(setting),
    blocks: [
      {
        kind: 'table',
        heading: '',
        columns: [numberColumn(setting), ...CLAIM_KEYS.map((key) => claimColumn(key, setting))],
        rows: [[EXAMPLE_LABEL, ...CLAIM_KEYS.map((key) => claimExample(key, setting))]],
        blankRows: setting.rows,
        totalLabel: '',
        emptyText: '',
      },
    ],
    orientation: 'landscape',
  };
}

// The measure stands under its name on the sheet of claims (domain §3).
function claimColumn(key: ColumnKey, setting: FormSetting): BookColumn {
  const column = formColumn(key, setting, false);
  const { header } = columnOf(key);
  const named = key === 'claimItems' ? '奖补事项*' : column.header;
  const note = column.note?.replace(header, named.replace('*', ''));
  return { ...column, header: named, width: WIDTHS[key] ?? column.width, ...(note && { note }) };
}

function claimExample(key: ColumnKey, setting: FormSetting): Cell {
  const shown = exampleMeasure(setting);
  if (key === 'claimItems') return text(shown?.title ?? '', { tone: 'muted' });
  if (key === 'claimAmount') return wan(shown?.amount ?? null, { tone: 'muted' });
  return exampleCell(key, setting);
}

// The first measure of two levels with a fixed amount, which is what the example claims.
function exampleMeasure({
  policy,
  period,
}: FormSetting): { readonly title: string; readonly amount: Money } | undefined {
  return measuresInForce(policy, periodYear(period))
    .map((measure) => ({ title: measure.title.zh, parts: fixedParts(measure) }))
    .filter(({ parts }) => parts.length > 1)
    .map(({ title, parts }) => ({ title, amount: sum(parts) }))[0];
}

function fixedParts({ funding }: Measure): readonly Money[] {
  if ('support' in funding || 'share-of' in funding) return [];
  return LEVELS.flatMap((level) => funding[level]?.amount ?? []);
}
