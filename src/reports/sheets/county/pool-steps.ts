// What the unit must do about the enterprises it cultivates.
import type { EvaluatedEnterprise } from '../../../evaluation/evaluation.ts';
import { listLink } from '../body-address.ts';
import type { CountyFacts } from './county-facts.ts';
import { lacksTeam, poolList } from './pool-sheet.ts';
import { type Step, someNames } from './steps.ts';

/** One step for each thing that is missing, with how many it concerns and some names. */
export function poolSteps(facts: CountyFacts): readonly Step[] {
  const shown = facts.cultivated;
  const step = (
    test: (enterprise: EvaluatedEnterprise) => boolean,
    zh: string,
    en: string,
  ): readonly Step[] => {
    const concerned = shown.filter(test);
    const [first] = concerned;
    if (!first) return [];
    const names = concerned.map(({ name }) => name);
    const text = {
      zh: `${zh}：${concerned.length}户（${someNames(names, 'zh')}）`,
      en: `${en}: ${concerned.length} (${someNames(names, 'en')})`,
    };
    return [{ text, link: listLink(poolList(facts), shown.indexOf(first)) }];
  };
  return [
    ...step(
      ({ pools }) => pools.includes('ready-for-above-scale'),
      '已达入规标准而未入规，会同统计部门办理入规',
      'Above the threshold but not registered as above scale: register with the statistics bureau',
    ),
    ...step(
      lacksTeam,
      '入库企业未落实专班责任人',
      'Enterprises in a pool without a responsible team: name one',
    ),
  ];
}
