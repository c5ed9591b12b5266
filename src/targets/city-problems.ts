// City figures for targets that the policy does not have: a misspelt id would otherwise leave a line without its figure.
import type { DocumentProblem } from '../policy/document-problem.ts';
import { nearest } from '../policy/nearest.ts';
import type { Policy } from '../policy/policy.ts';
import { unknownWording } from '../policy/schema-wording.ts';
import type { YamlSource } from '../policy/yaml-source.ts';
import type { CityFigures } from './city-figures.ts';

/** Ids under `provincialTotals` and `unitTargets` that are no targets of the policy, at their line and column. */
export function cityProblems(
  { provincialTotals, unitTargets }: CityFigures,
  { targets }: Policy,
  { problemAt }: YamlSource,
): readonly DocumentProblem[] {
  const ids = targets.map(({ id }) => id);
  const shares = targets.flatMap(({ counted }) =>
    'share-of-province' in counted ? [counted['share-of-province']] : [],
  );
  const unknown = (group: string, written: string, known: readonly string[]): readonly DocumentProblem[] => {
    if (known.includes(written)) return [];
    const wording = unknownWording({ zh: '目标', en: 'target' }, written, nearest(written, known));
    return [problemAt([group], wording, written)];
  };
  return [
    ...Object.keys(provincialTotals).flatMap((id) => unknown('provincialTotals', id, shares)),
    ...Object.keys(unitTargets).flatMap((id) => unknown('unitTargets', id, ids)),
  ];
}
