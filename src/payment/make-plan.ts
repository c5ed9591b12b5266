// Evaluation and ledger → what a batch pays. Nothing that is due is left out: each share says where it goes.
import { ledgerKey } from '../eligibility/ledger.ts';
import { certaintyOf } from '../evaluation/award-shares.ts';
import type { EvaluatedDecision, EvaluatedEnterprise, Evaluation } from '../evaluation/evaluation.ts';
import { moneyOf } from '../evaluation/money-of.ts';
import { formerCodesOf, ownCodes } from '../evaluation/own-codes.ts';
import { LEVELS } from '../policy/levels.ts';
import { accountNumber, bankCodeNumber } from '../values/bank-details.ts';
import { compareText } from '../values/compare-text.ts';
import { fraction, least, type Money, subtract, sum, ZERO } from '../values/money.ts';
import { type BankFaults, bankFaults } from './bank-faults.ts';
import { type DuePart, isSameDue } from './due-note.ts';
import {
  type FormerPayments,
  formerAdvances,
  formerPayments,
  isRuledOnCode,
  presentCode,
  restOfFormer,
  takenBackSinceRun,
} from './former-advance.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import { isApart, type KnownNames, knownNames, otherCodes, sameNames } from './known-names.ts';
import { movedFrom } from './local-payer.ts';
import { namesakesOf } from './namesakes.ts';
import { paidToAccount } from './paid-account.ts';
import { type PaidBeside, paidBeside } from './paid-beside.ts';
import { comparePayers, levelOf, type PayerId, payerAt } from './payer.ts';
import type { PaymentLine, PaymentPlan, PaymentWish, PlannedShare } from './payment-plan.ts';
import { type PartPaid, type Prior, restOf, type TakenBack } from './prior-award.ts';
import { priorDoubts, takenBackDoubts } from './prior-doubts.ts';
import type { PriorPayments } from './prior-payments.ts';
import { joinedLacks } from './ruled-lacks.ts';
import { besideFormerRows, doubtsByRun, lacksOfRest } from './still-due.ts';

interface Planning {
  readonly evaluation: Evaluation;
  readonly prior: PriorPayments;
  readonly wish: PaymentWish;
  readonly faultsOf: BankFaults;
  readonly enterprises: ReadonlyMap<string, EvaluatedEnterprise>;
  readonly names: KnownNames;
  /** What the run decided of awards that are owed from before, by `ledgerKey`. */
  readonly judged: ReadonlyMap<string, EvaluatedDecision>;
}

/**
 * The plan of a batch. Paid are eligible decisions of the run, and what earlier batches left owing; the enterprise's
 * bank details are those of the run. Given the same evaluation, ledger and wish it is the same.
 */
export function makePlan(evaluation: Evaluation, prior: PriorPayments, wish: PaymentWish): PaymentPlan {
  const enterprises = new Map(evaluation.enterprises.map((one) => [one.id, one]));
  const eligible = evaluation.decisions.filter(({ status, funding }) => status === 'eligible' && funding);
  const owing = new Set(prior.owed.map(({ uscc, measure }) => ledgerKey(uscc, measure)));
  const planning: Planning = {
    ...{ evaluation, prior, wish, enterprises },
    faultsOf: bankFaults(evaluation),
    names: knownNames(evaluation, eligible, prior),
    judged: new Map(
      evaluation.decisions.flatMap((decision): readonly (readonly [string, EvaluatedDecision])[] => {
        const key = ledgerKey(decision.uscc, decision.measure);
        return owing.has(key) ? [[key, decision]] : [];
      }),
    ),
  };
  const decided = new Set(
    eligible.flatMap((decision) =>
      [decision.uscc, ...formerAdvances(decision, evaluation, prior).map((one) => one.prior.uscc)].map(
        (code) => ledgerKey(code, decision.measure),
      ),
    ),
  );
  const shares = [
    ...eligible.flatMap((decision) => decidedShares(decision, planning)),
    ...prior.owed
      .filter(({ uscc, measure }) => !decided.has(ledgerKey(uscc, measure)))
      .flatMap((owed) => owedShares(owed, planning)),
  ].sort(byPlace(evaluation));
  return { wish, shares, lines: shares.flatMap((share) => lineOf(share, planning)) };
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
  | 'ruledLacks'
  | 'paidUnder'
  | 'moved'
  | 'takenBack'
  | 'namesakes'
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
  })).filter(({ money }) => money > ZERO);
  const award = parts.flatMap(({ payer, money }) => (payer === null ? [] : [{ payer, money }]));
  // The ledger's note says who owes what: of an award begun without one payer, that share would never be due again.
  const payerUnknown = award.length < parts.length ? [hold('payer-unknown')] : [];
  const share = { uscc, name: enterprise.name, enterprise: id, measure };
  const earlier = paidEarlier(decision, award, planning);
  const { prior, former, beside, priors, takenBack } = earlier;
  const [advance] = former.advances;
  const { namesakes, doubts: ofNamesakes } = namesakesOf(share, prior, decision.ruling, planning);
  const apart = isApart(decision);
  return parts.map(({ level, payer, money }) => {
    const claim: Claim = {
      ...share,
      ...{ payer, from: 'run', namesakes },
      award: advance?.rest ?? (beside.prior ? beside.rest : award),
      begunUnder: advance?.prior.uscc ?? null,
      ruledLacks: joinedLacks(prior.state === 'part' ? prior.ruledLacks : [], beside.ruled),
      paidUnder: former.whole.map((one) => one.uscc),
      takenBack: takenBack ?? partTakenBack(priors, payer),
      moved: level === 'local' && advance?.stated ? movedFrom(advance.stated, payer) : null,
      awardYear: evaluation.awardYear,
      sought: certaintyOf(granted, level) === 'strive',
      due: money,
      before: least(money, sum(priors.map((one) => paidBefore(one, payer, money)))),
      batches: [...new Set(priors.flatMap((one) => batchesOf(one, payer)))],
    };
    const doubts = [
      ...payerUnknown,
      ...earlier.doubts,
      ...(isRuledOnCode(decision) ? [] : otherCodes(claim, { own: prior, apart }, planning.names, planning)),
      ...ofNamesakes,
      ...(apart ? [] : sameNames(claim, planning.names)),
      ...paidToAccount(decision, enterprise, planning),
      ...priorDoubts(prior, decision),
      ...earlier.takenBackDoubts,
    ];
    return settled(claim, [...doubts, ...faultsOf(enterprise)], planning.wish);
  });
}

interface PaidEarlier {
  /** Of the award itself, under the code that the enterprise has. */
  readonly prior: Prior;
  readonly former: FormerPayments;
  readonly beside: PaidBeside;
  /** All of these. */
  readonly priors: readonly Prior[];
  readonly takenBack: TakenBack | null;
  /** What keeps the share back for what was paid. */
  readonly doubts: readonly HoldReason[];
  /** And for what was taken back. */
  readonly takenBackDoubts: readonly HoldReason[];
}

// What the ledger knows of an award that the run decided, under every code of its enterprise.
function paidEarlier(
  decision: EvaluatedDecision,
  award: readonly DuePart[],
  planning: Planning,
): PaidEarlier {
  const { uscc, measure } = decision;
  const prior = planning.prior.of(uscc, measure);
  const former = formerPayments(decision, award, planning);
  const beside = paidBeside(decision, award, planning, former);
  const isCarriedOn = former.advances.length > 0 || beside.prior;
  const differs = !isCarriedOn && prior.state === 'part' && !isSameDue(prior.due, award);
  const codes = ownCodes(decision, planning.evaluation.previous);
  const takenBack = prior.state === 'none' ? planning.prior.takenBack(codes, measure) : null;
  const since = takenBackSinceRun(decision, planning);
  return {
    ...{ prior, former, beside, takenBack },
    priors: [
      ...former.advances.map((one) => one.prior),
      ...former.whole.map(({ batches }) => ({ state: 'settled', batches }) as const),
      ...(beside.prior ? [beside.prior] : []),
      prior,
    ],
    doubts: [...(differs ? [hold('due-differs')] : []), ...former.doubts, ...beside.doubts],
    takenBackDoubts: since.length > 0 ? since : takenBackDoubts(takenBack, decision),
  };
}

function owedShares(owed: PartPaid, planning: Planning): readonly PlannedShare[] {
  const { evaluation, enterprises, faultsOf, wish, judged } = planning;
  const { uscc, measure, due } = owed;
  const enterprise = enterprises.get(uscc);
  const present = enterprise ? undefined : presentCode(uscc, evaluation, enterprises);
  const granted = evaluation.measures.find((one) => one.id === measure);
  const decision = judged.get(ledgerKey(uscc, measure));
  const known = besideFormerRows(owed, evaluation, planning.prior);
  const share = { uscc, name: enterprise?.name ?? owed.name, enterprise: enterprise?.id ?? null, measure };
  const { namesakes, doubts } = namesakesOf(share, owed, decision?.ruling ?? null, planning);
  return due
    .filter(({ payer }) => restOf(owed, payer) > ZERO)
    .map(({ payer, money }) => {
      const claim: Claim = {
        ...share,
        ...{ payer, from: 'ledger', namesakes },
        awardYear: owed.awardYear ?? evaluation.awardYear,
        award: due,
        begunUnder: owed.begunUnder,
        ruledLacks: lacksOfRest(owed, decision, evaluation).ruled,
        paidUnder: [],
        takenBack: partTakenBack([owed], payer),
        moved: movedFrom(payer, enterprise?.payer ?? null),
        sought: certaintyOf(granted, levelOf(payer)) === 'strive',
        due: money,
        before: paidBefore(owed, payer, money),
        batches: batchesOf(owed, payer),
      };
      const unclear = owed.unclearPayer === payer ? [hold('due-differs')] : [];
      const faults = enterprise
        ? [...doubtsByRun(owed, payer, decision, evaluation), ...doubts, ...faultsOf(enterprise)]
        : [present === undefined ? hold('not-in-run') : restOfFormer(owed, present, planning)];
      return settled(claim, [...unclear, ...priorDoubts(known, decision), ...faults], wish);
    });
}

function paidBefore(prior: Prior, payer: PayerId | null, due: Money): Money {
  if (prior.state === 'none') return ZERO;
  if (prior.state === 'settled') return due;
  return least(due, (payer === null ? undefined : prior.paid.get(payer)) ?? ZERO);
}

// What the payer itself had paid and got back, while what others paid stands.
function partTakenBack(priors: readonly Prior[], payer: PayerId | null): TakenBack | null {
  if (payer === null) return null;
  const [back] = priors.flatMap((one) => (one.state === 'part' ? (one.backBy.get(payer) ?? []) : []));
  return back ?? null;
}

// Of a part it is known which payer paid by which; what stands for all of it is of everyone.
function batchesOf(prior: Prior, payer: PayerId | null): readonly string[] {
  if (prior.state === 'none') return [];
  if (prior.state === 'settled') return prior.batches;
  return (payer === null ? undefined : prior.batchesBy.get(payer)) ?? [];
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
  { enterprises, evaluation: { previous }, prior }: Planning,
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
  const before = prior.lastAccount([
    share.uscc,
    ...formerCodesOf(share, previous),
    ...(share.begunUnder === null ? [] : [share.begunUnder]),
  ]);
  const accountBefore = before === account ? null : before;
  return [{ share, payer, amount: now, payee, bank, bankCode, account, accountBefore }];
}

function byPlace({ measures }: Evaluation): (a: PlannedShare, b: PlannedShare) => number {
  const places = new Map(measures.map(({ id }, place) => [id, place]));
  const place = ({ measure }: PlannedShare): number => places.get(measure) ?? measures.length;
  return (a, b) =>
    comparePayers(a.payer ?? '', b.payer ?? '') || place(a) - place(b) || compareText(a.uscc, b.uscc);
}

/** What each payer's sheet pays, payers in order. */
export function linesByPayer({ lines }: PaymentPlan): ReadonlyMap<PayerId, readonly PaymentLine[]> {
  const payers = [...new Set(lines.map(({ payer }) => payer))];
  return new Map(payers.map((payer) => [payer, lines.filter((line) => line.payer === payer)]));
}
