// The slips of the sample quarter: one of each kind that a clerk meets every quarter.
import type { Answers, FactKey, Quarter, RosterLine, UnitName } from '../quarter-generator/canonical.ts';
import { randomFrom } from '../quarter-generator/random.ts';
import { spoilCode } from '../quarter-generator/social-credit-code.ts';

interface Slip {
  readonly unit: UnitName;
  /** The facts a row must have for the slip to matter. */
  readonly needs: readonly FactKey[];
  /** What stands there instead; several rows where it is written more than once. */
  readonly instead: (line: RosterLine) => readonly RosterLine[];
}

const SLIPS: readonly Slip[] = [
  // A code with a wrong check character.
  {
    unit: 'chengdong',
    needs: ['uscc'],
    instead: (line) => [
      answering(line, { uscc: { unreadable: spoilt(line) }, cityTechOn: { known: '2025-05-20' } }),
    ],
  },
  // A recognition of the year to come.
  {
    unit: 'huangzhong',
    needs: ['srdiOn'],
    instead: (line) => [answering(line, { srdiOn: { unreadable: '2026-03-18', day: '2026-03-18' } })],
  },
  // 元 typed into a column in 万元.
  {
    unit: 'datong',
    needs: ['revenuePrior'],
    instead: (line) => [answering(line, { revenue: { known: knownIn(line, 'revenue') * 10_000n } })],
  },
  // A row copied and left in the list.
  { unit: 'chengbei', needs: ['innovativeOn'], instead: (line) => [line, { ...line, claims: [] }] },
  // Park and county disagree on the day of recognition.
  {
    unit: 'dongchuan',
    needs: ['hnteOn'],
    instead: (line) => [
      line,
      { unit: 'chengdong', answers: { ...line.answers, hnteOn: { known: '2025-11-06' } }, claims: [] },
    ],
  },
  // Nobody has said whether the enterprise had been above scale before.
  {
    unit: 'nanchuan',
    needs: ['aboveScaleOn'],
    instead: (line) => [
      without(
        answering(line, { aboveScaleOn: { known: '2024-06-30' }, aboveScale: { known: true } }),
        'reentered',
      ),
    ],
  },
  // The tax that caps a subsidy is missing.
  { unit: 'ganhe', needs: ['transferRd'], instead: (line) => [without(line, 'tax3y')] },
  // A certificate renewed, not won for the first time.
  {
    unit: 'biotech',
    needs: ['hnteOn'],
    instead: (line) => [answering(line, { hnteOn: { known: '2025-09-12' }, renewals: { known: ['hnte'] } })],
  },
  // The account is someone else's.
  {
    unit: 'chengxi',
    needs: ['payee'],
    instead: (line) => [answering(line, { payee: { known: '青海拟川投资有限公司' } })],
  },
];

/** The quarter with its slips; each falls on the first row of its unit that has what it needs. */
export function withSlips(quarter: Quarter): Quarter {
  const lines = SLIPS.reduce<readonly RosterLine[]>((before, { unit, needs, instead }) => {
    const at = before.findIndex(
      (line) =>
        line.unit === unit && isAlone(line, before) && needs.every((key) => line.answers[key] !== undefined),
    );
    const line = before[at];
    if (line === undefined) throw new RangeError(`no row of ${unit} has ${needs.join()}`);
    return [...before.slice(0, at), ...instead(line), ...before.slice(at + 1)];
  }, quarter.lines);
  return { ...quarter, lines };
}

function isAlone({ answers: { uscc } }: RosterLine, lines: readonly RosterLine[]): boolean {
  return lines.filter(({ answers }) => JSON.stringify(answers.uscc) === JSON.stringify(uscc)).length === 1;
}

function answering(line: RosterLine, answers: Answers): RosterLine {
  return { ...line, answers: { ...line.answers, ...answers } };
}

function without(line: RosterLine, key: FactKey): RosterLine {
  const { [key]: _, ...answers } = line.answers;
  return { ...line, answers };
}

function spoilt({ answers: { uscc } }: RosterLine): string {
  if (!uscc || !('known' in uscc)) throw new RangeError('no code to spoil');
  return spoilCode(uscc.known, randomFrom(1));
}

function knownIn({ answers }: RosterLine, key: 'revenue'): bigint {
  const answer = answers[key];
  if (!answer || !('known' in answer)) throw new RangeError(`no ${key}`);
  return answer.known;
}
