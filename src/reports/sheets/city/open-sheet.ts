// 待核事项: every decision that is still open, what it lacks, and who must answer.
import type { EvaluatedDecision } from '../../../evaluation/evaluation.ts';
import { moneyOf } from '../../../evaluation/money-of.ts';
import { firstCellRead } from '../../../evaluation/what-was-read.ts';
import { sum } from '../../../values/money.ts';
import { type BookSheet, type Cell, text, wan } from '../../book.ts';
import { reasonWording } from '../../wording/reason-wording.ts';
import { unitNames } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import { doubtedTable } from './doubted-table.ts';
import { enterpriseById, enterpriseColumns } from './enterprise-columns.ts';
import { measureColumns } from './measure-columns.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';
import { unpaidTable } from './unpaid-table.ts';

/** Reasons that a person decides; every other open reason is for the reporting units to mend. */
const FOR_THE_AUTHORITY: ReadonlySet<string> = new Set([
  'renewal',
  'stacking',
  'paid-under-former-code',
  'paid-without-code',
  'paid-but-unledgered',
  'ruled-before',
]);

/** One line for each decision that is still open. */
export function openSheet(facts: CityFacts): BookSheet {
  const { evaluation, lang } = facts;
  const rows = evaluation.decisions.filter(({ status }) => status === 'review');
  return {
    name: CITY_SHEETS.open[lang],
    ...sheetHead(CITY_SHEETS.open, facts, [
      {
        zh: '“涉及金额”为所列疑问全部按有利于企业答复时的金额，未计入奖补资金。',
        en: 'At stake: what it would come to if every question were answered in favour. Not counted among the awards.',
      },
    ]),
    blocks: [
      tableOf(columns(facts), rows, lang, { emptyText: { zh: '没有待核事项', en: 'Nothing is open' } }),
      ...doubtedTable(facts),
      ...unpaidTable(facts),
    ],
    orientation: 'landscape',
  };
}

function columns(facts: CityFacts): readonly SheetColumn<EvaluatedDecision>[] {
  const { lang } = facts;
  return [
    ...enterpriseColumns<EvaluatedDecision>(({ enterprise }) => enterpriseById(facts, enterprise), lang),
    ...measureColumns((decision: EvaluatedDecision) => decision, facts),
    {
      header: { zh: '涉及金额（万元）', en: 'At stake (10,000 yuan)' },
      width: 14,
      align: 'right',
      total: 'sum-wan',
      cell: (decision) => stakeCell(decision, facts),
    },
    {
      header: { zh: '缺什么、怎么办', en: 'What is missing' },
      width: 42,
      cell: (decision) =>
        text(
          openReasons(decision)
            .map(({ code }) => reasonWording(code)[lang])
            .join('\n'),
        ),
    },
    {
      header: { zh: '由谁答复', en: 'Who answers' },
      width: 16,
      cell: (decision) => text(answerers(decision, facts)),
    },
    {
      header: { zh: '位置', en: 'Where' },
      width: 28,
      cell: (decision) => text(placesOf(decision).join('\n')),
    },
  ];
}

function openReasons({ reasons }: EvaluatedDecision): EvaluatedDecision['reasons'] {
  return reasons.filter(({ effect }) => effect === 'unknown');
}

// A text where there is no figure, so that a blank is not taken for nothing at stake.
function stakeCell({ atStake, measure }: EvaluatedDecision, { policy, lang }: CityFacts): Cell {
  if (atStake !== null) return wan(sum(Object.values(atStake).map(moneyOf)));
  const support = policy.measures.some(({ id, funding }) => id === measure && 'support' in funding);
  const words = support ? { zh: '未定金额', en: 'no amount' } : { zh: '暂不能算', en: 'not yet known' };
  return text(words[lang], { tone: 'muted' });
}

function answerers(decision: EvaluatedDecision, facts: CityFacts): string {
  const { measures, lang } = facts;
  const open = openReasons(decision);
  const authority = measures.get(decision.measure)?.authority[lang] ?? '';
  const { reportedBy, payer } = enterpriseById(facts, decision.enterprise);
  const units = reportedBy.length > 0 ? reportedBy : payer === null ? [] : [payer];
  return [
    open.some(({ code }) => !FOR_THE_AUTHORITY.has(code)) ? unitNames(units, lang) : '',
    open.some(({ code }) => FOR_THE_AUTHORITY.has(code)) ? authority : '',
  ]
    .filter((name) => name !== '')
    .join({ zh: '；', en: '; ' }[lang]);
}

/** The cells to look at: those of the open reasons, or, where these name none, what the decision read. */
function placesOf(decision: EvaluatedDecision): readonly string[] {
  const places = new Set(openReasons(decision).flatMap(({ sources }) => sources));
  const first = firstCellRead(decision);
  return places.size > 0 || first === null ? [...places] : [first];
}
