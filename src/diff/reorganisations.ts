// Mergers and splits: signs that several enterprises became one, or one became several. Pointed out, never decided.
import type { Enterprise } from '../enterprises/enterprise.ts';
import { plainText } from '../roster/cell-text.ts';
import type { ColumnKey } from '../roster/columns.ts';
import { nameKey, plainValue } from './likeness.ts';
import type { Certainty } from './match.ts';

export type ReorganisationGround = 'note' | 'sums' | 'account' | 'certificate' | 'phone';

/** Of a merger `parts` are in the old roster and `whole` is in the new; of a split the other way round. */
export interface Reorganisation {
  readonly kind: 'merger' | 'split';
  readonly parts: readonly Enterprise[];
  readonly whole: Enterprise;
  readonly grounds: readonly ReorganisationGround[];
  readonly certainty: Certainty;
}

/** An enterprise that both rosters have, before and after. */
export interface Continuing {
  readonly old: Enterprise;
  readonly new: Enterprise;
}

interface Lists {
  readonly continuing: readonly Continuing[];
  readonly onlyOld: readonly Enterprise[];
  readonly onlyNew: readonly Enterprise[];
}

/** Looks for mergers, and by looking the other way for splits. `sameYear` says whether figures can be added up. */
export function reorganisations(lists: Lists, sameYear: boolean): readonly Reorganisation[] {
  const turned: Lists = {
    continuing: lists.continuing.map(({ old, new: now }) => ({ old: now, new: old })),
    onlyOld: lists.onlyNew,
    onlyNew: lists.onlyOld,
  };
  return [...joined(lists, 'merger', sameYear), ...joined(turned, 'split', sameYear)];
}

/** Where a vanished enterprise went: into one that goes on, or with others into a new one. */
function joined(lists: Lists, kind: Reorganisation['kind'], sameYear: boolean): readonly Reorganisation[] {
  if (lists.onlyOld.length === 0) return [];
  const found = new Map<Enterprise, Map<Enterprise, Set<ReorganisationGround>>>();
  const note = (whole: Enterprise, part: Enterprise, ground: ReorganisationGround): void => {
    const parts = found.get(whole) ?? new Map<Enterprise, Set<ReorganisationGround>>();
    parts.set(part, (parts.get(part) ?? new Set()).add(ground));
    found.set(whole, parts);
  };
  inheritedMarks(lists, note);
  spokenOf(lists, note);
  if (sameYear) addedUp(lists, note);
  const before = new Map(lists.continuing.map(({ old, new: now }) => [now, old]));
  return [...found].flatMap(([whole, parts]) => reorganisation(kind, whole, before.get(whole), parts));
}

type Note = (whole: Enterprise, part: Enterprise, ground: ReorganisationGround) => void;

// One part that went into a wholly new enterprise is a change of code or name, which matching judges.
function reorganisation(
  kind: Reorganisation['kind'],
  whole: Enterprise,
  itself: Enterprise | undefined,
  parts: ReadonlyMap<Enterprise, ReadonlySet<ReorganisationGround>>,
): readonly Reorganisation[] {
  const all = [...(itself ? [itself] : []), ...parts.keys()];
  if (all.length < 2) return [];
  const grounds = [...new Set([...parts.values()].flatMap((own) => [...own]))];
  const sure = grounds.includes('note') || grounds.includes('sums');
  const certainty = sure ? 'high' : grounds.length > 1 ? 'medium' : 'low';
  return [{ kind, parts: all, whole, grounds, certainty }];
}

const MARKS: readonly (readonly [ColumnKey, ReorganisationGround])[] = [
  ['account', 'account'],
  ['hnteNo', 'certificate'],
  ['phone', 'phone'],
];

/** A mark that more vanished rows share belongs to an office or a bank, not to an enterprise. */
const MOST_SHARING = 3;

// The account, certificate or telephone of a vanished enterprise is now that of one which did not have it before.
function inheritedMarks({ continuing, onlyOld, onlyNew }: Lists, note: Note): void {
  for (const [key, ground] of MARKS) {
    const holders = grouped(onlyOld, (one) => plainValue(one, key));
    const pass = (now: Enterprise, old: Enterprise | null): void => {
      const mark = plainValue(now, key);
      const parts = mark === null ? undefined : holders.get(mark);
      if (!parts || parts.length > MOST_SHARING || (old && plainValue(old, key) === mark)) return;
      for (const part of parts) note(now, part, ground);
    };
    for (const { old, new: now } of continuing) pass(now, old);
    for (const now of onlyNew) pass(now, null);
  }
}

const SPEAKS = /合并|吸收|并入|兼并|重组|分立|拆分|分拆|分设|改制/u;
const CODES = /[0-9A-Z]{18}/gu;
const FIRMS = /[\p{Script=Han}()A-Z\d]{2,40}?(?:公司|集团|厂|合作社)/gu;

// A note that tells of it and names the other by name or code. It stands with the whole or the part, and of what goes
// on in either roster: of a split the later one tells.
function spokenOf({ continuing, onlyOld, onlyNew }: Lists, note: Note): void {
  const wholes = [
    ...continuing.flatMap(({ old, new: now }): readonly Row[] => [
      { row: old, of: now },
      { row: now, of: now },
    ]),
    ...onlyNew.map((now): Row => ({ row: now, of: now })),
  ];
  const partsIn = finder(onlyOld.map((one) => ({ row: one, of: one })));
  const wholesIn = finder(wholes);
  for (const { row, of } of wholes) for (const part of partsIn(row)) note(of, part, 'note');
  for (const part of onlyOld) for (const whole of wholesIn(part)) note(whole, part, 'note');
}

interface Row {
  readonly row: Enterprise;
  readonly of: Enterprise;
}

/** Finds those of the rows that an enterprise's note tells of. */
function finder(rows: readonly Row[]): (teller: Enterprise) => readonly Enterprise[] {
  // Few notes tell of anything, and names of all rows take their time.
  let byName: ReadonlyMap<string, Enterprise> | undefined;
  let byCode: ReadonlyMap<string, Enterprise> | undefined;
  return (teller) => {
    const said = plainText(plainValue(teller, 'note') ?? '');
    if (!SPEAKS.test(said)) return [];
    byName ??= new Map(rows.map(({ row, of }) => [nameKey(row.name), of]));
    byCode ??= new Map(rows.map(({ row, of }) => [row.usccText, of]));
    const codes = byCode;
    return [
      ...[...said.matchAll(CODES)].flatMap(([code]) => codes.get(code) ?? []),
      ...namesIn(said, byName),
    ];
  };
}

// A name begins somewhere behind words such as 吸收合并, so each of its ends is tried.
function namesIn(said: string, byName: ReadonlyMap<string, Enterprise>): readonly Enterprise[] {
  return [...said.matchAll(FIRMS)].flatMap(([written]) => {
    for (let from = 0; from < written.length - 2; from += 1) {
      const found = byName.get(nameKey(written.slice(from)));
      if (found) return [found];
    }
    return [];
  });
}

/** Figures that add up when enterprises become one. */
const ADDITIVE: readonly ColumnKey[] = [
  'revenue',
  'revenuePrior',
  'assets',
  'employees',
  'tax3y',
  'rdExpense',
];
/** How many of them must. One may do so by chance. */
const LEAST_SUMS = 2;
/** Pairs that are tried within a county, so that the work stays in proportion to the rosters. */
const MOST_PAIRS = 50_000;

// The figures of what goes on grew by just those of a vanished one; or a new one's are those of two vanished ones.
function addedUp({ continuing, onlyOld, onlyNew }: Lists, note: Note): void {
  const byRevenue = grouped(onlyOld, (one) => figureOf(one, 'revenue')?.toString() ?? null);
  for (const { old, new: now } of continuing) {
    const [before, after] = [figureOf(old, 'revenue'), figureOf(now, 'revenue')];
    if (before === null || after === null || before === after) continue;
    for (const part of byRevenue.get((after - before).toString()) ?? [])
      if (sums([old, part], now) >= LEAST_SUMS) note(now, part, 'sums');
  }
  const vanished = grouped(onlyOld, (one) => plainValue(one, 'county'));
  const appeared = grouped(onlyNew, (one) => plainValue(one, 'county'));
  for (const [county, wholes] of appeared) {
    const parts = vanished.get(county) ?? [];
    if (parts.length * wholes.length <= MOST_PAIRS) addedUpAnew(parts, wholes, note);
  }
}

function addedUpAnew(parts: readonly Enterprise[], wholes: readonly Enterprise[], note: Note): void {
  const byRevenue = grouped(parts, (one) => figureOf(one, 'revenue')?.toString() ?? null);
  for (const whole of wholes) {
    const sum = figureOf(whole, 'revenue');
    if (sum === null) continue;
    for (const first of parts) {
      const own = figureOf(first, 'revenue');
      const others = own === null ? [] : (byRevenue.get((sum - own).toString()) ?? []);
      for (const other of others) {
        if (other === first || sums([first, other], whole) < LEAST_SUMS) continue;
        note(whole, first, 'sums');
        note(whole, other, 'sums');
      }
    }
  }
}

function sums(parts: readonly Enterprise[], whole: Enterprise): number {
  return ADDITIVE.filter((key) => {
    const figures = parts.map((part) => figureOf(part, key));
    if (figures.some((figure) => figure === null)) return false;
    return figures.reduce<bigint>((sum, figure) => sum + (figure ?? 0n), 0n) === figureOf(whole, key);
  }).length;
}

/** An amount in 分 or a count; null where it is not known or nothing. */
function figureOf({ reports: [{ row }] }: Enterprise, key: ColumnKey): bigint | null {
  const value: unknown = row.values[key];
  const figure = typeof value === 'number' ? BigInt(value) : value;
  return typeof figure === 'bigint' && figure !== 0n ? figure : null;
}

function grouped(
  enterprises: readonly Enterprise[],
  keyOf: (enterprise: Enterprise) => string | null,
): ReadonlyMap<string, readonly Enterprise[]> {
  const groups = new Map<string, Enterprise[]>();
  for (const one of enterprises) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
