// 裁定表: everything that is open, to be ruled on by a person, and what was ruled before.
import { ANEW } from '../eligibility/anew.ts';
import { APART } from '../eligibility/apart.ts';
import type { ReasonCode } from '../eligibility/decision.ts';
import type { RulingLine } from '../eligibility/read-rulings.ts';
import { UNPAID } from '../eligibility/unpaid.ts';
import type { EvaluatedDecision, EvaluatedEnterprise, Evaluation } from '../evaluation/evaluation.ts';
import { moneyOf, moneyOrNull } from '../evaluation/money-of.ts';
import { cellSource } from '../values/cell-ref.ts';
import { type Day, parseDay } from '../values/day.ts';
import type { Lang, Localised } from '../values/lang.ts';
import { sum } from '../values/money.ts';
import { BLANK, type Block, type Book, type Cell, day, text, yuan } from './book.ts';
import { RULING_ENTRIES } from './rulings-entries.ts';
import { reasonFault } from './wording/decision-text.ts';
import { periodName } from './wording/period-wording.ts';
import { rulingNeeds } from './wording/ruling-needs.ts';
import { unitNames } from './wording/unit-name.ts';

/** Lines left blank for what nobody asked: lowering a ceiling on an award that is in order. */
const SPARE_LINES = 30;

/**
 * The table as `--decisions` reads it again: first what is open, then rulings that were applied, then lines that could
 * not be, so that nothing that was filled in is lost. Headers are Chinese in either language.
 */
export function rulingsBook(evaluation: Evaluation, lines: readonly RulingLine[]): Book {
  const { lang, period, policy } = evaluation;
  const title = `西宁市工业中小企业梯度培育奖补裁定表（${periodName(period, 'zh')}）`;
  return {
    title,
    footer: `${title}  ${policy.number}`,
    sheets: [
      {
        name: '裁定表',
        title,
        subtitles: [...SUBTITLES[lang], ...consentNotes(evaluation)],
        blocks: [table(evaluation, lines)],
        orientation: 'landscape',
        paper: 'A3',
      },
    ],
  };
}

const SUBTITLES = {
  zh: [
    '需要裁定的行，填写“裁定”（同意、不同意、核减）、“理由”、“经办人”和日期；核减的还须填金额（元），金额不得高于上限。未填的行不作裁定。',
    '保存后重新运行 evaluate，加上 --decisions 和本文件。名单数据缺失或有误的，应由填报单位更正，不以裁定代替。上限内核减已符合的事项，写在最后的空行。',
  ],
  en: [
    'To rule on a line fill in 裁定 (同意 granted, 不同意 refused, 核减 lowered), 理由 (why), 经办人 (who) and the date; 核减 also needs 金额 in yuan, not above the ceiling. A line left blank is no ruling.',
    'Save it and run evaluate again with --decisions and this file. Missing or wrong data are for the reporting unit to correct, not for a ruling. To lower an award that is in order use the blank lines at the end.',
  ],
} as const satisfies Record<Lang, readonly string[]>;

// A consent to these says less than it seems to.
const CONSENTS: readonly (readonly [ReasonCode, Localised])[] = [
  [
    'paid-under-former-code',
    {
      zh: `待核内容为原代码已领的，“同意”只付原代码尚未领取的其余部分，已领足的不再支付；确应另行全额兑付的（另一户，或另一次奖补），“理由”须写明“${ANEW}”。`,
      en: `Where an award was paid under a former code, 同意 pays only what that code has not had, and nothing where it had all; where it is due anew in full (another firm after all, or another award), 理由 must say “${ANEW}”.`,
    },
  ],
  [
    'paid-but-unledgered',
    {
      zh: `待核内容为上期已兑付、台账没有记录的，“同意”只付该笔以外的其余部分；查明该笔未兑付、应全额兑付的，“理由”须写明“${UNPAID}”。`,
      en: `Where the run before paid an award and the ledger lacks that payment, 同意 pays only what that payment left; where it was not made after all and all is due, 理由 must say “${UNPAID}”.`,
    },
  ],
  [
    'paid-without-code',
    {
      zh: `待核内容为台账中没有代码的一笔的，应在台账中补填代码，补填前不能批准；领取的是同名的另一户的，补填那一户的代码，“理由”须写明“${APART}”。`,
      en: `Where the ledger has a payment without a code, fill the code in there, nothing can be approved before; where another firm of that name was paid, fill in that firm's code, and 理由 must say “${APART}”.`,
    },
  ],
];

function consentNotes({ decisions, lang }: Evaluation): readonly string[] {
  const asked = decisions.filter(({ status, ruling }) => status === 'review' || ruling !== null);
  return CONSENTS.filter(([of]) => asked.some(({ reasons }) => reasons.some(({ code }) => code === of))).map(
    ([, said]) => said[lang],
  );
}

const INFORMATION = [
  ['待核内容', 48],
  ['政策条款', 13],
  ['填报单位', 14],
  ['名单位置', 28],
  ['上限（元）', 15],
] as const;

function table(evaluation: Evaluation, lines: readonly RulingLine[]): Block {
  const { lang } = evaluation;
  return {
    kind: 'table',
    heading: '',
    columns: [
      { header: '统一社会信用代码', width: 21, entry: RULING_ENTRIES.code[lang] },
      { header: '企业名称', width: 32, entry: RULING_ENTRIES.name[lang] },
      { header: '事项', width: 24, entry: RULING_ENTRIES.measure[lang] },
      ...INFORMATION.map(([header, width]) => ({ header, width, entry: RULING_ENTRIES.told[lang] })),
      { header: '裁定', width: 10, align: 'center', entry: RULING_ENTRIES.verdict[lang] },
      { header: '金额（元）', width: 15, entry: RULING_ENTRIES.amount[lang] },
      { header: '理由', width: 32, entry: RULING_ENTRIES.reason[lang] },
      { header: '经办人', width: 12, entry: RULING_ENTRIES.person[lang] },
      { header: '日期', width: 13, align: 'center', entry: RULING_ENTRIES.date[lang] },
    ],
    rows: rowsOf(evaluation, lines),
    blankRows: SPARE_LINES,
    totalLabel: '',
    emptyText: '',
  };
}

function rowsOf(evaluation: Evaluation, lines: readonly RulingLine[]): readonly (readonly Cell[])[] {
  const enterprises = new Map(evaluation.enterprises.map((one) => [one.id, one]));
  const row = (decision: EvaluatedDecision) =>
    decisionRow(decision, enterprises.get(decision.enterprise), evaluation);
  const applied = new Set(evaluation.decisions.flatMap(({ ruling }) => ruling?.source ?? []));
  return [
    ...evaluation.decisions.filter(({ status }) => status === 'review').map(row),
    ...evaluation.decisions.filter(({ ruling }) => ruling !== null).map(row),
    ...lines.filter(({ at }) => !applied.has(cellSource(at))).map((line) => unappliedRow(line, evaluation)),
  ];
}

function decisionRow(
  decision: EvaluatedDecision,
  enterprise: EvaluatedEnterprise | undefined,
  { measures, lang }: Evaluation,
): readonly Cell[] {
  const { uscc, measure, ruling, atStake, article, reasons, status } = decision;
  const open = reasons.filter(({ effect }) => status !== 'review' || effect === 'unknown');
  const of = measures.find(({ id }) => id === measure);
  const asked = [
    ...open.map((reason) => reasonFault(reason, lang)),
    ...rulingNeeds(decision, of, lang).map((need) => `→ ${need}`),
  ];
  return [
    text(uscc),
    text(enterprise?.name ?? ''),
    text(of?.title.zh ?? measure),
    text(asked.join('\n')),
    text(article),
    text(enterprise ? unitNames(enterprise.reportedBy, lang) : ''),
    text([...new Set(open.flatMap(({ sources }) => sources))].join('\n')),
    atStake === null ? BLANK : yuan(sum(Object.values(atStake).map(moneyOf))),
    ...(ruling === null
      ? [BLANK, BLANK, BLANK, BLANK, BLANK]
      : [
          text(ruling.verdict),
          yuan(moneyOrNull(ruling.amount)),
          text(ruling.reason),
          text(ruling.person),
          dayCell(ruling.date),
        ]),
  ];
}

// As written, with what keeps it from being applied.
function unappliedRow({ texts, at }: RulingLine, { diagnostics, lang }: Evaluation): readonly Cell[] {
  const faults = diagnostics.filter(
    ({ file, sheet, row }) => file === at.file && sheet === at.sheet && row === at.row,
  );
  const why = faults.map(({ message }) => message).join('\n');
  const same = { zh: '与另一行相同', en: 'the same as another line' }[lang];
  const { code, name, measure, verdict, amount, reason, person, date } = texts;
  return [
    ...[code, name, measure].map((written) => text(written)),
    text(`${{ zh: '未采用：', en: 'not applied: ' }[lang]}${why === '' ? same : why}`, { tone: 'bad' }),
    BLANK,
    BLANK,
    text(cellSource(at)),
    BLANK,
    ...[verdict, amount, reason, person].map((written) => text(written)),
    dayCell(date),
  ];
}

function dayCell(written: string): Cell {
  const parsed: Day | undefined = parseDay(written);
  return parsed === undefined ? text(written) : day(parsed);
}
