// What all rows together say of one enterprise.
import type { Answer, FactKey, Facts, Quarter, RosterLine } from '../quarter-generator/canonical.ts';

export type Seen<T> =
  | { readonly is: 'known'; readonly value: T }
  | { readonly is: 'blank' }
  | { readonly is: 'unreadable'; readonly values: readonly T[] }
  | { readonly is: 'conflict'; readonly values: readonly T[] };

export interface FirmSeen {
  /** The code where it is valid, otherwise the name. */
  readonly key: string;
  readonly see: <K extends FactKey>(key: K) => Seen<Facts[K]>;
  readonly lines: readonly RosterLine[];
  readonly claimed: ReadonlySet<string>;
}

/** Every enterprise of a quarter once, whoever reported it and however often. */
export function firmsSeen({ lines }: Pick<Quarter, 'lines'>): readonly FirmSeen[] {
  const together = new Map<string, RosterLine[]>();
  for (const line of lines) {
    const { uscc, name } = line.answers;
    const key = uscc && 'known' in uscc ? uscc.known : name && 'known' in name ? name.known : '';
    together.set(key, [...(together.get(key) ?? []), line]);
  }
  return [...together].map(([key, own]) => ({
    key,
    lines: own,
    see: (fact) => seenIn(own.map(({ answers }) => answers[fact] as Answer<Facts[typeof fact]> | undefined)),
    claimed: new Set(own.flatMap(({ claims }) => claims.flatMap(({ measures }) => measures))),
  }));
}

function seenIn<T>(answers: readonly (Answer<T> | undefined)[]): Seen<T> {
  const values = answers.flatMap((answer) => (answer && 'known' in answer ? [answer.known] : []));
  if (answers.some((answer) => answer && 'unreadable' in answer)) return { is: 'unreadable', values };
  const [first, ...others] = values;
  if (first === undefined) return { is: 'blank' };
  return others.some((other) => String(other) !== String(first))
    ? { is: 'conflict', values }
    : { is: 'known', value: first };
}
