// 奖补变动: every award whose outcome, amount or payer differs, with the money.
import type { AwardChange, AwardState } from '../../../diff/award-changes.ts';
import type { Lang } from '../../../values/lang.ts';
import { parseMoney, subtract, ZERO } from '../../../values/money.ts';
import { BLANK, type BookSheet, type Cell, text, yuan } from '../../book.ts';
import { awardReasons } from '../../diff/award-reasons.ts';
import type { DiffFacts } from '../../diff/diff-facts.ts';
import { STATUS_TONE, STATUS_WORDING } from '../../wording/status-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';

/** Null where no award differs. */
export function awardSheet({ diff, policy, lang }: DiffFacts): BookSheet | null {
  if (diff.awards.length === 0) return null;
  const titles = new Map(policy.measures.map(({ id, title }) => [id, title]));
  const columns: readonly SheetColumn<AwardChange>[] = [
    NUMBER_COLUMN,
    { header: { zh: '企业名称', en: 'Enterprise' }, width: 30, cell: ({ name }) => text(name) },
    { header: { zh: '统一社会信用代码', en: 'Credit code' }, width: 20, cell: ({ uscc }) => text(uscc) },
    {
      header: { zh: '奖补事项', en: 'Measure' },
      width: 22,
      cell: ({ measure }) => text(titles.get(measure)?.[lang] ?? measure),
    },
    statusColumn({ zh: '旧结果', en: 'Before' }, ({ old }) => old, lang),
    statusColumn({ zh: '新结果', en: 'Now' }, (one) => one.new, lang),
    {
      header: { zh: '旧金额（元）', en: 'Before (yuan)' },
      width: 16,
      total: 'sum',
      cell: ({ old }) => money(old),
    },
    {
      header: { zh: '新金额（元）', en: 'Now (yuan)' },
      width: 16,
      total: 'sum',
      cell: (one) => money(one.new),
    },
    {
      header: { zh: '增减（元）', en: 'Difference (yuan)' },
      width: 16,
      total: 'sum',
      cell: (one) => yuan(subtract(amountOf(one.new), amountOf(one.old))),
    },
    {
      header: { zh: '承担单位', en: 'Local payer' },
      width: 18,
      cell: ({ old, new: now }) => text(payers(old, now, lang)),
    },
    { header: { zh: '原因', en: 'Reasons' }, width: 40, cell: (one) => text(awardReasons(one, lang)) },
  ];
  return {
    name: { zh: '奖补变动', en: 'Awards' }[lang],
    title: { zh: '奖补变动', en: 'Awards that differ' }[lang],
    subtitles: [
      {
        zh: '两期结果、金额或承担单位不同的奖补；不符合或待核的没有金额。',
        en: 'Awards whose outcome, amount or payer differs; what is not due or open has no amount.',
      }[lang],
    ],
    blocks: [tableOf(columns, diff.awards, lang)],
    orientation: 'landscape',
  };
}

function statusColumn(
  header: { readonly zh: string; readonly en: string },
  stateOf: (one: AwardChange) => AwardState | null,
  lang: Lang,
): SheetColumn<AwardChange> {
  return {
    header,
    width: 10,
    align: 'center',
    cell: (one): Cell => {
      const state = stateOf(one);
      if (state === null) return text({ zh: '无', en: 'none' }[lang], { tone: 'muted' });
      return text(STATUS_WORDING[state.status][lang], { tone: STATUS_TONE[state.status] });
    },
  };
}

function amountOf(state: AwardState | null) {
  return (state?.amount ? parseMoney(state.amount, 'yuan') : undefined) ?? ZERO;
}

function money(state: AwardState | null): Cell {
  return state?.amount ? yuan(amountOf(state)) : BLANK;
}

function payers(old: AwardState | null, now: AwardState | null, lang: Lang): string {
  const [before, after] = [old?.payer ?? null, now?.payer ?? null];
  if (before === after || before === null) return after === null ? '' : unitName(after, lang);
  return after === null ? unitName(before, lang) : `${unitName(before, lang)} → ${unitName(after, lang)}`;
}
