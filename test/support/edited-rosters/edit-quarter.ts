// Two rosters that differ by known edits: an invented quarter, and the same quarter after things have happened to it.
import { addDays } from '../quarter-generator/calendar.ts';
import {
  type Answer,
  type Answers,
  DATE_KEYS,
  type FactKey,
  type Facts,
  type Quarter,
  type RosterLine,
  type UnitName,
} from '../quarter-generator/canonical.ts';
import { amountText } from '../quarter-generator/cell-forms.ts';
import { type InventedQuarter, inventQuarter } from '../quarter-generator/generate-quarter.ts';
import type { Random } from '../quarter-generator/random.ts';
import { inventCode, spoilCode } from '../quarter-generator/social-credit-code.ts';
import { COUNTIES, PARKS, UNITS } from '../quarter-generator/units-and-measures.ts';

/** A change as the contract's JSON has it, without its cells. */
export interface ExpectedChange {
  readonly kind: string;
  readonly uscc: string;
  readonly field: string | null;
  readonly old: string | null;
  readonly new: string | null;
}

/** One enterprise on both sides; null where a side does not have it. Keys are codes as written. */
export interface FirmPair {
  readonly old: string | null;
  readonly new: string | null;
}

export interface EditedQuarter {
  readonly old: Quarter;
  readonly new: Quarter;
  readonly plans: InventedQuarter['plans'];
  /** What was done, without what follows from it. */
  readonly edits: readonly ExpectedChange[];
  readonly pairs: readonly FirmPair[];
}

/** Edits per firm that is edited at all, and how many of a hundred are. */
const SHARE = 0.5;
const MOST_EDITS = 3;

/** A quarter of 2025Q4 and its edited twin; `first` tells invented firms of one seed from those of another. */
export function editQuarter(seed: number, enterprises: number, random: Random): EditedQuarter {
  const invented = inventQuarter({ seed, profile: 'clean', enterprises: enterprises + 10, period: '2025Q4' });
  const groups = [...byCode(invented.quarter.lines)];
  const edits: ExpectedChange[] = [];
  const pairs: FirmPair[] = [];
  const [before, after]: [RosterLine[], RosterLine[]] = [[], []];
  for (const [code, lines] of groups) {
    const fate = random.next();
    if (fate < 0.05) {
      before.push(...lines);
      pairs.push({ old: code, new: null });
      edits.push({ kind: 'removed', uscc: code, field: null, old: null, new: null });
    } else if (fate < 0.1) {
      after.push(...lines);
      pairs.push({ old: null, new: code });
      edits.push({ kind: 'added', uscc: code, field: null, old: null, new: null });
    } else {
      const editor = firmEditor(lines, random);
      const count = random.chance(SHARE) ? random.int(1, MOST_EDITS) : 0;
      for (let done = 0; done < count; done += 1) random.pick(EDITS)(editor, random);
      before.push(...lines);
      after.push(...editor.lines());
      pairs.push({ old: code, new: editor.code() });
      edits.push(...editor.changes().map((change) => ({ ...change, uscc: editor.code() })));
    }
  }
  const { quarter, plans } = invented;
  return {
    old: { ...quarter, lines: before, ledger: [] },
    new: { ...quarter, lines: after, ledger: [] },
    plans,
    edits,
    pairs,
  };
}

type OwnChange = Omit<ExpectedChange, 'uscc'>;

interface FirmEditor {
  readonly value: <K extends FactKey>(key: K) => Facts[K] | null;
  /** Sets a field in every row of the firm; undefined empties it. Each field once, and only to something else. */
  readonly set: <K extends FactKey>(kind: string, key: K, value: Facts[K] | undefined) => void;
  readonly recode: (code: string, damaged: boolean) => void;
  readonly lines: () => readonly RosterLine[];
  readonly changes: () => readonly OwnChange[];
  readonly code: () => string;
}

function firmEditor(original: readonly RosterLine[], random: Random): FirmEditor {
  let lines = original;
  const changes: OwnChange[] = [];
  const done = new Set<FactKey>();
  const value = <K extends FactKey>(key: K): Facts[K] | null => {
    const found = lines.map(({ answers }) => answers[key]).find((answer) => answer !== undefined);
    return found && 'known' in found ? (found as { readonly known: Facts[K] }).known : null;
  };
  let code = String(value('uscc'));
  return {
    value,
    set: (kind, key, to) => {
      const from = value(key);
      if (done.has(key) || canonical(from) === canonical(to ?? null)) return;
      if (key === 'state' && (from ?? '正常') === (to ?? '正常')) return;
      done.add(key);
      lines = lines.map((line) => ({ ...line, answers: withAnswer(line.answers, key, to) }));
      changes.push({ kind, field: key, old: canonical(from), new: canonical(to ?? null) });
    },
    recode: (to, damaged) => {
      if (done.has('uscc')) return;
      done.add('uscc');
      const answer: Answer<string> = damaged ? { unreadable: to } : { known: to };
      lines = lines.map((line) => ({ ...line, answers: { ...line.answers, uscc: answer } }));
      changes.push({ kind: 'recoded', field: 'uscc', old: code, new: to });
      code = to;
    },
    lines: () => (random.chance(0.5) ? [...lines].reverse() : lines),
    changes: () => changes,
    code: () => code,
  };
}

function withAnswer<K extends FactKey>(answers: Answers, key: K, value: Facts[K] | undefined): Answers {
  const { [key]: _, ...others } = answers;
  return value === undefined ? (others as Answers) : ({ ...others, [key]: { known: value } } as Answers);
}

/** Amounts in 万元, yes/no as 是/否, lists joined, the rest as it is. */
function canonical(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return amountText(value, '万元');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}

function byCode(lines: readonly RosterLine[]): ReadonlyMap<string, readonly RosterLine[]> {
  const groups = new Map<string, RosterLine[]>();
  for (const line of lines) {
    const { uscc } = line.answers;
    const code = uscc && 'known' in uscc ? uscc.known : '';
    groups.set(code, [...(groups.get(code) ?? []), line]);
  }
  return groups;
}

type Edit = (firm: FirmEditor, random: Random) => void;

const RECOGNITIONS = DATE_KEYS.filter((key) => key !== 'foundedOn' && key !== 'aboveScaleOn');
const TEXTS = ['contact', 'team', 'mainProduct', 'note', 'bank', 'phone', 'account', 'industryName'] as const;
const AMOUNTS = [
  'assets',
  'liabilities',
  'rdExpense',
  'revenueYtd',
  'tax3y',
  'mainRevenue',
  'revenuePrior',
] as const;
const LIMITS = [1000n, 2000n, 100_000n].map((wan) => wan * 1_000_000n);

const rename: Edit = (firm, random) =>
  firm.set('renamed', 'name', `青海拟改名${random.int(100_000, 999_999)}号有限公司`);

const recode: Edit = (firm, random) => {
  const old = String(firm.value('uscc'));
  const damaged = random.chance(0.5);
  const county = firm.value('county') ?? 'chengdong';
  firm.recode(damaged ? spoilCode(old, random) : inventCode(UNITS[county].code, random), damaged);
};

const moveCounty: Edit = (firm, random) => firm.set('moved', 'county', random.pick(COUNTIES));

const movePark: Edit = (firm, random) => {
  const [first, ...others] = PARKS.map(([park]) => park);
  const park: UnitName | undefined =
    random.chance(0.3) || !first ? undefined : random.pick([first, ...others]);
  firm.set('moved', 'park', park);
};

const recognise: Edit = (firm, random) => {
  const key = random.pick(RECOGNITIONS as unknown as readonly [(typeof RECOGNITIONS)[number]]);
  const held = firm.value(key);
  const day = addDays('2025-12-31', -random.int(0, 2200));
  if (held === null) firm.set('recognised', key, day);
  else if (random.chance(0.5)) firm.set('recognition-altered', key, day);
  else firm.set('recognition-removed', key, undefined);
};

const aboveScale: Edit = (firm) => {
  const was = firm.value('aboveScale');
  if (was === null) return;
  firm.set(was ? 'above-scale-left' : 'above-scale-entered', 'aboveScale', !was);
};

const reentered: Edit = (firm) => {
  const was = firm.value('reentered');
  firm.set(was === true ? 'changed' : 're-entered', 'reentered', was !== true);
};

const changeState: Edit = (firm, random) =>
  firm.set('state', 'state', random.pick(['正常', '停产', '注销', '迁出']));

const changeRevenue: Edit = (firm, random) => {
  const [limit = 0n] = random.shuffle(LIMITS);
  const near = limit + BigInt(random.int(-3, 3)) * 1_000_000n;
  const revenue = firm.value('revenue') ?? 0n;
  firm.set('changed', 'revenue', random.chance(0.5) ? near : revenue + 10_000n);
};

const changeAmount: Edit = (firm, random) => {
  const key = random.pick(AMOUNTS);
  const value = firm.value(key);
  const other = random.chance(0.2) ? undefined : (value ?? 0n) + BigInt(random.int(1, 5_000_000)) * 100n;
  firm.set('changed', key, other);
};

const changeText: Edit = (firm, random) => {
  const key = random.pick(TEXTS);
  firm.set('changed', key, random.chance(0.2) ? undefined : `改${random.int(10_000, 99_999)}`);
};

const changeOther: Edit = (firm, random) => {
  if (random.chance(0.3))
    firm.set('changed', 'industryCode', random.pick(['C3825', 'C1411', 'F5211', 'B0620']));
  else if (random.chance(0.4)) firm.set('changed', 'employees', random.int(1, 900));
  else if (random.chance(0.5))
    firm.set('changed', 'aboveScaleOn', addDays('2025-06-30', -random.int(0, 900)));
  else firm.set('changed', 'foundedOn', addDays('2010-06-30', -random.int(0, 900)));
};

const EDITS: readonly [Edit, ...Edit[]] = [
  rename,
  recode,
  moveCounty,
  movePark,
  recognise,
  recognise,
  recognise,
  aboveScale,
  reentered,
  changeState,
  changeRevenue,
  changeRevenue,
  changeAmount,
  changeText,
  changeText,
  changeOther,
];
