// What of a policy document may be set for a simulation, and how it is set: by keys a person can write.
import { measuresInForce } from '../policy/in-force.ts';
import { LEVELS } from '../policy/levels.ts';
import type { Measure, Policy } from '../policy/policy.ts';
import { valueAt } from '../policy/value-at.ts';
import type { Localised } from '../values/lang.ts';

/** A policy document as plain values, as YAML has it. */
export type DocumentData = Readonly<Record<string, unknown>>;

type Step = string | number;

/** A figure of the document that a key stands for. */
export interface Settable {
  /** Such as `measure.srdi.city`. */
  readonly key: string;
  readonly title: Localised;
  readonly article: string;
  readonly path: readonly Step[];
  /** As the document has it; null where it has none yet. */
  readonly value: string | null;
}

const LEVEL_TITLES = {
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  local: { zh: '县区（园区）', en: 'county or park' },
} as const;

/** Every key that may be set, in the order of the document: measures in force in the award year, targets, pools, terms. */
export function settables(data: DocumentData, policy: Policy, awardYear: number): readonly Settable[] {
  const inForce = new Set(measuresInForce(policy, awardYear));
  const all = [
    ...policy.measures.flatMap((measure, index) => (inForce.has(measure) ? measureKeys(measure, index) : [])),
    ...policy.targets.flatMap(({ id, title, article }, index) => [
      one(`target.${id}`, title, article, ['targets', index, 'target']),
      one(`target.${id}.by`, joined(title, { zh: '期限', en: 'date' }), article, ['targets', index, 'by']),
    ]),
    ...poolKeys(policy),
    ...policy.recognitions.map(({ field, title, source }, index) =>
      one(`recognition.${field}.valid-years`, joined(title, { zh: '有效年限', en: 'years valid' }), source, [
        'recognitions',
        index,
        'valid-years',
      ]),
    ),
  ];
  return all.map((key) => ({ ...key, value: shown(valueAt(data, key.path)) }));
}

type Key = Omit<Settable, 'value'>;

function one(key: string, title: Localised, article: string, path: readonly Step[]): Key {
  return { key, title, article, path };
}

function joined(title: Localised, part: Localised): Localised {
  return { zh: `${title.zh}：${part.zh}`, en: `${title.en}: ${part.en}` };
}

function measureKeys({ id, title, article, trigger, funding }: Measure, index: number): readonly Key[] {
  const at = (...path: Step[]): readonly Step[] => ['measures', index, ...path];
  const key = (name: string, part: Localised, path: readonly Step[]) =>
    one(`measure.${id}.${name}`, joined(title, part), article, path);
  const figures =
    'share-of' in funding
      ? [
          key('share', { zh: '比例', en: 'share' }, at('funding', 'share')),
          key(
            'split.province',
            { zh: '省级比例', en: 'province’s share' },
            at('funding', 'split', 'province'),
          ),
          ...funding['not-above'].flatMap((cap, place) =>
            'amount' in cap
              ? [key('cap', { zh: '上限', en: 'cap' }, at('funding', 'not-above', place, 'amount'))]
              : [],
          ),
        ]
      : LEVELS.map((level) => key(level, LEVEL_TITLES[level], at('funding', level, 'amount')));
  return [
    ...figures,
    ...('crossed' in trigger
      ? [key('crossed', { zh: '台阶', en: 'milestone' }, at('trigger', 'crossed'))]
      : []),
    key('from', { zh: '施行日期', en: 'in force from' }, at('from')),
    key('until', { zh: '终止日期', en: 'in force until' }, at('until')),
  ];
}

function poolKeys({ pools }: Policy): readonly Key[] {
  const ready = 'ready-for-above-scale';
  const title = (zh: string, en: string): Localised => ({ zh, en });
  return [
    one('pool.reserve.from', title('后备库：下限', 'reserve: from'), pools.reserve.article, [
      'pools',
      'reserve',
      'from',
    ]),
    one('pool.reserve.below', title('后备库：上限', 'reserve: below'), pools.reserve.article, [
      'pools',
      'reserve',
      'below',
    ]),
    one(`pool.${ready}.from`, title('可入规：标准', 'ready: from'), pools[ready].article, [
      'pools',
      ready,
      'from',
    ]),
    one('pool.backbone.share', title('骨干企业：比例', 'backbone: share'), pools.backbone.article, [
      'pools',
      'backbone',
      'share',
    ]),
  ];
}

function shown(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

/** A written value as YAML would read it: a number, true or false, otherwise a text. */
export function settingValue(written: string): unknown {
  const plain = written.normalize('NFKC').trim();
  if (/^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return plain === 'true' ? true : plain === 'false' ? false : plain;
}

export interface Setting {
  readonly settable: Settable;
  readonly to: string;
}

/** The document with the settings made; what it says otherwise stays. The given one is left as it is. */
export function withSettings(data: DocumentData, settings: readonly Setting[]): DocumentData {
  // Through text, so that parts which several entries share by an alias come apart.
  const copy = JSON.parse(JSON.stringify(data)) as DocumentData;
  for (const { settable, to } of settings) setAt(copy, settable.path, settingValue(to));
  return copy;
}

function setAt(data: object, path: readonly Step[], value: unknown): void {
  let at: object = data;
  for (const step of path.slice(0, -1)) {
    const next: unknown = Reflect.get(at, step);
    if (typeof next === 'object' && next !== null) at = next;
    else {
      const made = {};
      Reflect.set(at, step, made);
      at = made;
    }
    // An amount takes the place of support that is only named.
    if (step === 'funding') Reflect.deleteProperty(at, 'support');
  }
  Reflect.set(at, path.at(-1) ?? '', value);
}
