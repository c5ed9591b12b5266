// What keeps a bank from paying an enterprise: its account, its bank, and the name on the account.
import type { EvaluatedEnterprise, Evaluation } from '../evaluation/evaluation.ts';
import { accountNumber, bankCodeNumber, isSameHolder } from '../values/bank-details.ts';
import { rowSource, sheetSource } from '../values/cell-ref.ts';
import { grouped } from '../values/grouped.ts';
import { parseUscc } from '../values/uscc.ts';
import { type HoldReason, hold } from './hold-reason.ts';

const BANK_FIELDS = ['payee', 'bank', 'bankCode', 'account'] as const;
export type BankField = (typeof BANK_FIELDS)[number];

/** Every reason not to pay an enterprise, in a fixed order; none where it can be paid. */
export type BankFaults = (enterprise: EvaluatedEnterprise) => readonly HoldReason[];

/** Reads the whole evaluation once: what one enterprise writes may also stand with another. */
export function bankFaults(evaluation: Evaluation): BankFaults {
  const disputed = disputedFields(evaluation);
  const unreadable = unreadableFields(evaluation);
  const sharers = sharedAccounts(evaluation.enterprises);
  return (enterprise) => {
    const conflicts = disputed.get(enterprise.id) ?? [];
    const spoilt = [
      ...new Set(enterprise.sources.flatMap((source) => unreadable.get(rowSource(source)) ?? [])),
    ];
    const known = [...conflicts.map(({ field }) => field), ...spoilt.map(({ field }) => field)];
    return [
      ...(parseUscc(enterprise.uscc) === undefined ? [hold('invalid-code', enterprise.uscc)] : []),
      ...(enterprise.active === false ? [hold('not-active', enterprise.state ?? '')] : []),
      ...conflicts.map(({ values }) => hold('bank-conflict', values.join(' / '))),
      ...spoilt.map(({ value }) => hold('bank-unreadable', value)),
      ...writtenFaults(enterprise, new Set(known)),
      ...sharers(enterprise).map((name) => hold('shared-account', name)),
    ];
  };
}

/** The bank details that are missing or malformed as they stand, in the order of the columns. */
export function bankGaps(enterprise: EvaluatedEnterprise): readonly BankField[] {
  const faults = faultsByField(enterprise);
  return BANK_FIELDS.filter((field) => faults[field] !== null);
}

/** The fields of several enterprises' gaps, each once, in the order of the columns. */
export function fieldsOfGaps(gaps: Iterable<readonly BankField[]>): readonly BankField[] {
  const lacking = new Set([...gaps].flat());
  return BANK_FIELDS.filter((field) => lacking.has(field));
}

// A field that is disputed or unreadable has a reason of its own and is not also called missing.
function writtenFaults(enterprise: EvaluatedEnterprise, known: ReadonlySet<string>): readonly HoldReason[] {
  const faults = faultsByField(enterprise);
  return BANK_FIELDS.flatMap((field) => (known.has(field) ? [] : (faults[field] ?? [])));
}

function faultsByField({
  name,
  payee,
  bank,
  bankCode,
  account,
}: EvaluatedEnterprise): Readonly<Record<BankField, HoldReason | null>> {
  return {
    payee:
      payee === null
        ? hold('payee-missing')
        : isSameHolder(payee, name)
          ? null
          : hold('payee-differs', payee),
    bank: bank === null ? hold('bank-missing') : null,
    bankCode: numberFault(bankCode, bankCodeNumber, 'bank-code'),
    account: numberFault(account, accountNumber, 'account'),
  };
}

function numberFault(
  written: string | null,
  read: (text: string) => string | undefined,
  what: 'bank-code' | 'account',
): HoldReason | null {
  if (written === null) return hold(`${what}-missing`);
  return read(written) === undefined ? hold(`${what}-malformed`, written) : null;
}

interface FieldValue {
  readonly field: string;
  readonly value: string;
}

// By enterprise: bank fields on which two reports differ.
function disputedFields({ duplicates }: Evaluation) {
  return new Map(
    duplicates.map(({ enterprise, conflicts }) => [
      enterprise,
      conflicts.filter(({ field }) => isBankField(field)),
    ]),
  );
}

// By address of the row: bank fields whose cell cannot be read.
function unreadableFields({ diagnostics }: Evaluation): ReadonlyMap<string, readonly FieldValue[]> {
  const spoilt = diagnostics.flatMap(({ file, sheet, row, field, value, severity }) =>
    severity === 'error' && row !== null && field !== null && isBankField(field)
      ? [{ at: sheetSource(file, sheet) + row, field, value: value ?? '' }]
      : [],
  );
  return grouped(spoilt, ({ at }) => at);
}

// The names of other enterprises with the same account: one of them would be paid the other's money.
function sharedAccounts(enterprises: readonly EvaluatedEnterprise[]) {
  const accountOf = ({ account }: EvaluatedEnterprise): string | undefined =>
    account === null ? undefined : accountNumber(account);
  const holders = grouped(enterprises, accountOf);
  return (enterprise: EvaluatedEnterprise): readonly string[] => {
    const account = accountOf(enterprise);
    if (account === undefined) return [];
    return (holders.get(account) ?? []).filter(({ id }) => id !== enterprise.id).map(({ name }) => name);
  };
}

function isBankField(field: string): boolean {
  return BANK_FIELDS.some((known) => known === field);
}
