// explain at the terminal: an enterprise, and the tree of every decision on it.
import { moneyOf } from '../../evaluation/money-of.ts';
import { LEVELS } from '../../policy/levels.ts';
import { type Lang, type Localised, textIn } from '../../values/lang.ts';
import { formatYuanGrouped } from '../../values/money.ts';
import type { ExplainedCheck, ExplainedDecision, Explanation, Reading } from '../explanation/explanation.ts';
import type { PaidLine } from '../explanation/ledger-lines.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';
import { periodName } from '../wording/period-wording.ts';
import { SEVERITY_WORDING } from '../wording/severity-wording.ts';
import { OUTCOME_WORDING, STATUS_TONE, STATUS_WORDING } from '../wording/status-wording.ts';
import { unitName, unitNames } from '../wording/unit-name.ts';
import { EMPTY_LINE, line, type SummaryLine, wrapped } from './summary-line.ts';
import { type TreeNode, treeLines } from './tree.ts';

const OUTCOME: Readonly<Record<ExplainedCheck['outcome'], Localised>> = {
  holds: { zh: '符合', en: 'holds' },
  fails: { zh: '不符', en: 'fails' },
  unknown: { zh: '待核', en: 'open' },
};

const OUTCOME_TONE = { holds: 'plain', fails: 'bad', unknown: 'doubt' } as const;

/** The whole explanation as lines of at most `width` columns. */
export function explanationLines(explanation: Explanation, width: number): readonly SummaryLine[] {
  const { lang, decisions, undecided, ledgerGiven } = explanation;
  const t = textIn(lang);
  const none = t(
    '没有任何奖补事项的核定：名单中既无触发资格，也未申报。',
    'No measure was decided: the roster earns none and claims none.',
  );
  return [
    ...headLines(explanation, width),
    ...decisions.flatMap((decision) => [
      EMPTY_LINE,
      ...treeLines(decisionNode(decision, ledgerGiven, lang), width),
    ]),
    ...undecided.flatMap(({ title, trigger }) => [
      EMPTY_LINE,
      ...wrapped(
        t(
          `${title}：没有核定。要求${trigger}；名单中没有这样的记录，也未申报该项。`,
          `${title}: no decision. It asks that ${trigger}; the roster has no such entry and does not claim it.`,
        ),
        width,
        'doubt',
      ),
    ]),
    ...(decisions.length === 0 && undecided.length === 0 ? [EMPTY_LINE, ...wrapped(none, width)] : []),
    ...findingLines(explanation, width),
  ];
}

function headLines(
  { enterprise, period, awardYear, policy, lang }: Explanation,
  width: number,
): readonly SummaryLine[] {
  const { name, uscc, county, park, state, reportedBy, sources } = enterprise;
  const t = textIn(lang);
  const places = [county, park].flatMap((unit) => (unit === null ? [] : [unitName(unit, lang)]));
  const facts = [uscc === '' ? t('（无代码）', '(no code)') : uscc, places.join(t('、', ', ')), state].filter(
    (fact) => fact !== '',
  );
  return [
    line(name, 'strong'),
    ...wrapped(`  ${facts.join(t('　', '  '))}`, width),
    ...wrapped(
      `  ${t('报送：', 'reported by ')}${unitNames(reportedBy, lang)}  ${sources.join(t('；', '; '))}`,
      width,
      'muted',
      4,
    ),
    ...wrapped(
      `  ${periodName(period, lang)}${t('，奖补年度 ', ', award year ')}${awardYear}${t('，', ', ')}${policy.number}`,
      width,
      'muted',
      4,
    ),
  ];
}

function decisionNode(decision: ExplainedDecision, ledgerGiven: boolean, lang: Lang): TreeNode {
  const t = textIn(lang);
  const { title, article, status, amount, checks, reasons, ruling, claim, ledger } = decision;
  const due =
    amount === null
      ? ''
      : t(
          `，核定 ${formatYuanGrouped(moneyOf(amount))} 元`,
          `, ${formatYuanGrouped(moneyOf(amount))} yuan due`,
        );
  const open = reasons.map(({ text }) => ({ text }));
  return {
    text: `${title}（${article}）${t('：', ': ')}${STATUS_WORDING[status][lang]}${due}`,
    tone: STATUS_TONE[status] === 'muted' ? 'bad' : STATUS_TONE[status],
    children: [
      { text: t('条件', 'conditions'), children: checks.map((check) => checkNode(check, ledgerGiven, lang)) },
      ...(open.length > 0 ? [{ text: t('理由', 'reasons'), children: open }] : []),
      amountNode(decision, lang),
      { text: claimText(claim, lang) },
      ...(ruling === null ? [] : [rulingNode(ruling, lang)]),
      ...(ledger === null ? [] : [ledgerNode(ledger, lang)]),
    ],
  };
}

function checkNode(
  { id, title, part, outcome, read }: ExplainedCheck,
  ledgerGiven: boolean,
  lang: Lang,
): TreeNode {
  const only =
    part === null
      ? ''
      : {
          zh: `（只关系${LEVEL_WORDING[part].zh}部分）`,
          en: ` (for the ${LEVEL_WORDING[part].en.toLowerCase()} part only)`,
        }[lang];
  return {
    text: `${OUTCOME[outcome][lang]}  ${title}${only}`,
    tone: OUTCOME_TONE[outcome],
    children: [
      ...read.map((reading) => ({ text: readingText(reading, lang), tone: 'muted' as const })),
      ...(id === 'not-already-paid' && read.length === 0
        ? [{ text: (ledgerGiven ? NO_ENTRY : NO_LEDGER)[lang], tone: 'muted' as const }]
        : []),
    ],
  };
}

const NO_ENTRY: Localised = { zh: '核定所用的台账中没有记录', en: 'the ledger that was given has no entry' };
const NO_LEDGER: Localised = {
  zh: '核定时没有给出台账，未能核对',
  en: 'no ledger was given, so this could not be checked',
};

function readingText({ name, value, cells }: Reading, lang: Lang): string {
  const blank = { zh: '空白', en: 'blank' }[lang];
  const where =
    cells.length === 0
      ? { zh: '名单没有这一列', en: 'the roster has no such column' }[lang]
      : cells.join({ zh: '；', en: '; ' }[lang]);
  return `${name}${{ zh: '：', en: ': ' }[lang]}${value ?? blank}  ← ${where}`;
}

function amountNode(
  { standard, calculation, funding, payer, status }: ExplainedDecision,
  lang: Lang,
): TreeNode {
  const t = textIn(lang);
  const parts =
    funding === null
      ? []
      : LEVELS.flatMap((level) => {
          const money = moneyOf(funding[level]);
          const who =
            level === 'local' && payer !== null ? unitName(payer, lang) : LEVEL_WORDING[level][lang];
          return money === 0n ? [] : [`${who} ${formatYuanGrouped(money)} ${t('元', 'yuan')}`];
        });
  const stake =
    status === 'review' ? t('（核实符合的，按此计算）', ' (so it is worked out if it holds)') : '';
  return {
    text: `${t('金额：标准为', 'amount: the text grants ')}${standard}${stake}`,
    children: [
      ...calculation.map(({ text }) => ({ text })),
      ...(parts.length === 0
        ? []
        : [{ text: t(`承担：${parts.join('，')}`, `paid by: ${parts.join(', ')}`) }]),
    ],
  };
}

function claimText(claim: ExplainedDecision['claim'], lang: Lang): string {
  const t = textIn(lang);
  if (claim === null || claim.outcome === 'unclaimed') return t('申报：未申报', 'claim: none');
  const amount =
    claim.claimed === null
      ? t('未填金额', 'no amount')
      : t(
          `${formatYuanGrouped(moneyOf(claim.claimed))} 元`,
          `${formatYuanGrouped(moneyOf(claim.claimed))} yuan`,
        );
  const together =
    claim.measures.length > 1 ? t('（与其他事项合并申报）', ' (together with other measures)') : '';
  const source = claim.source === null ? '' : `  ← ${claim.source}`;
  return `${t('申报：', 'claim: ')}${amount}${together}${t('，', ', ')}${OUTCOME_WORDING[claim.outcome][lang]}${source}`;
}

function rulingNode(
  { verdict, amount, reason, person, date, source }: NonNullable<ExplainedDecision['ruling']>,
  lang: Lang,
): TreeNode {
  const t = textIn(lang);
  const said = [
    verdict,
    amount === null
      ? ''
      : t(`${formatYuanGrouped(moneyOf(amount))} 元`, `${formatYuanGrouped(moneyOf(amount))} yuan`),
    reason,
    person,
    date,
  ].filter((word) => word !== '');
  return { text: `${t('裁定：', 'ruling: ')}${said.join(t('，', ', '))}  ← ${source}` };
}

function ledgerNode(lines: readonly PaidLine[], lang: Lang): TreeNode {
  const t = textIn(lang);
  if (lines.length === 0) return { text: t('台账：没有该项记录', 'ledger: no entry') };
  return {
    text: t('台账', 'ledger'),
    children: lines.map(({ former, year, batch, payer, amount, status, date, document, reason, source }) => {
      const money =
        amount === null
          ? t('未写金额', 'no amount')
          : t(`${formatYuanGrouped(moneyOf(amount))} 元`, `${formatYuanGrouped(moneyOf(amount))} yuan`);
      const code = former === null ? '' : t(`原代码 ${former}`, `former code ${former}`);
      const said = [code, year, batch, payer, money, status, date ?? '', document, reason].filter(
        (word) => word !== '',
      );
      return { text: `${said.join(t('，', ', '))}  ← ${source}` };
    }),
  };
}

function findingLines({ findings, findingsLang, lang }: Explanation, width: number): readonly SummaryLine[] {
  if (findings.length === 0) return [];
  const node: TreeNode = {
    text: {
      zh: `名单中与该企业有关的问题（${findings.length}）${findingsLang === lang ? '' : '，为核定时所存的英文；用 validate 检查名单可得中文'}`,
      en: `findings in its rows (${findings.length})${findingsLang === lang ? '' : ', in Chinese as the run keeps them; validate tells them in English'}`,
    }[lang],
    tone: 'strong',
    children: findings.map(({ severity, code, message, hint, cell, file, sheet }) => ({
      text: `${SEVERITY_WORDING[severity][lang]} [${code}] ${message}${{ zh: '；', en: '; ' }[lang]}${hint}  ← ${file}${sheet === '' ? '' : `#${sheet}`}${cell === null ? '' : `!${cell}`}`,
    })),
  };
  return [EMPTY_LINE, ...treeLines(node, width)];
}
