// The notes under the tables of the first page: how to read them, and what they leave out.
import { counted } from '../../../values/counted.ts';
import type { Localised } from '../../../values/lang.ts';
import { UNITS } from '../../../values/reporting-unit.ts';
import type { LinesBlock } from '../../book.ts';
import { paidEarlierText } from '../../paid-earlier.ts';
import { unitNames } from '../../wording/unit-name.ts';
import type { CountyFacts } from './county-facts.ts';
import { holders } from './county-index.ts';
import { foreignRows } from './input-table.ts';
import { claimsNothing } from './measure-table.ts';

/** Under 报送情况: rows that concern other units, and shared places. */
export function inputNotes(facts: CountyFacts): LinesBlock {
  const foreign = facts.inputs.reduce((all, input) => all + foreignRows(input, facts), 0);
  const note: Localised = {
    zh: `“归其他单位”的${foreign}户按所属县区、园区列入相应单位的核对表。`,
    en: `By county and park, ${counted(foreign, 'row')} here concern other units and stand in their workbooks.`,
  };
  return notes(facts, [...(foreign === 0 ? [] : [note]), ...sharedNote(facts)]);
}

// Who adds up the workbooks of all units counts them twice.
function sharedNote({ enterprises, unit }: CountyFacts): readonly Localised[] {
  const shared = enterprises.map(holders).filter((units) => units.length > 1);
  if (shared.length === 0) return [];
  const others = UNITS.map(({ id }) => id).filter(
    (id) => id !== unit && shared.some((units) => units.includes(id)),
  );
  return [
    {
      zh: `有${shared.length}户同时列入${unitNames(others, 'zh')}的核对表，全市汇总只计一次。`,
      en: `Also in the workbook of ${unitNames(others, 'en')}: ${counted(shared.length, 'enterprise')}, which the city summary counts once.`,
    },
  ];
}

/** Under 申报与核定对照: how the columns add up. */
export function measureNotes(facts: CountyFacts): LinesBlock {
  const unclaimed = facts.lines.some(({ claim }) => claim?.outcome === 'unclaimed');
  const together = facts.lines.some(({ kind }) => kind === 'together');
  const unstated = facts.lines.filter(
    ({ kind, claim, claimed }) =>
      kind === 'single' && claim !== null && claimed === null && claim.outcome !== 'unclaimed',
  ).length;
  return notes(facts, [
    {
      zh: '申报＝核定＋差额＋申报中待核；差额正为多报，负为少报或未申报。',
      en: 'Claimed = due + difference + open of it; above zero is too much, below zero too little or not claimed.',
    },
    ...(claimsNothing(facts) && unclaimed ? [NO_CLAIMS] : []),
    ...(together ? [TOGETHER] : []),
    ...(unstated > 0
      ? [
          {
            zh: `有${unstated}项申报未填金额，不计差额。`,
            en: `Without an amount, and so without a difference: ${counted(unstated, 'claim')}.`,
          },
        ]
      : []),
  ]);
}

const NO_CLAIMS: Localised = {
  zh: '本期没有申报，差额均为未申报。',
  en: 'Nothing was claimed, so every difference is of what was not claimed.',
};

const TOGETHER: Localised = {
  zh: '合并申报：几项以一个金额申报，其核定数也列在该行。',
  en: 'Claimed together: several with one amount; what is due for them stands on that line too.',
};

/** Under 核定金额由谁承担: what was paid before, and what certain and sought mean. */
export function payerNotes(facts: CountyFacts): LinesBlock {
  const unknown = facts.lines.filter(
    ({ decision, repeated }) => !repeated && decision?.status === 'review' && decision.atStake === null,
  ).length;
  const earlier = paidEarlierText(
    facts.lines.flatMap(({ decision, repeated }) => (decision === null || repeated ? [] : [decision])),
    facts.index.evaluation,
  );
  return notes(facts, [
    ...(earlier ? [{ zh: `核定合计${earlier.zh}。`, en: `Due in all: ${earlier.en}.` }] : []),
    {
      zh: '确定：文件定额。不高于：文件上限，可核减。争取：向省级争取，尚未落实。另有待核：待核事项全部符合时的金额，不在合计内。',
      en: 'Certain: fixed. At most: a ceiling. Sought: not promised. Open besides: if every open question is answered in favour; not in the sum.',
    },
    ...(unknown > 0
      ? [
          {
            zh: `另有${unknown}项待核事项金额尚不能计算，未列入“另有待核”。`,
            en: `Besides, ${counted(unknown, 'open question')} without an amount yet, not among “open besides”.`,
          },
        ]
      : []),
  ]);
}

// One line, so that the pages of small units stay few.
function notes({ lang }: CountyFacts, texts: readonly Localised[]): LinesBlock {
  const text = texts.map((one) => one[lang]).join(lang === 'zh' ? '' : ' ');
  return { kind: 'lines', heading: '', lines: text === '' ? [] : [{ text, tone: 'muted' }] };
}
