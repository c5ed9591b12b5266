// One name under two codes, and one enterprise under a former code: what speaks against paying either by itself.
import { saysApart } from '../eligibility/apart.ts';
import type { EvaluatedDecision, Evaluation } from '../evaluation/evaluation.ts';
import { formerCodesOf } from '../evaluation/own-codes.ts';
import { plainName } from '../values/bank-details.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import type { PlannedShare } from './payment-plan.ts';
import type { Prior } from './prior-award.ts';
import type { PriorPayments } from './prior-payments.ts';

/** Codes by name and measure. */
type CodesByName = ReadonlyMap<string, ReadonlySet<string>>;

/** What a batch knows of names. */
export interface KnownNames {
  /** Every name under which an enterprise was reported. */
  readonly namesOf: (enterprise: string) => readonly string[];
  /** Names under which the same measure is due, each with the codes. */
  readonly due: CodesByName;
  /** The same of what the ledger has paid. */
  readonly paid: CodesByName;
  /** By measure, the codes of which a ruling says that others of their name are other firms. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
}

type Share = Pick<PlannedShare, 'uscc' | 'enterprise' | 'measure'>;

/** Gathers the names of all awards that are due, and of what was paid. */
export function knownNames(
  evaluation: Evaluation,
  eligible: readonly EvaluatedDecision[],
  prior: PriorPayments,
): KnownNames {
  const namesOf = reportedNames(evaluation);
  const measures = new Set([...eligible, ...prior.owed].map(({ measure }) => measure));
  return {
    ...{ namesOf, due: namesakesAmong(eligible, namesOf), paid: namesPaid(prior, measures) },
    apart: ruledApart(evaluation),
  };
}

/** Whether somebody has ruled that those of the same name are other firms. */
export function isApart({ ruling }: Pick<EvaluatedDecision, 'ruling'>): boolean {
  return ruling !== null && ruling.verdict !== '不同意' && saysApart(ruling);
}

/** Two codes under one name and for one measure: one firm that two units reported, one of them with a wrong code. */
export function sameNames(share: Share, { due, namesOf }: KnownNames): readonly HoldReason[] {
  const others = othersUnder(due, share, namesOf);
  return others.length === 0 ? [] : [hold('same-name', others.join(' / '))];
}

/**
 * The same name, or the enterprise by a former code, was paid the same measure under another code: a code corrected
 * since, or two enterprises. The ledger may have grown since the run. Where those of the same name are known to be
 * other firms (`apart`), its own former codes count alone.
 */
export function otherCodes(
  share: Share,
  { own, apart }: { readonly own: Prior; readonly apart: boolean },
  { paid, namesOf }: KnownNames,
  { evaluation: { previous }, prior }: { readonly evaluation: Evaluation; readonly prior: PriorPayments },
): readonly HoldReason[] {
  if (own.state !== 'none') return [];
  const former = formerCodesOf(share, previous).filter(
    (code) => prior.of(code, share.measure).state !== 'none',
  );
  const codes = [...new Set([...(apart ? [] : othersUnder(paid, share, namesOf)), ...former])];
  return codes.length === 0 ? [] : [hold('paid-under-other-code', codes.join(' / '))];
}

/**
 * The other codes under which the ledger has paid a share's measure to its name, or any under which it was reported;
 * none that is ruled to be another firm.
 */
export function paidCodesOf(
  share: Share & Pick<PlannedShare, 'name'>,
  { paid, namesOf, apart }: KnownNames,
): readonly string[] {
  const ruled = apart.get(share.measure);
  const found = othersUnder(paid, share, (enterprise) => [...namesOf(enterprise), share.name]);
  return found.filter((code) => !ruled?.has(code));
}

// Other codes under any of the names of the share's enterprise.
function othersUnder(
  codes: CodesByName,
  { uscc, enterprise, measure }: Share,
  namesOf: KnownNames['namesOf'],
): readonly string[] {
  const found = namesOf(enterprise ?? '').flatMap((name) => [...(codes.get(awardOf(name, measure)) ?? [])]);
  return [...new Set(found)].filter((code) => code !== uscc);
}

function namesPaid(prior: PriorPayments, measures: ReadonlySet<string>): CodesByName {
  const codes = new Map<string, Set<string>>();
  for (const measure of measures)
    for (const { uscc, name } of prior.standing(measure))
      if (name !== '') addTo(codes, awardOf(name, measure), uscc);
  return codes;
}

function namesakesAmong(eligible: readonly EvaluatedDecision[], namesOf: KnownNames['namesOf']): CodesByName {
  const codes = new Map<string, Set<string>>();
  for (const { uscc, measure, enterprise } of eligible) {
    for (const name of namesOf(enterprise)) addTo(codes, awardOf(name, measure), uscc);
  }
  return codes;
}

function ruledApart({ decisions }: Evaluation): KnownNames['apart'] {
  const codes = new Map<string, Set<string>>();
  for (const decision of decisions) if (isApart(decision)) addTo(codes, decision.measure, decision.uscc);
  return codes;
}

function addTo(codes: Map<string, Set<string>>, key: string, code: string): void {
  const own = codes.get(key);
  if (own) own.add(code);
  else codes.set(key, new Set([code]));
}

// Two units may report one firm under two names, of which the result shows one.
function reportedNames({ enterprises, duplicates }: Evaluation): KnownNames['namesOf'] {
  const names = new Map(enterprises.map(({ id, name }) => [id, name === '' ? [] : [name]]));
  for (const { enterprise, conflicts } of duplicates)
    for (const { field, values } of conflicts)
      if (field === 'name')
        names.set(enterprise, [...new Set([...(names.get(enterprise) ?? []), ...values])]);
  return (enterprise) => names.get(enterprise) ?? [];
}

function awardOf(name: string, measure: string): string {
  return `${plainName(name)}\n${measure}`;
}
