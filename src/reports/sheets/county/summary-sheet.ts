// 核对汇总: the first page: what was reported, what is due, who pays, what to do next.
import type { Lang } from '../../../values/lang.ts';
import { add, formatYuanGrouped, ZERO } from '../../../values/money.ts';
import type { BookSheet, LinesBlock } from '../../book.ts';
import { periodName } from '../../wording/period-wording.ts';
import { unitNames } from '../../wording/unit-name.ts';
import { claimSteps } from './claim-steps.ts';
import type { CountyFacts } from './county-facts.ts';
import { dataSteps } from './data-steps.ts';
import { foreignRows, inputTable } from './input-table.ts';
import { type MeasureSums, measureSums, measureTable } from './measure-table.ts';
import { payerTable } from './payer-table.ts';
import { poolSteps } from './pool-steps.ts';
import { reviewSteps } from './review-steps.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';
import { workbookTitle } from './sheet-title.ts';

type Line = LinesBlock['lines'][number];

export function summarySheet(facts: CountyFacts): BookSheet {
  const { lang } = facts;
  return {
    name: COUNTY_SHEETS.summary[lang],
    title: workbookTitle(facts, lang),
    subtitles: [setting(facts)],
    blocks: [
      { kind: 'lines', heading: '', lines: standing(facts) },
      inputTable(facts),
      { kind: 'lines', heading: '', lines: inputNotes(facts) },
      measureTable(facts),
      { kind: 'lines', heading: '', lines: measureNotes(facts) },
      payerTable(facts),
      { kind: 'lines', heading: '', lines: [payerNote(lang)] },
      {
        kind: 'lines',
        heading: { zh: '四、本单位需办理事项', en: '4 What this unit must do' }[lang],
        lines: steps(facts),
      },
      { kind: 'lines', heading: '', lines: [signatures(lang)] },
    ],
    orientation: 'landscape',
  };
}

function setting({ index: { evaluation }, lang }: CountyFacts): string {
  const { period, periodEnd, awardYear, policy } = evaluation;
  const name = periodName(period, lang);
  return {
    zh: `报告期：${name}（截至${periodEnd}）　奖补年度：${awardYear}年　依据：${policy.number}`,
    en: `Period: ${name} (to ${periodEnd}). Award year: ${awardYear}. Policy: ${policy.number}`,
  }[lang];
}

// What must be known before any figure: the result in one sentence, and whose figures are not there.
function standing(facts: CountyFacts): readonly Line[] {
  const { inputs, lang, index } = facts;
  const { missingUnits } = index.evaluation;
  const silent: Line = {
    text: {
      zh: '本单位本季度未报送名单，以下仅依据其他单位报送的企业。',
      en: 'This unit has sent no roster this quarter; what follows rests on the reports of others.',
    }[lang],
    tone: 'bad',
  };
  const missing: Line = {
    text: {
      zh: `全市尚有${missingUnits.length}个单位未报送本季度名单：${unitNames(missingUnits, 'zh')}。`,
      en: `${missingUnits.length} units have not reported this quarter: ${unitNames(missingUnits, 'en')}.`,
    }[lang],
    tone: 'doubt',
  };
  const complete: Line = {
    text: { zh: '全市各单位均已报送本季度名单。', en: 'All units have reported this quarter.' }[lang],
  };
  return [
    { text: result(facts) },
    ...(inputs.length === 0 ? [silent] : []),
    missingUnits.length === 0 ? complete : missing,
  ];
}

function result(facts: CountyFacts): string {
  const { lang, enterprises } = facts;
  const sums = measureSums(facts);
  const number = (figure: (one: MeasureSums) => number): number =>
    sums.reduce((all, one) => all + figure(one), 0);
  const [claimed, due] = [
    sums.reduce((all, one) => add(all, one.claimedMoney), ZERO),
    sums.reduce((all, one) => add(all, one.dueMoney), ZERO),
  ].map(formatYuanGrouped);
  const [claims, dues, open, unclaimed] = [
    number((one) => one.claimed),
    number((one) => one.due),
    number((one) => one.open),
    number((one) => one.unclaimed),
  ];
  return {
    zh: `企业${enterprises.length}户；申报${claims}项${claimed}元，核定${dues}项${due}元，待核${open}项；符合条件未申报${unclaimed}项。`,
    en: `${enterprises.length} enterprises. Claimed: ${claims} awards, ${claimed} yuan. Due: ${dues} awards, ${due} yuan. Open: ${open}. Due but not claimed: ${unclaimed}.`,
  }[lang];
}

function inputNotes(facts: CountyFacts): readonly Line[] {
  const foreign = facts.inputs.reduce((all, input) => all + foreignRows(input, facts), 0);
  if (foreign === 0) return [];
  return [
    {
      text: {
        zh: `“归其他单位”的${foreign}户按所属县区、园区列入相应单位的核对表。`,
        en: `${foreign} enterprises belong to other units by their county and park and stand in those units' workbooks.`,
      }[facts.lang],
      tone: 'muted',
    },
  ];
}

function measureNotes(facts: CountyFacts): readonly Line[] {
  const together = facts.lines.some(({ kind }) => kind === 'together');
  const amountless = facts.lines.filter(
    ({ kind, claim }) =>
      kind === 'single' && claim !== null && claim.claimed === null && claim.outcome !== 'unclaimed',
  ).length;
  const notes = [
    {
      zh: '申报＝核定＋差额＋待核；差额为正是多报，为负是少报或未申报。',
      en: 'Claimed = due + difference + open. A difference above zero is claimed too much, below zero too little or not at all.',
    },
    ...(together
      ? [
          {
            zh: '合并申报：几项奖补以一个金额申报，不能分到各项，其核定数也列在该行。',
            en: 'Claimed together: several awards with one amount, which cannot be split; what is due for them stands on that line too.',
          },
        ]
      : []),
    ...(amountless > 0
      ? [
          {
            zh: `其中${amountless}项申报未填金额，不计差额。`,
            en: `${amountless} claims state no amount and have no difference.`,
          },
        ]
      : []),
  ];
  return notes.map((note) => ({ text: note[facts.lang], tone: 'muted' }));
}

function payerNote(lang: Lang): Line {
  const text = {
    zh: '确定：文件定额；不高于：文件规定上限，以裁定为准；争取：向省级争取，尚未落实；另有待核：待核事项全部符合时的金额，不在核定合计内。',
    en: 'Certain: a fixed amount. At most: a ceiling that a ruling may lower. Sought: from the province, not promised. Open besides: if every open question is answered in favour; not in what is due.',
  }[lang];
  return { text, tone: 'muted' };
}

function steps(facts: CountyFacts): readonly Line[] {
  const all = [...dataSteps(facts), ...reviewSteps(facts), ...claimSteps(facts), ...poolSteps(facts)];
  if (all.length === 0) return [{ text: { zh: '无需办理事项。', en: 'Nothing.' }[facts.lang] }];
  return all.map(({ text, link }, place) => ({
    text: `${place + 1}. ${text[facts.lang]}`,
    ...(link && { link }),
  }));
}

function signatures(lang: Lang): Line {
  return {
    text: {
      zh: `填表人：${'　'.repeat(8)}审核人：${'　'.repeat(8)}单位负责人：${'　'.repeat(8)}（单位盖章）${'　'.repeat(6)}年　　月　　日`,
      en: 'Prepared by:                    Checked by:                    Head of unit:                    (seal)                    Date:',
    }[lang],
  };
}
