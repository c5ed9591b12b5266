// How an amount came about, step by step, with the figures it was worked out from.
import type { EvaluatedDecision, EvaluatedMeasure } from '../../evaluation/evaluation.ts';
import { moneyOf } from '../../evaluation/money-of.ts';
import { openParts } from '../../evaluation/open-parts.ts';
import { valuesRead } from '../../evaluation/what-was-read.ts';
import { LEVELS, type Level } from '../../policy/levels.ts';
import { type Lang, type Localised, textIn } from '../../values/lang.ts';
import { formatWanGrouped, formatYuanGrouped, fraction, type Money, sum } from '../../values/money.ts';
import { fieldName } from '../wording/field-text.ts';
import { LEVEL_WORDING } from '../wording/level-wording.ts';

export interface AmountStep {
  /** The level a step is about; null where it is about the whole. */
  readonly level: Level | null;
  readonly text: string;
}

/**
 * The steps from the text's standard to the amount. Where the decision is open they say what would be due; where it is
 * refused there are none.
 */
export function amountSteps(
  decision: EvaluatedDecision,
  measure: EvaluatedMeasure,
  lang: Lang,
): readonly AmountStep[] {
  if (decision.status === 'ineligible') return [];
  if (measure.formula !== null)
    return [...formulaSteps(decision, measure.formula, lang), ...ruled(decision, lang)];
  if (measure.parts === null) return [];
  return [...partSteps(decision, measure.parts, lang), ...ruled(decision, lang)];
}

function partSteps(
  { atStake, checks }: EvaluatedDecision,
  parts: NonNullable<EvaluatedMeasure['parts']>,
  lang: Lang,
): readonly AmountStep[] {
  return LEVELS.flatMap((level): readonly AmountStep[] => {
    const part = parts[level];
    if (part === null || atStake === null) return [];
    const lowered = checks.some(
      (check) => check.part === level && check.id !== 'payer' && check.outcome === 'fails',
    );
    const marks = {
      zh: [part.ceiling ? '上限' : '', part.strive ? '争取' : '', part.optional ? '鼓励配套' : ''],
      en: [part.ceiling ? 'a ceiling' : '', part.strive ? 'sought' : '', part.optional ? 'encouraged' : ''],
    }[lang].filter((mark) => mark !== '');
    const standard = `${wan(moneyOf(part.amount), lang)}${inBrackets(marks, lang)}`;
    const name = LEVEL_WORDING[level][lang];
    const said = lowered
      ? {
          zh: `${name}：标准 ${standard}，该部分的条件不符，核为 0`,
          en: `${name}: ${standard}; its own condition does not hold, so nothing`,
        }
      : { zh: `${name}：${standard}`, en: `${name}: ${standard}` };
    return [{ level, text: said[lang] }];
  });
}

function formulaSteps(
  decision: EvaluatedDecision,
  { field, share, notAbove, split }: NonNullable<EvaluatedMeasure['formula']>,
  lang: Lang,
): readonly AmountStep[] {
  const { atStake } = decision;
  const fields = valuesRead(decision);
  const figure = (key: string): Money | null => amountIn(fields[key]);
  const outlay = figure(field);
  const t = textIn(lang);
  if (outlay === null || atStake === null) {
    const text = t('所需数据不全，暂不能计算', 'not all figures are known, so it cannot be worked out');
    return [{ level: null, text }];
  }
  const caps = notAbove.map((cap) => {
    if ('amount' in cap) return t(`上限 ${wan(moneyOf(cap.amount), 'zh')}`, wan(moneyOf(cap.amount), 'en'));
    const known = figure(cap.field);
    return `${fieldName(cap.field, lang)}${known === null ? '' : ` ${wan(known, lang)}`}`;
  });
  const product = fraction(outlay, BigInt(share.slice(0, -1)), 100n);
  const total = sum(LEVELS.map((level) => moneyOf(atStake[level])));
  return [
    {
      level: null,
      text: `${fieldName(field, lang)} ${wan(outlay, lang)} × ${share} = ${wan(product, lang)}`,
    },
    {
      level: null,
      text: t(
        `不高于${caps.join('、')}，取其中最低的，舍去不足 1 元的部分：${formatYuanGrouped(total)} 元`,
        `not above ${caps.join(' nor ')}: the least of them, down to whole yuan, is ${formatYuanGrouped(total)} yuan`,
      ),
    },
    {
      level: 'province',
      text: t(
        `省级：${split.province}，舍去不足 1 元的部分：${formatYuanGrouped(moneyOf(atStake.province))} 元`,
        `province: ${split.province} of it, down to whole yuan: ${formatYuanGrouped(moneyOf(atStake.province))} yuan`,
      ),
    },
    {
      level: 'city',
      text: t(
        `市级：其余 ${formatYuanGrouped(moneyOf(atStake.city))} 元`,
        `city: the rest, ${formatYuanGrouped(moneyOf(atStake.city))} yuan`,
      ),
    },
  ];
}

// A ruling lowers the whole; the levels keep their proportions, and what rounding leaves is the province's. One that
// grants no more than the parts that are sure grants nothing of a part whose condition is open.
function ruled(decision: EvaluatedDecision, lang: Lang): readonly AmountStep[] {
  const { ruling, amount, atStake } = decision;
  if (ruling === null || amount === null || atStake === null) return [];
  const without = leftOpen(decision);
  const granted = LEVELS.filter((level) => !without.includes(level));
  const before = sum(granted.map((level) => moneyOf(atStake[level])));
  return [
    ...without.map((level) => ({ level: null, text: leftOutText(level)[lang] })),
    ...(before === moneyOf(amount)
      ? []
      : [{ level: null, text: loweredText(before, moneyOf(amount))[lang] }]),
  ];
}

function leftOpen(decision: EvaluatedDecision): readonly Level[] {
  const { funding, atStake } = decision;
  if (funding === null || atStake === null) return [];
  return openParts(decision).filter(
    (level) => moneyOf(funding[level]) === 0n && moneyOf(atStake[level]) > 0n,
  );
}

function leftOutText(level: Level): Localised {
  const { zh, en } = LEVEL_WORDING[level];
  return {
    zh: `按裁定不含${zh}部分，其条件未能判定`,
    en: `by the ruling without the part of the ${en.toLowerCase()}, whose condition is open`,
  };
}

function loweredText(before: Money, amount: Money): Localised {
  return {
    zh: `按裁定由 ${formatYuanGrouped(before)} 元核减为 ${formatYuanGrouped(amount)} 元；各级按原比例舍去不足 1 元的部分，余数依次归省、市、县级，各级不超过原额`,
    en: `lowered by the ruling from ${formatYuanGrouped(before)} to ${formatYuanGrouped(amount)} yuan; the levels keep their proportions, down to whole yuan; the rest goes to province, city and county in turn, to none more than before`,
  };
}

function amountIn(text: string | null | undefined): Money | null {
  return typeof text === 'string' && /^-?\d+\.\d{2}$/.test(text) ? moneyOf(text) : null;
}

function wan(money: Money, lang: Lang): string {
  return `${formatWanGrouped(money)}${{ zh: ' 万元', en: ' × 10,000 yuan' }[lang]}`;
}

function inBrackets(marks: readonly string[], lang: Lang): string {
  if (marks.length === 0) return '';
  return lang === 'zh' ? `（${marks.join('、')}）` : ` (${marks.join(', ')})`;
}
