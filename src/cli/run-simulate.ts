// A simulation from a place on disk to its result.
import { basename } from 'node:path';
import { evaluate } from '../evaluation/evaluate.ts';
import type { Inputs } from '../evaluation/inputs.ts';
import { loadPolicy, loadPolicyData, policyOf } from '../io/load-policy.ts';
import { isRun, loadRun } from '../io/load-run.ts';
import { PAYMENT_FOLDER } from '../io/run-places.ts';
import type { SimulationFacts } from '../reports/simulation/simulation-facts.ts';
import {
  type DocumentData,
  type Settable,
  type Setting,
  settables,
  withSettings,
} from '../simulation/settings.ts';
import { type Scenario, simulate } from '../simulation/simulation.ts';
import type { Localised } from '../values/lang.ts';
import type { ReadSetting } from './read-all.ts';
import { type BasisRequest, readBasis } from './read-basis.ts';
import { requestOfRun } from './recompute-run.ts';
import {
  noSuchKey,
  notASetting,
  nothingToSimulate,
  settingTwice,
  unusableSettings,
} from './simulate-errors.ts';

/** Figures to set, as written. */
export interface ScenarioRequest {
  readonly name: string;
  /** `key=value` each. */
  readonly settings: readonly string[];
}

export interface SimulateRequest extends BasisRequest {
  readonly scenarios: readonly ScenarioRequest[];
  readonly policies: readonly string[];
}

interface Base {
  readonly inputs: Inputs;
  readonly data: DocumentData;
  readonly keys: readonly Settable[];
  readonly unreadFiles: readonly string[];
}

/** Every key that can be set for the rosters or run at a place. Throws InputError where it cannot be read. */
export async function settableKeys(
  request: BasisRequest,
  setting: ReadSetting,
): Promise<readonly Settable[]> {
  return (await readBase(request, setting)).keys;
}

/** Evaluates under the present policy and under every scenario. Throws InputError for what cannot be used. */
export async function runSimulate(request: SimulateRequest, setting: ReadSetting): Promise<SimulationFacts> {
  if (request.scenarios.length + request.policies.length === 0) throw nothingToSimulate();
  const base = await readBase(request, setting);
  const { inputs } = base;
  const scenarios: Scenario[] = [
    { name: { zh: '现行政策', en: 'present policy' }, settings: [], evaluation: evaluate(inputs).evaluation },
  ];
  const add = (
    name: Localised,
    settings: readonly Setting[],
    policy: Pick<Inputs, 'policy' | 'policySha256'>,
  ) => {
    setting.signal.throwIfAborted();
    setting.progress({ zh: `测算 ${name.zh}`, en: `simulating ${name.en}` });
    scenarios.push({ name, settings, evaluation: evaluate({ ...inputs, ...policy }).evaluation });
  };
  for (const { name, settings } of request.scenarios) {
    const made = settings.map((written) => settingOf(written, base.keys));
    const twice = made.find(({ settable }, index) =>
      made.some((other, place) => place < index && other.settable.key === settable.key),
    );
    if (twice !== undefined) throw settingTwice(twice.settable.key);
    const { policy, problems, sha256 } = await policyOf(withSettings(base.data, made));
    if (policy === null) throw unusableSettings(name, problems);
    add({ zh: name, en: name }, made, { policy, policySha256: sha256 });
  }
  for (const path of request.policies) {
    const { policy, sha256 } = await loadPolicy(path);
    add({ zh: basename(path), en: basename(path) }, [], { policy, policySha256: sha256 });
  }
  const measures = new Map(
    scenarios.flatMap(({ evaluation }) => evaluation.measures.map((one) => [one.id, one] as const)),
  );
  return {
    outcomes: simulate(scenarios),
    measures: [...measures.values()],
    place: request.place,
    period: inputs.period,
    awardYear: inputs.awardYear,
    unreadFiles: base.unreadFiles,
    lang: setting.lang,
  };
}

async function readBase(request: BasisRequest, setting: ReadSetting): Promise<Base> {
  const { place } = request;
  const own = (await isRun(place))
    ? requestOfRun(place, await loadRun(place, [PAYMENT_FOLDER])).policy
    : null;
  const { inputs, unreadFiles } = await readBasis(request, setting);
  const data = await loadPolicyData(own);
  return {
    ...{ inputs, unreadFiles },
    data,
    keys: settables(data, inputs.policy, inputs.awardYear),
  };
}

function settingOf(written: string, keys: readonly Settable[]): Setting {
  const at = written.indexOf('=');
  const [key, to] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
  if (at < 1 || to === '') throw notASetting(written);
  const settable = keys.find((one) => one.key.toLowerCase() === key.toLowerCase());
  if (settable === undefined) throw noSuchKey(key, keys);
  return { settable, to };
}
