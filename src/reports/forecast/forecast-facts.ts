// What the pages of a forecast read.
import type { Evaluation } from '../../evaluation/evaluation.ts';
import type { ExpectedAward, ForecastCases, Ground, PayerForecast } from '../../simulation/forecast.ts';
import { type Lang, type Localised, textIn } from '../../values/lang.ts';
import { type Money, sum, ZERO } from '../../values/money.ts';

export interface ForecastFacts {
  readonly evaluation: Evaluation;
  readonly cases: ForecastCases;
  readonly awards: readonly ExpectedAward[];
  readonly payers: readonly PayerForecast[];
  readonly place: string;
  /** The award year that is forecast. */
  readonly awardYear: number;
  readonly unreadFiles: readonly string[];
  readonly lang: Lang;
}

export const GROUND_WORDING: Readonly<Record<Ground, Localised>> = {
  due: { zh: '已可核定', en: 'due already' },
  met: { zh: '已达到条件', en: 'conditions met' },
  'one-away': { zh: '只差一项', en: 'one change away' },
  possible: { zh: '待补数据', en: 'figures missing' },
  further: { zh: '尚有差距', en: 'further away' },
  listed: { zh: '处于前一级', en: 'rung before' },
};

/** What the figures rest on, said on the page. */
export function assumptions({ cases, awardYear, evaluation, lang }: ForecastFacts): readonly string[] {
  const t = textIn(lang);
  const criteria = evaluation.cultivation;
  return [
    ...cases.map(({ title, counted }) => {
      const names = counted.map((ground) => GROUND_WORDING[ground][lang]).join(t('、', ', '));
      return t(`${title.zh}档计入：${names}的企业。`, `The ${title.en} case counts: ${names}.`);
    }),
    t(
      `“已可核定”：按现有名单、以 ${awardYear} 年为奖补年度核定为符合的奖补（如上年入规的升规奖励）。`,
      `“Due already”: awards that the present rosters make due in award year ${awardYear}, such as for having entered above scale the year before.`,
    ),
    ...(criteria
      ? [
          t(
            `专精特新各层级按${criteria.number}筛查${criteria.provisional ? '（标准为暂定）' : ''}；每户企业只计上一级，假定 ${awardYear} 年内获得认定。`,
            `The tiers of quality SMEs are screened by ${criteria.number}${criteria.provisional ? ' (provisional)' : ''}; of each enterprise only the next title counts, as if recognised within ${awardYear}.`,
          ),
        ]
      : []),
    t(
      '金额按现行政策每户标准（“不高于”按上限，“争取”按全额）；曾获同一称号、台账已兑付、本年度已可核定的不计；未计新设、迁入企业，技术转移补助和500强。',
      'Amounts are the present standard for each enterprise (ceilings and what is sought in full); titles held before, awards in the ledger and what is due this year do not count; nor do new enterprises, technology transfer and the 500 lists.',
    ),
    t('只作预算参考，不作为核定、兑付依据。', 'For budgeting only: no decision and no payment rests on it.'),
  ];
}

/** The sum of a case over all payers. */
export function caseTotal({ payers }: ForecastFacts, id: string): Money {
  return sum(payers.map(({ money }) => money[id] ?? ZERO));
}
