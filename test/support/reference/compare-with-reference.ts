// A run's result against the second calculation: every difference in one line of text.
import type { Reference, ReferenceDecision } from './reference.ts';

/** The part of evaluation.json (contract §8) that is compared. */
export interface ComparedEvaluation {
  readonly enterprises: readonly {
    readonly id: string;
    readonly uscc: string;
    readonly name: string;
    readonly payer: string | null;
    readonly pools: readonly string[];
  }[];
  readonly decisions: readonly {
    readonly enterprise: string;
    readonly measure: string;
    readonly status: string;
    readonly amount: string | null;
    readonly funding: { readonly province: string; readonly city: string; readonly local: string } | null;
    readonly reasons: readonly { readonly code: string }[];
  }[];
  readonly claims: readonly {
    readonly enterprise: string;
    readonly measure: string;
    readonly claimed: string | null;
    readonly outcome: string;
  }[];
  readonly targets: readonly {
    readonly id: string;
    readonly actual: unknown;
    readonly byUnit: Readonly<Record<string, number>>;
  }[];
}

/** Reasons that neither fail nor are unknown. */
const NEITHER: readonly string[] = ['no-valid-hnte', 'lowered-by-decision'];

/** Every mismatch, in the order of its text; none where both agree. */
export function compareWithReference(
  evaluation: ComparedEvaluation,
  reference: Reference,
): readonly string[] {
  // A firm whose code is not valid goes by its name, since nothing else is sure to be the same.
  const keys = new Map(evaluation.enterprises.map(({ id, uscc, name }) => [id, id === uscc ? uscc : name]));
  const keyOf = (id: string): string => keys.get(id) ?? `(${id})`;
  return [
    ...differences('payer', payersFound(evaluation, keyOf), sorted(Object.entries(reference.payer))),
    ...differences('decision', decisionsFound(evaluation, keyOf), decisionsExpected(reference)),
    ...differences('target', targetsFound(evaluation, reference), sorted(Object.entries(reference.targets))),
    ...differences('pool', poolsFound(evaluation, keyOf, reference), sorted(Object.entries(reference.pools))),
    ...differences('claim', claimsFound(evaluation, keyOf), claimsExpected(reference)),
  ];
}

type Facts = ReadonlyMap<string, string>;

function differences(what: string, found: Facts, expected: Facts): readonly string[] {
  const all = [...new Set([...found.keys(), ...expected.keys()])].sort();
  return all.flatMap((key) => {
    const [got, want] = [found.get(key) ?? 'none', expected.get(key) ?? 'none'];
    return got === want ? [] : [`${what} ${key}: ${got} instead of ${want}`];
  });
}

function payersFound({ enterprises }: ComparedEvaluation, keyOf: (id: string) => string): Facts {
  return sorted(enterprises.map(({ id, payer }) => [keyOf(id), payer]));
}

function decisionsFound({ decisions }: ComparedEvaluation, keyOf: (id: string) => string): Facts {
  return sorted(
    decisions.map(({ enterprise, measure, status, amount, funding, reasons }) => {
      const codes = new Set(reasons.map(({ code }) => code).filter((code) => !NEITHER.includes(code)));
      const shares = funding && [funding.province, funding.city, funding.local];
      return [`${keyOf(enterprise)} ${measure}`, decisionText(status, amount, shares, [...codes])];
    }),
  );
}

function decisionsExpected({ decisions }: Reference): Facts {
  return sorted(
    Object.entries(decisions).flatMap(([key, own]) =>
      Object.entries(own).map(
        ([measure, { status, amount, funding, reasons }]: [string, ReferenceDecision]) => [
          `${key} ${measure}`,
          decisionText(status, amount, funding, reasons),
        ],
      ),
    ),
  );
}

function decisionText(
  status: string,
  amount: string | null,
  funding: readonly string[] | null,
  reasons: readonly string[],
): string {
  return [status, amount ?? '-', funding?.join('+') ?? '-', [...reasons].sort().join(',') || '-'].join(' ');
}

function targetsFound({ targets }: ComparedEvaluation, reference: Reference): Facts {
  const known = targets.filter(({ id }) => id in reference.targets);
  return sorted(known.map(({ id, actual, byUnit }) => [id, { actual, byUnit }]));
}

function poolsFound(
  { enterprises }: ComparedEvaluation,
  keyOf: (id: string) => string,
  reference: Reference,
): Facts {
  const members = (pool: string) =>
    enterprises.filter(({ pools }) => pools.includes(pool)).map(({ id }) => keyOf(id));
  return sorted(Object.keys(reference.pools).map((pool) => [pool, members(pool).sort()]));
}

// A claim without an amount has nothing to be compared with.
function claimsFound({ claims }: ComparedEvaluation, keyOf: (id: string) => string): Facts {
  const compared = claims.filter(({ claimed, outcome }) => claimed !== null || outcome === 'unclaimed');
  return sorted(
    compared.map(({ enterprise, measure, claimed, outcome }) => [
      `${keyOf(enterprise)} ${measure} ${claimed ?? '-'}`,
      outcome,
    ]),
  );
}

function claimsExpected({ claims }: Reference): Facts {
  return sorted(
    claims.map(({ key, measure, claimed, outcome }) => [`${key} ${measure} ${claimed ?? '-'}`, outcome]),
  );
}

function sorted(entries: readonly (readonly [key: string, value: unknown])[]): Facts {
  return new Map(entries.map(([key, value]) => [key, canonicalText(value)]));
}

/** JSON with keys in order, so that equal facts are equal texts. */
function canonicalText(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
