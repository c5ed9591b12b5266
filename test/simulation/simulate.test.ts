// The outcomes of scenarios in figures small enough to add up by hand.
import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision } from '../../src/evaluation/evaluation.ts';
import { type Outcome, type Scenario, simulate } from '../../src/simulation/simulation.ts';
import { formatWan } from '../../src/values/money.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf, granted } from '../support/city-evaluation.ts';

const ONE = evaluatedEnterprise(1, { payer: 'dongchuan' });
const TWO = evaluatedEnterprise(2);
const THREE = evaluatedEnterprise(3, { payer: null });

const SRDI_ONE = evaluatedDecision(ONE, 'srdi', granted('500000.00', '200000.00', '0.00'));
const HNTE_ONE = evaluatedDecision(ONE, 'hnte', granted('100000.00', '150000.00', '150000.00'));
const SRDI_TWO = evaluatedDecision(TWO, 'srdi', granted('500000.00', '200000.00', '0.00'));
const OPEN_TWO = evaluatedDecision(TWO, 'innovative', { status: 'review' });
const TECH_THREE = evaluatedDecision(THREE, 'city-tech', granted('0.00', '50000.00', '50000.00'));

function scenario(...decisions: readonly EvaluatedDecision[]): Scenario {
  return {
    name: { zh: '方案', en: 'scenario' },
    settings: [],
    evaluation: evaluationOf({ enterprises: [ONE, TWO, THREE], decisions }),
  };
}

const BASE = scenario(SRDI_ONE, HNTE_ONE, SRDI_TWO, OPEN_TWO, TECH_THREE);

function outcomeOf(...scenarios: readonly Scenario[]): Outcome {
  const last = simulate(scenarios).at(-1);
  if (last === undefined) throw new Error('no outcome');
  return last;
}

/** 省级, 市级, 县区 and all, in 万元. */
function inWan({ province, city, local, total }: Outcome['money']): string {
  return [province, city, local, total].map(formatWan).join(' ');
}

describe('an outcome', () => {
  const { money, certainty, measures, units, differences } = outcomeOf(BASE);

  test('adds up by level', () => {
    expect(inWan(money)).toBe('110 60 20 190');
  });

  test('adds up by how certain the text makes it', () => {
    const { certain, ceiling, strive } = certainty;
    expect([certain, ceiling, strive].map(formatWan)).toEqual(['40', '140', '10']);
  });

  test('adds up by measure, each award once however many levels pay it', () => {
    const paid = measures.filter(({ awards }) => awards > 0);
    expect(paid.map((one) => `${one.id} ${one.awards}: ${inWan(one)}`)).toEqual([
      'hnte 1: 10 15 15 40',
      'city-tech 1: 0 5 5 10',
      'srdi 2: 100 40 0 140',
    ]);
  });

  test('adds up by unit, last what no unit is known for', () => {
    expect(units.map((one) => `${one.unit}: ${inWan(one)}`)).toEqual([
      'chengdong: 50 20 0 70',
      'dongchuan: 60 35 15 110',
      'null: 0 5 5 10',
    ]);
  });

  test('differs in nothing from itself', () => {
    expect(differences).toEqual([]);
  });
});

describe('a scenario differs from the first', () => {
  const RAISED = evaluatedDecision(ONE, 'srdi', granted('500000.00', '250000.00', '0.00'));
  const MOVED = evaluatedDecision(TWO, 'srdi', granted('450000.00', '250000.00', '0.00'));
  const GRANTED = evaluatedDecision(TWO, 'innovative', granted('200000.00', '100000.00', '0.00'));
  const REFUSED = evaluatedDecision(THREE, 'city-tech', { status: 'ineligible' });
  const ADDED = evaluatedDecision(THREE, 'agri-park', granted('0.00', '100000.00', '100000.00'));

  test.each<readonly [claim: string, decisions: readonly EvaluatedDecision[], expected: readonly string[]]>([
    [
      'in nothing where the awards are the same, in whatever order',
      [TECH_THREE, OPEN_TWO, SRDI_TWO, HNTE_ONE, SRDI_ONE],
      [],
    ],
    [
      'in nothing where what is open is refused',
      [SRDI_ONE, HNTE_ONE, SRDI_TWO, { ...OPEN_TWO, status: 'ineligible' }, TECH_THREE],
      [],
    ],
    [
      'in an amount, a level, what is granted and what is refused, by code and measure',
      [REFUSED, GRANTED, MOVED, HNTE_ONE, RAISED],
      [
        `${ONE.id} dongchuan srdi 70 → 75: 5`,
        `${TWO.id} chengdong innovative – → 30: 30`,
        `${TWO.id} chengdong srdi 70 → 70: 0`,
        `${THREE.id} null city-tech 10 → –: -10`,
      ],
    ],
    [
      'in what only one of them decides',
      [SRDI_ONE, SRDI_TWO, OPEN_TWO, TECH_THREE, ADDED],
      [`${ONE.id} dongchuan hnte 40 → : -40`, `${THREE.id} null agri-park  → 20: 20`],
    ],
  ])('%s', (_, decisions, expected) => {
    const { differences } = outcomeOf(BASE, scenario(...decisions));
    const amount = (decision: EvaluatedDecision | null) =>
      decision && (decision.amount === null ? '–' : String(Number(decision.amount) / 10_000));
    expect(
      differences.map(
        ({ uscc, unit, measure, from, to, difference }) =>
          `${uscc} ${unit} ${measure} ${amount(from) ?? ''} → ${amount(to) ?? ''}: ${formatWan(difference)}`,
      ),
    ).toEqual(expected);
    expect(differences.map(({ name }) => name)).toEqual(
      differences.map(({ uscc }) => [ONE, TWO, THREE].find(({ id }) => id === uscc)?.name),
    );
  });

  test('in support that comes to no money', () => {
    const open = evaluatedDecision(ONE, 'revenue-1b', { status: 'review' });
    const { differences } = outcomeOf(scenario(open), scenario({ ...open, status: 'eligible' }));
    expect(differences.map(({ measure }) => measure)).toEqual(['revenue-1b']);
  });
});
