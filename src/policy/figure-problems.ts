// What cannot be right about a policy's targets, pools, ladders and clusters although every entry has the right form.
import type { Localised } from '../values/lang.ts';
import type { DocumentProblem } from './document-problem.ts';
import { nearest } from './nearest.ts';
import type { Target } from './policy.ts';
import type { Entry, PolicyDraft } from './policy-draft.ts';
import { unknownWording } from './schema-wording.ts';
import type { Path, YamlSource } from './yaml-source.ts';

type ProblemAt = YamlSource['problemAt'];

/** Ids given twice, shares of unknown targets, and limits that are the wrong way round. */
export function figureProblems(draft: PolicyDraft, { problemAt }: YamlSource): readonly DocumentProblem[] {
  return [
    ...twice('targets', 'id', draft.targets, ({ id }) => id, problemAt),
    ...twice('clusters', 'id', draft.clusters, ({ id }) => id, problemAt),
    ...twice('ladders', 'id', draft.ladders, ({ id }) => id, problemAt),
    ...twice('recognitions', 'field', draft.recognitions, ({ field }) => field, problemAt),
    ...draft.targets.flatMap((target) => targetProblems(target, draft, problemAt)),
    ...limitProblems(draft, problemAt),
  ];
}

function twice<T>(
  list: string,
  key: string,
  entries: readonly Entry<T>[],
  nameOf: (value: T) => string,
  problemAt: ProblemAt,
): readonly DocumentProblem[] {
  return entries.flatMap(({ index, value }) => {
    const name = nameOf(value);
    if (!entries.some((one) => one.index < index && nameOf(one.value) === name)) return [];
    return [problemAt([list, index, key], { zh: `“${name}”重复`, en: `"${name}" is there already` })];
  });
}

function targetProblems(
  { index, value: { counted, target } }: Entry<Target>,
  { targets }: PolicyDraft,
  problemAt: ProblemAt,
): readonly DocumentProblem[] {
  const path = ['targets', index];
  const of = 'share-of-province' in counted ? counted['share-of-province'] : undefined;
  const ids = targets.map(({ value }) => value.id);
  const problems: DocumentProblem[] = [];
  if (of !== undefined && !ids.includes(of)) {
    const wording = unknownWording({ zh: '目标', en: 'target' }, of, nearest(of, ids));
    problems.push(problemAt([...path, 'counted', 'share-of-province'], wording));
  }
  if ((of !== undefined) !== (typeof target !== 'number')) {
    const wording =
      of === undefined
        ? { zh: '按户数统计的目标应为整数', en: 'a target that is counted must be a whole number' }
        : { zh: '占全省比重的目标应为百分比', en: 'a share of the province must be a percentage' };
    problems.push(problemAt([...path, 'target'], wording));
  }
  return problems;
}

function limitProblems({ pools, industrial }: PolicyDraft, problemAt: ProblemAt): readonly DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const wrong = (path: Path, wording: Localised) => problems.push(problemAt(path, wording));
  if (pools && pools.reserve.from >= pools.reserve.below) {
    wrong(['pools', 'reserve', 'below'], {
      zh: '上限应高于下限',
      en: 'must be above the amount it starts from',
    });
  }
  const milestones = pools?.backbone.milestones ?? [];
  const fallen = milestones.findIndex((amount, nth) => nth > 0 && amount <= (milestones[nth - 1] ?? amount));
  if (fallen > 0) {
    wrong(['pools', 'backbone', 'milestones', fallen], {
      zh: '台阶应由低到高排列',
      en: 'milestones must rise',
    });
  }
  if (industrial && industrial['first-division'] > industrial['last-division']) {
    wrong(['industrial', 'last-division'], {
      zh: '末位大类应不小于首位大类',
      en: 'must not be below the first division',
    });
  }
  return problems;
}
