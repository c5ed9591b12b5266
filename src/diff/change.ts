// What can change between two rosters: the kinds, in the order in which people are told of them.

const CHANGE_KINDS = [
  'added',
  'removed',
  'recoded',
  'renamed',
  'moved',
  'state',
  'recognised',
  'recognition-altered',
  'recognition-removed',
  'lapsed',
  'rung-up',
  'rung-down',
  'above-scale-entered',
  'above-scale-left',
  're-entered',
  'crossed',
  'entitled',
  'no-longer-entitled',
  'changed',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a person can ask for: a kind of change, or figures of a closed year that were restated. */
export const WANTED_KINDS = [...CHANGE_KINDS, 'restated'] as const;

export type WantedKind = (typeof WANTED_KINDS)[number];

/**
 * One change, as domain §10 has it. Values are canonical: amounts in 万元 as decimal text, dates ISO, units by id,
 * yes/no as 是/否, null for blank. Cells are addresses such as `城东区.xlsx#企业名单!T12`, null where there is none.
 */
export interface Change {
  readonly kind: ChangeKind;
  /** The code in the new roster; of what is gone the one in the old. */
  readonly uscc: string;
  readonly name: string;
  /** Column key, header of a column that is none of ours, `ladder` or `techLadder`, id of a measure; null for a whole row. */
  readonly field: string | null;
  readonly old: string | null;
  readonly new: string | null;
  readonly oldCell: string | null;
  readonly newCell: string | null;
  /** Of `added` and `removed`: what the row holds, by field. */
  readonly row?: Readonly<Record<string, string>>;
  /** Of `crossed`: the amounts between old and new, in 万元. */
  readonly thresholds?: readonly string[];
}

/** Kinds that say what follows from other changes; the rest are the edits themselves. */
export const CONSEQUENCES: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'lapsed',
  'rung-up',
  'rung-down',
  'crossed',
  'entitled',
  'no-longer-entitled',
]);
