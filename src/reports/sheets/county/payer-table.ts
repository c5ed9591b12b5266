// Who pays what is due: by level, and by how certain the text makes it.
import { type AwardShare, CERTAINTIES, type Certainty } from '../../../evaluation/award-shares.ts';
import type { EvaluatedDecision } from '../../../evaluation/evaluation.ts';
import { moneyOf } from '../../../evaluation/money-of.ts';
import { LEVELS, type Level } from '../../../policy/levels.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { type Money, sum, ZERO } from '../../../values/money.ts';
import { UNITS } from '../../../values/reporting-unit.ts';
import { type TableBlock, text } from '../../book.ts';
import { CERTAINTY_WORDING } from '../../wording/certainty-wording.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CountyFacts } from './county-facts.ts';
import { FIGURE_WIDTHS, summaryCount, summaryYuan } from './summary-figures.ts';

/** A part of an award that is due, or (`open`) that would be if every open question were answered in favour. */
type Part = Pick<AwardShare, 'level' | 'unit' | 'money'> & { readonly kind: Certainty | 'open' };

interface PayerRow {
  readonly title: Localised;
  readonly parts: readonly Part[];
}

/** A row for each payer; amounts in 元. */
export function payerTable(facts: CountyFacts): TableBlock {
  return tableOf(payerColumns(facts.lang), payerRows(facts), facts.lang, {
    heading: { zh: '四、核定金额由谁承担', en: '4 Who pays what is due' },
  });
}

// Province, city, the unit itself, and any other unit that pays a local share.
function payerRows(facts: CountyFacts): readonly PayerRow[] {
  const parts = facts.enterprises.flatMap(({ id }) => [
    ...(facts.index.shares.get(id) ?? []).map((share): Part => ({ ...share, kind: share.certainty })),
    ...(facts.index.decisions.get(id) ?? []).flatMap(openParts),
  ]);
  const local = parts.filter(({ level }) => level === 'local');
  const payers = [...UNITS.map(({ id }): string => id), null].filter(
    (unit) => unit === facts.unit || local.some((part) => part.unit === unit),
  );
  return [
    ...(['province', 'city'] as const).map((level) => ({
      title: LEVEL_WORDING[level],
      parts: parts.filter((part) => part.level === level),
    })),
    ...payers.map((unit) => ({
      title: localTitle(unit),
      parts: local.filter((part) => part.unit === unit),
    })),
  ];
}

function localTitle(unit: string | null): Localised {
  return {
    zh: `${LEVEL_WORDING.local.zh}：${unitName(unit, 'zh')}`,
    en: `${LEVEL_WORDING.local.en}: ${unitName(unit, 'en')}`,
  };
}

function openParts({ status, atStake, payer }: EvaluatedDecision): readonly Part[] {
  if (status !== 'review' || atStake === null) return [];
  return LEVELS.flatMap((level: Level) => {
    const money = moneyOf(atStake[level]);
    return money === ZERO ? [] : [{ level, unit: payer, money, kind: 'open' as const }];
  });
}

const OPEN: Localised = { zh: '另有待核', en: 'Open besides' };
const NUMBER: Localised = { zh: '项数', en: 'Number' };
const MONEY: Localised = { zh: '金额（元）', en: 'Amount (yuan)' };

function payerColumns(lang: Lang): readonly SheetColumn<PayerRow>[] {
  const kinds = [
    ...CERTAINTIES.map((kind) => ({ kind, header: CERTAINTY_WORDING[kind] })),
    { kind: 'open', header: OPEN } as const,
  ];
  const due: SheetColumn<PayerRow> = {
    header: { zh: '核定合计', en: 'Due in all' },
    width: FIGURE_WIDTHS.money,
    group: MONEY,
    total: 'sum',
    cell: ({ parts }) => summaryYuan(moneyWhere(parts, ({ kind }) => kind !== 'open')),
  };
  return [
    {
      header: { zh: '承担单位', en: 'Payer' },
      width: FIGURE_WIDTHS.label,
      cell: ({ title }) => text(title[lang]),
    },
    ...kinds.map(
      ({ kind, header }): SheetColumn<PayerRow> => ({
        header,
        width: FIGURE_WIDTHS.count,
        group: NUMBER,
        cell: ({ parts }) => summaryCount(parts.filter((part) => part.kind === kind).length),
      }),
    ),
    due,
    ...kinds.map(
      ({ kind, header }): SheetColumn<PayerRow> => ({
        header,
        width: FIGURE_WIDTHS.money,
        group: MONEY,
        total: 'sum',
        cell: ({ parts }) => summaryYuan(moneyWhere(parts, (part) => part.kind === kind)),
      }),
    ),
  ];
}

function moneyWhere(parts: readonly Part[], test: (part: Part) => boolean): Money {
  return sum(parts.filter(test).map(({ money }) => money));
}
