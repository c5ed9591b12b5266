// What follows from the edits of a pair of rosters, worked out from the contract and not with the tool's own means.
import type { FactKey } from '../quarter-generator/canonical.ts';
import { amountText } from '../quarter-generator/cell-forms.ts';
import { type FirmSeen, firmsSeen } from '../reference/firm.ts';
import { referenceOf } from '../reference/reference.ts';
import { validOn, WAN } from '../reference/terms.ts';
import type { EditedQuarter, ExpectedChange } from './edit-quarter.ts';

const LINES = [1000n, 2000n, 100_000n, 500_000n, 1_000_000n, 5_000_000n, 10_000_000n].map((wan) => wan * WAN);

const LADDERS: readonly (readonly [field: string, rungs: readonly (readonly [string, FactKey])[]])[] = [
  [
    'ladder',
    [
      ['innovative', 'innovativeOn'],
      ['srdi', 'srdiOn'],
      ['little-giant', 'littleGiantOn'],
      ['champion', 'championOn'],
    ],
  ],
  [
    'techLadder',
    [
      ['tech-sme', 'techSmeOn'],
      ['hnte', 'hnteOn'],
      ['tech-giant', 'techGiantOn'],
    ],
  ],
];
const THREE_YEARS: readonly FactKey[] = ['innovativeOn', 'srdiOn', 'littleGiantOn', 'championOn', 'hnteOn'];

/** The edits and all that follows from them. */
export function expectedChanges(edited: EditedQuarter): readonly ExpectedChange[] {
  const [before, after] = [byWrittenCode(edited.old.lines), byWrittenCode(edited.new.lines)];
  const { end } = edited.old;
  return [
    ...edited.edits,
    ...edited.pairs.flatMap((pair) => {
      const old = pair.old === null ? null : (before.get(pair.old) ?? null);
      const now = pair.new === null ? null : (after.get(pair.new) ?? null);
      if (!old || !now || pair.new === null) return [];
      return [...standing(old, now, end), ...crossed(old, now), ...reentry(old, now)].map((change) => ({
        ...change,
        uscc: pair.new ?? '',
      }));
    }),
    ...entitlements(edited, before, after),
  ];
}

type Consequence = Omit<ExpectedChange, 'uscc'>;

function byWrittenCode(lines: EditedQuarter['old']['lines']): ReadonlyMap<string, FirmSeen> {
  return new Map(
    firmsSeen({ lines }).map((firm) => {
      const code = firm.lines[0]?.answers.uscc;
      return [code && 'known' in code ? code.known : String(code?.unreadable ?? ''), firm];
    }),
  );
}

function dayOf(firm: FirmSeen, key: FactKey): string | null {
  const seen = firm.see(key);
  return seen.is === 'known' ? String(seen.value) : null;
}

function isValid(firm: FirmSeen, key: FactKey, end: string): boolean {
  const day = dayOf(firm, key);
  return day !== null && (!THREE_YEARS.includes(key) || validOn(day, end));
}

function standing(old: FirmSeen, now: FirmSeen, end: string): readonly Consequence[] {
  const lapsed = THREE_YEARS.filter(
    (key) => isValid(old, key, end) && dayOf(now, key) !== null && !isValid(now, key, end),
  ).map((key) => ({ kind: 'lapsed', field: key, old: dayOf(old, key), new: dayOf(now, key) }));
  const steps = LADDERS.flatMap(([field, rungs]): readonly Consequence[] => {
    const place = (firm: FirmSeen) => rungs.findLastIndex(([, key]) => isValid(firm, key, end));
    const [from, to] = [place(old), place(now)];
    if (from === to) return [];
    const name = (at: number) => rungs[at]?.[0] ?? null;
    return [{ kind: to > from ? 'rung-up' : 'rung-down', field, old: name(from), new: name(to) }];
  });
  return [...lapsed, ...steps];
}

function crossed(old: FirmSeen, now: FirmSeen): readonly Consequence[] {
  const [from, to] = [old.see('revenue'), now.see('revenue')];
  if (from.is !== 'known' || to.is !== 'known') return [];
  if (!LINES.some((line) => from.value < line !== to.value < line)) return [];
  const text = (fen: bigint) => amountText(fen, '万元');
  return [{ kind: 'crossed', field: 'revenue', old: text(from.value), new: text(to.value) }];
}

function reentry(old: FirmSeen, now: FirmSeen): readonly Consequence[] {
  const says = (firm: FirmSeen, key: 'aboveScale' | 'reentered') => {
    const seen = firm.see(key);
    return seen.is === 'known' ? seen.value : null;
  };
  const became = says(old, 'aboveScale') === false && says(now, 'aboveScale') === true;
  if (!became || dayOf(old, 'aboveScaleOn') === null) return [];
  if (says(now, 'reentered') === true && says(old, 'reentered') !== true) return [];
  return [{ kind: 're-entered', field: 'aboveScale', old: '否', new: '是' }];
}

function entitlements(
  { old, new: now, pairs }: EditedQuarter,
  before: ReadonlyMap<string, FirmSeen>,
  after: ReadonlyMap<string, FirmSeen>,
): readonly ExpectedChange[] {
  const [was, is] = [referenceOf(old).decisions, referenceOf(now).decisions];
  return pairs.flatMap((pair) => {
    const own = pair.old === null ? {} : (was[before.get(pair.old)?.key ?? ''] ?? {});
    const its = pair.new === null ? {} : (is[after.get(pair.new)?.key ?? ''] ?? {});
    const measures = [...new Set([...Object.keys(own), ...Object.keys(its)])];
    return measures.flatMap((measure): readonly ExpectedChange[] => {
      const [had, has] = [own[measure]?.status === 'eligible', its[measure]?.status === 'eligible'];
      if (had === has) return [];
      return [
        {
          kind: has ? 'entitled' : 'no-longer-entitled',
          uscc: pair.new ?? pair.old ?? '',
          field: measure,
          old: had ? inWan(own[measure]?.amount ?? null) : null,
          new: has ? inWan(its[measure]?.amount ?? null) : null,
        },
      ];
    });
  });
}

function inWan(yuan: string | null): string | null {
  return yuan === null ? null : amountText(BigInt(yuan.replace('.', '')), '万元');
}
