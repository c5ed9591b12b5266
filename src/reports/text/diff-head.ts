// What was compared with what, and what keeps the two from being alike beside their data.
import { isForeign } from '../../diff/own-changes.ts';
import type { SideFacts } from '../../diff/side.ts';
import { type Lang, type Localised, textIn } from '../../values/lang.ts';
import type { DiffFacts } from '../diff/diff-facts.ts';
import { fieldName } from '../wording/field-text.ts';
import { periodName } from '../wording/period-wording.ts';
import { line, type SummaryLine, wrapped } from './summary-line.ts';

/** The two sides, each on a line, and remarks on how far they can be compared. */
export function diffHead(facts: DiffFacts, width: number): readonly SummaryLine[] {
  const { old, new: now, lang } = facts;
  const sides = { zh: ['旧：', '新：'], en: ['Old: ', 'New: '] }[lang];
  return [
    ...wrapped((sides[0] ?? '') + sideText(old, lang), width, 'strong', 4),
    ...wrapped((sides[1] ?? '') + sideText(now, lang), width, 'strong', 4),
    ...diffRemarks(facts).flatMap(({ text, tone }) => wrapped(text, width, tone)),
  ];
}

/** `名单/（2025年第三季度，取自名单；12 个文件，598 户）`. */
export function sideText(
  { place, kind, period, periodFrom, files, enterprises }: SideFacts,
  lang: Lang,
): string {
  const from = kind === 'run' ? OF_RUN[lang] : SOURCES[periodFrom][lang];
  const many = files.length;
  return {
    zh: `${place}（${periodName(period, 'zh')}，${from}；${many} 个文件，${enterprises} 户）`,
    en: `${place} (${periodName(period, 'en')}, ${from}; ${many === 1 ? '1 file' : `${many} files`}, ${enterprises} enterprises)`,
  }[lang];
}

const OF_RUN = { zh: '已核定的结果', en: 'a saved run' } as const;
const SOURCES = {
  given: { zh: '由命令指定', en: 'as given' },
  stated: { zh: '取自名单', en: 'as stated' },
  calendar: { zh: '未写明，取最近一个完整季度', en: 'not stated: the last complete quarter' },
  'other-side': { zh: '未写明，视同另一方', en: 'not stated: taken as the other’s' },
} as const;

/** Remarks, the gravest first. */
export function diffRemarks(facts: DiffFacts): readonly SummaryLine[] {
  const { old, new: now, lang } = facts;
  const t = textIn(lang);
  return [
    ...failures(old, t('旧', 'old'), lang),
    ...failures(now, t('新', 'new'), lang),
    ...unlikeSides(old, now, lang),
    ...columnRemarks(facts),
    ...unreadableRemark(old, now, lang),
  ];
}

function failures({ files }: SideFacts, side: string, lang: Lang): readonly SummaryLine[] {
  return files.flatMap(({ file, failure }) => {
    if (failure === null) return [];
    const text = {
      zh: `${side}名单 ${file} 未能读取：${failure.zh}。其中的企业没有参加对比`,
      en: `${file} of the ${side} rosters was not read: ${failure.en}; its enterprises are not compared`,
    }[lang];
    return [line(text, 'bad')];
  });
}

function unlikeSides(old: SideFacts, now: SideFacts, lang: Lang): readonly SummaryLine[] {
  const texts = [
    old.awardYear === now.awardYear
      ? null
      : {
          zh: `奖补年度不同（${old.awardYear}、${now.awardYear}）：上年的奖补到期即不再符合`,
          en: `the award years differ (${old.awardYear}, ${now.awardYear}): last year's awards end with their window`,
        },
    policyRemark(old, now),
    ledgerRemark(old, now),
    old.rulings === now.rulings
      ? null
      : {
          zh: `只有${old.rulings ? '旧' : '新'}的一方用了裁定表`,
          en: `only the ${old.rulings ? 'old' : 'new'} side has rulings`,
        },
  ];
  return texts.flatMap((text) => (text === null ? [] : [line(text[lang], 'doubt')]));
}

function policyRemark(old: SideFacts, now: SideFacts): Localised | null {
  if (old.policy !== now.policy)
    return {
      zh: `政策文件不同（${old.policy}、${now.policy}）`,
      en: `the policies differ (${old.policy}, ${now.policy})`,
    };
  if (old.policySha256 === now.policySha256) return null;
  return {
    zh: `政策文件同为 ${now.policy}，内容不同`,
    en: `both policies are called ${now.policy}, but their contents differ`,
  };
}

function ledgerRemark(old: SideFacts, now: SideFacts): Localised | null {
  if (old.ledger === now.ledger) return null;
  if (old.ledger !== null && now.ledger !== null)
    return {
      zh: `两方所用台账不同：其间兑付、追回的奖补会列为变化；${LEDGER_HINT.zh}`,
      en: `the sides were decided against different ledgers: what was paid or came back in between shows as a change; ${LEDGER_HINT.en}`,
    };
  const only = old.ledger === null ? { zh: '新', en: 'new' } : { zh: '旧', en: 'old' };
  return {
    zh: `只有${only.zh}的一方按台账核定：已兑付的奖补会列为变化；${LEDGER_HINT.zh}`,
    en: `only the ${only.en} side was decided against a ledger: what was paid shows as a change; ${LEDGER_HINT.en}`,
  };
}

const LEDGER_HINT: Localised = {
  zh: '用同一份台账把另一方的名单也核定（evaluate --ledger），再对比两个结果文件夹，可排除这类变化',
  en: 'evaluate the other rosters with the same ledger (--ledger) and compare the two runs to rule these out',
};

function columnRemarks({ diff, lang }: DiffFacts): readonly SummaryLine[] {
  const t = textIn(lang);
  const listed = (fields: typeof diff.fields): string =>
    fields.map(({ id }) => fieldName(id, lang)).join(t('、', ', '));
  const remark = (fields: typeof diff.fields, zh: string, en: string, tone: SummaryLine['tone']) =>
    fields.length === 0 ? [] : [line(`${t(zh, en)}${t('：', ': ')}${listed(fields)}`, tone)];
  const ours = diff.fields.filter(({ key }) => key !== null);
  const foreign = diff.fields.filter(isForeign);
  return [
    ...remark(
      ours.filter(({ has }) => !has.new),
      '新名单没有的列，按空白比较（可用 --ignore 不比较）',
      'columns that the new rosters lack, compared as blank (--ignore leaves one out)',
      'doubt',
    ),
    ...remark(
      ours.filter(({ has }) => !has.old),
      '旧名单没有的列，按空白比较（可用 --ignore 不比较）',
      'columns that the old rosters lack, compared as blank (--ignore leaves one out)',
      'doubt',
    ),
    ...remark(
      foreign.filter(({ has }) => has.old),
      '只有旧名单有的其他列，不算变化',
      'other columns that only the old rosters have, no changes',
      'muted',
    ),
    ...remark(
      foreign.filter(({ has }) => has.new),
      '只有新名单有的其他列，不算变化',
      'other columns that only the new rosters have, no changes',
      'muted',
    ),
  ];
}

function unreadableRemark(old: SideFacts, now: SideFacts, lang: Lang): readonly SummaryLine[] {
  if (old.unreadable === 0 && now.unreadable === 0) return [];
  const text = {
    zh: `不能识别的单元格按原文比较：旧 ${old.unreadable} 格，新 ${now.unreadable} 格（详见 validate）`,
    en: `cells that cannot be read are compared as written: ${old.unreadable} old, ${now.unreadable} new (validate tells more)`,
  }[lang];
  return [line(text, 'muted')];
}
