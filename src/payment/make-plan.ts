// Evaluation and ledger → what a batch pays. Nothing that is due is left out: each share says where it goes.
import { certaintyOf } from '../evaluation/award-shares.ts';
import type { EvaluatedDecision, EvaluatedEnterprise, Evaluation } from '../evaluation/evaluation.ts';
import { moneyOf, moneyOrNull } from '../evaluation/money-of.ts';
import { isOfOtherYear } from '../evaluation/ruled-before.ts';
import { LEVELS } from '../policy/levels.ts';
import { accountNumber, bankCodeNumber, plainName } from '../values/bank-details.ts';
import { fraction, least, type Money, subtract, sum, ZERO } from '../values/money.ts';
import { type BankFaults, bankFaults } from './bank-faults.ts';
import { type DuePart, isSameDue } from './due-note.ts';
import { advanceDoubts, formerAdvances, isRuledOnCode, presentCode } from './former-advance.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import { comparePayers, levelOf, type PayerId, payerAt } from './payer.ts';
import type { PaymentLine, PaymentPlan, PaymentWish, PlannedShare } from './payment-plan.ts';
import { type PartPaid, type Prior, type PriorPayments, restOf } from './prior-payments.ts';
import { doubtsOfRest } from './still-due.ts';

interface Planning {
  readonly evaluation: Evaluation;
  readonly prior: PriorPayments;
  readonly wish: PaymentWish;
  readonly faultsOf: BankFaults;
  readonly enterprises: ReadonlyMap<string, EvaluatedEnterprise>;
  /** Every name under which an enterprise was reported. */
  readonly namesOf: (enterprise: string) => readonly string[];
  /** Names under which the same measure is due, by `awardOf`; each with the codes. */
  readonly namesakes: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same of what the ledger has paid. */
  readonly namesPaid: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the run decided of awards that are owed from before, by code and measure. */
  readonly judged: ReadonlyMap<string, EvaluatedDecision>;
}

/**
 * The plan of a batch. Paid are eligible decisions of the run, and what earlier batches left owing; the enterprise's
 * bank details are those of the run. Given the same evaluation, ledger and wish it is the same.
 */
export function makePlan(evaluation: Evaluation, prior: PriorPayments, wish: PaymentWish): PaymentPlan {
  const enterprises = new Map(evaluation.enterprises.map((one) => [one.id, one]));
  const eligible = evaluation.decisions.filter(({ status, funding }) => status === 'eligible' && funding);
  const owing = new Set(prior.owed.map(({ uscc, measure }) => `${uscc} ${measure}`));
  const namesOf = reportedNames(evaluation);
  const planning: Planning = {
    ...{ evaluation, prior, wish, enterprises },
    faultsOf: bankFaults(evaluation),
    namesOf,
    namesakes: namesakesAmong(eligible, namesOf),
    namesPaid: namesPaid(prior, eligible),
    judged: new Map(
      evaluation.decisions.flatMap((decision): readonly (readonly [string, EvaluatedDecision])[] => {
        const key = `${decision.uscc} ${decision.measure}`;
        return owing.has(key) ? [[key, decision]] : [];
      }),
    ),
  };
  const decided = new Set(
    eligible.flatMap((decision) =>
      [decision.uscc, ...formerAdvances(decision, evaluation, prior).map((one) => one.prior.uscc)].map(
        (code) => `${code} ${decision.measure}`,
      ),
    ),
  );
  const shares = [
    ...eligible.flatMap((decision) => decidedShares(decision, planning)),
    ...prior.owed
      .filter(({ uscc, measure }) => !decided.has(`${uscc} ${measure}`))
      .flatMap((owed) => owedShares(owed, planning)),
  ].sort(byPlace(evaluation));
  return { wish, shares, lines: shares.flatMap((share) => lineOf(share, enterprises)) };
}

/** What is known of a share before it is settled where its money goes. */
type Claim = Pick<
  PlannedShare,
  | 'uscc'
  | 'name'
  | 'enterprise'
  | 'measure'
  | 'awardYear'
  | 'payer'
  | 'from'
  | 'sought'
  | 'due'
  | 'before'
  | 'batches'
  | 'award'
  | 'begunUnder'
>;

function decidedShares(decision: EvaluatedDecision, planning: Planning): readonly PlannedShare[] {
  const { evaluation, enterprises, faultsOf } = planning;
  const { uscc, measure, enterprise: id, payer: unit, funding } = decision;
  const enterprise = enterprises.get(id);
  if (!enterprise || !funding) throw new RangeError(`decision without enterprise or money: ${id} ${measure}`);
  const granted = evaluation.measures.find((one) => one.id === measure);
  const parts = LEVELS.map((level) => ({
    level,
    payer: payerAt(level, unit),
    money: moneyOf(funding[level]),
  }));
  const award = parts.flatMap(({ payer, money }) =>
    payer === null || money === ZERO ? [] : [{ payer, money }],
  );
  const prior = planning.prior.of(uscc, measure);
  const advances = formerAdvances(decision, evaluation, planning.prior);
  const [advance] = advances;
  const differs = !advance && prior.state === 'part' && !isSameDue(prior.due, award);
  const priors = [...advances.map((one) => one.prior), prior];
  return parts
    .filter(({ money }) => money > ZERO)
    .map(({ level, payer, money }) => {
      const claim: Claim = {
        ...{ uscc, name: enterprise.name, enterprise: id, measure, payer, from: 'run' },
        award: advance?.rest ?? award,
        begunUnder: advance?.prior.uscc ?? null,
        awardYear: evaluation.awardYear,
        sought: certaintyOf(granted, level) === 'strive',
        due: money,
        before: least(money, sum(priors.map((one) => paidBefore(one, payer, money)))),
        batches: priors.flatMap(batchesOf),
      };
      const doubts = [
        ...(payer === null ? [hold('payer-unknown')] : []),
        ...(differs ? [hold('due-differs')] : []),
        ...advanceDoubts(advances, award, prior),
        ...(isRuledOnCode(decision) ? [] : otherCodes(claim, prior, planning)),
        ...sameNames(claim, planning),
        ...priorDoubts(prior),
      ];
      return settled(claim, [...doubts, ...faultsOf(enterprise)], planning.wish);
    });
}

function owedShares(
  owed: PartPaid,
  { evaluation, enterprises, faultsOf, wish, judged }: Planning,
): readonly PlannedShare[] {
  const { uscc, measure, due } = owed;
  const enterprise = enterprises.get(uscc);
  const present = enterprise ? undefined : presentCode(uscc, evaluation, enterprises);
  const granted = evaluation.measures.find((one) => one.id === measure);
  return due
    .filter(({ payer }) => restOf(owed, payer) > ZERO)
    .map(({ payer, money }) => {
      const claim: Claim = {
        ...{ uscc, name: enterprise?.name ?? owed.name, enterprise: enterprise?.id ?? null, measure, payer },
        from: 'ledger',
        awardYear: owed.awardYear ?? evaluation.awardYear,
        award: due,
        begunUnder: owed.begunUnder,
        sought: certaintyOf(granted, levelOf(payer)) === 'strive',
        due: money,
        before: paidBefore(owed, payer, money),
        batches: owed.batches,
      };
      const years = { owed: owed.awardYear, run: evaluation.awardYear };
      const decision = judged.get(`${uscc} ${measure}`);
      const faults = enterprise
        ? [
            ...(isRuledOtherwise(decision, due) ? [hold('due-differs')] : []),
            ...doubtsOfRest(decision, years, { annual: isAnnual(granted), window: granted?.window ?? null }),
            ...unledgeredPayments(owed, decision, evaluation),
            ...rulingBefore(owed, decision, evaluation),
            ...faultsOf(enterprise),
          ]
        : [present === undefined ? hold('not-in-run') : hold('code-changed', present)];
      return settled(claim, [...priorDoubts(owed), ...faults], wish);
    });
}

// The ledger may lack the very payment of this rest, unless somebody has ruled that it does not.
function unledgeredPayments(
  { uscc, measure }: PartPaid,
  decision: EvaluatedDecision | undefined,
  { previous }: Evaluation,
): readonly HoldReason[] {
  if (decision?.ruling) return [];
  const sources = (previous?.unledgered ?? []).flatMap((one) =>
    one.uscc === uscc && one.measure === measure ? [one.source] : [],
  );
  return sources.length === 0 ? [] : [hold('paid-but-unledgered', sources.join(' / '))];
}

// A ruling that came after the first payment: the ledger's rows state what was due without it.
function isRuledOtherwise(decision: EvaluatedDecision | undefined, due: readonly DuePart[]): boolean {
  const ruled = moneyOrNull(decision?.ruling?.amount ?? null);
  return ruled !== null && ruled !== sum(due.map(({ money }) => money));
}

// A ruling of the period before against this rest that nobody has made again, or taken back.
function rulingBefore(
  { uscc, measure, awardYear, due }: PartPaid,
  decision: EvaluatedDecision | undefined,
  { previous, measures, awardYear: year }: Evaluation,
): readonly HoldReason[] {
  if (decision?.ruling) return [];
  const annual = isAnnual(measures.find(({ id }) => id === measure));
  const against = (previous?.ruled ?? []).filter(
    (one) =>
      one.uscc === uscc &&
      one.measure === measure &&
      !isOfOtherYear(one, awardYear ?? year, annual) &&
      (one.verdict === '不同意' || moneyOf(one.amount ?? '') < sum(due.map(({ money }) => money))),
  );
  return against.map(({ source }) => hold('ruled-before', source));
}

function paidBefore(prior: Prior, payer: PayerId | null, due: Money): Money {
  if (prior.state === 'none') return ZERO;
  if (prior.state === 'settled') return due;
  return least(due, (payer === null ? undefined : prior.paid.get(payer)) ?? ZERO);
}

function batchesOf(prior: Prior): readonly string[] {
  return prior.state === 'none' ? [] : prior.batches;
}

function priorDoubts(prior: Prior): readonly HoldReason[] {
  return prior.state === 'part' && prior.recovered ? [hold('part-recovered')] : [];
}

// A share of an outlay goes by figures of the year.
function isAnnual(measure: Evaluation['measures'][number] | undefined): boolean {
  return measure !== undefined && measure.formula !== null;
}

function namesPaid(prior: PriorPayments, eligible: readonly EvaluatedDecision[]): Planning['namesPaid'] {
  const codes = new Map<string, Set<string>>();
  for (const measure of new Set(eligible.map((decision) => decision.measure)))
    for (const { uscc, name } of prior.standing(measure))
      if (name !== '') addTo(codes, awardOf(name, measure), uscc);
  return codes;
}

function addTo(codes: Map<string, Set<string>>, key: string, code: string): void {
  const own = codes.get(key);
  if (own) own.add(code);
  else codes.set(key, new Set([code]));
}

// The same name, or the enterprise by a former code, was paid the same measure under another code: a code corrected
// since, or two enterprises. The ledger may have grown since the run.
function otherCodes(
  claim: Claim,
  own: Prior,
  { namesPaid: paid, namesOf, prior, evaluation }: Planning,
): readonly HoldReason[] {
  if (own.state !== 'none') return [];
  const former = (evaluation.previous?.formerCodes?.[claim.enterprise ?? ''] ?? []).filter(
    (code) => prior.of(code, claim.measure).state !== 'none',
  );
  const codes = [...new Set([...othersUnder(paid, claim, namesOf), ...former])];
  return codes.length === 0 ? [] : [hold('paid-under-other-code', codes.join(' / '))];
}

function namesakesAmong(
  eligible: readonly EvaluatedDecision[],
  namesOf: Planning['namesOf'],
): Planning['namesakes'] {
  const codes = new Map<string, Set<string>>();
  for (const { uscc, measure, enterprise } of eligible) {
    for (const name of namesOf(enterprise)) addTo(codes, awardOf(name, measure), uscc);
  }
  return codes;
}

// Two codes under one name and for one measure: one firm that two units reported, one of them with a wrong code.
function sameNames(claim: Claim, { namesakes, namesOf }: Planning): readonly HoldReason[] {
  const others = othersUnder(namesakes, claim, namesOf);
  return others.length === 0 ? [] : [hold('same-name', others.join(' / '))];
}

// Other codes under any of the names of the claim's enterprise.
function othersUnder(
  codes: ReadonlyMap<string, ReadonlySet<string>>,
  { uscc, enterprise, measure }: Claim,
  namesOf: Planning['namesOf'],
): readonly string[] {
  const found = namesOf(enterprise ?? '').flatMap((name) => [...(codes.get(awardOf(name, measure)) ?? [])]);
  return [...new Set(found)].filter((code) => code !== uscc);
}

// Two units may report one firm under two names, of which the result shows one.
function reportedNames({ enterprises, duplicates }: Evaluation): Planning['namesOf'] {
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

// Where the money of a share goes that is not paid yet: not asked for, held, paid now, carried.
function settled(claim: Claim, faults: readonly HoldReason[], wish: PaymentWish): PlannedShare {
  const { due, before, sought, measure, payer } = claim;
  const rest = subtract(due, before);
  const nothing = { now: ZERO, held: ZERO, carried: ZERO, outside: ZERO, reasons: [] };
  if (rest === ZERO) return { ...claim, ...nothing };
  const asked =
    (wish.payers === null || (payer !== null && wish.payers.has(payer))) &&
    (wish.measures === null || wish.measures.has(measure));
  if (!asked) return { ...claim, ...nothing, outside: rest };
  const reasons = [...(sought && !wish.granted.has(measure) ? [hold('sought')] : []), ...faults];
  if (reasons.length > 0) return { ...claim, ...nothing, held: rest, reasons };
  const aim = wish.upTo === null ? due : fraction(due, wish.upTo.numerator, wish.upTo.denominator);
  const now = aim > before ? subtract(aim, before) : ZERO;
  return { ...claim, ...nothing, now, carried: subtract(rest, now) };
}

function lineOf(
  share: PlannedShare,
  enterprises: ReadonlyMap<string, EvaluatedEnterprise>,
): readonly PaymentLine[] {
  const { now, payer } = share;
  if (now === ZERO) return [];
  const enterprise = enterprises.get(share.enterprise ?? '');
  const payee = enterprise?.payee ?? null;
  const bank = enterprise?.bank ?? null;
  const account = accountNumber(enterprise?.account ?? '');
  const bankCode = bankCodeNumber(enterprise?.bankCode ?? '');
  if (payer === null || payee === null || bank === null || account === undefined || bankCode === undefined)
    throw new RangeError(`a share without bank details would be paid: ${share.uscc} ${share.measure}`);
  return [{ share, payer, amount: now, payee, bank, bankCode, account }];
}

function byPlace({ measures }: Evaluation): (a: PlannedShare, b: PlannedShare) => number {
  const places = new Map(measures.map(({ id }, place) => [id, place]));
  const place = ({ measure }: PlannedShare): number => places.get(measure) ?? measures.length;
  return (a, b) =>
    comparePayers(a.payer ?? '', b.payer ?? '') ||
    place(a) - place(b) ||
    (a.uscc < b.uscc ? -1 : a.uscc > b.uscc ? 1 : 0);
}

/** What each payer's sheet pays, payers in order. */
export function linesByPayer({ lines }: PaymentPlan): ReadonlyMap<PayerId, readonly PaymentLine[]> {
  const payers = [...new Set(lines.map(({ payer }) => payer))];
  return new Map(payers.map((payer) => [payer, lines.filter((line) => line.payer === payer)]));
}
