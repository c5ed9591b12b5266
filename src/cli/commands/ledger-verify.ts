// ledger verify: whether a ledger is as it was written.
import { checkLedger, type LedgerCheck } from '../../io/check-ledger.ts';
import { isThere } from '../../io/run-files-present.ts';
import { faultGroups } from '../../ledger/fault-groups.ts';
import { faultWording } from '../../ledger/fault-wording.ts';
import { faultRow } from '../../ledger/verify-ledger.ts';
import { line, type SummaryLine, wrapped } from '../../reports/text/summary-line.ts';
import { counted } from '../../values/counted.ts';
import type { Lang } from '../../values/lang.ts';
import type { RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { noLedger } from '../ledger-errors.ts';
import { LEDGER_PATH } from '../ledger-request.ts';
import { painted } from '../say-lines.ts';

export interface LedgerVerifyOptions {
  readonly ledger?: string;
  readonly format: 'text' | 'json';
}

/** `ledger verify`: exit code 0 where it is whole, 1 where a row was altered or nothing shows whether one was. */
export const ledgerVerifyCommand: RunCommand<[LedgerVerifyOptions]> = async ({ lang, terminal }, options) => {
  const path = options.ledger ?? LEDGER_PATH;
  if (!(await isThere(path))) throw noLedger(path);
  const check = await checkLedger(path);
  const whole = check.sealed && check.faults.length === 0;
  if (options.format === 'json') terminal.out(JSON.stringify(checkJson(path, check, lang), null, 2));
  const { width, colours } = terminal;
  const text = painted(
    whole ? wholeLines(path, check, lang, width) : faultLines(path, check, lang, width),
    colours.say,
  );
  if (whole) terminal.say(text);
  else terminal.fail(text);
  return whole ? EXIT.done : EXIT.findings;
};

function wholeLines(
  path: string,
  { rows, last }: LedgerCheck,
  lang: Lang,
  width: number,
): readonly SummaryLine[] {
  const said = {
    zh: `台账 ${path} 共 ${rows} 行，逐行相扣，没有改动`,
    en: `the ledger ${path} has ${counted(rows, 'row')}, each sealed to the one before; nothing was altered`,
  }[lang];
  const seal = {
    zh: `末行校验 ${last ?? ''}`,
    en: `last seal ${last ?? ''}`,
  }[lang];
  return [...wrapped(said, width, 'good'), ...(last === null ? [] : [line(seal, 'muted')])];
}

function faultLines(
  path: string,
  { sealed, rows, faults }: LedgerCheck,
  lang: Lang,
  width: number,
): readonly SummaryLine[] {
  if (!sealed) {
    const [said, hint] = {
      zh: [
        `台账 ${path} 共 ${rows} 行，没有登记号和校验，有没有改动无法判断`,
        '不是本工具登记的台账，用 xining-tiers ledger import 导入；原来有的，说明这几列被删除，用备份恢复',
      ],
      en: [
        `the ledger ${path} has ${counted(rows, 'row')} and no seals, so nobody can tell whether any was altered`,
        'if this tool did not write it, enter it with xining-tiers ledger import; if it did, its columns were deleted: restore it from a copy',
      ],
    }[lang];
    return [...wrapped(said ?? '', width, 'bad'), ...wrapped(hint ?? '', width)];
  }
  const verdict = {
    zh: `台账 ${path} 有 ${faults.length} 处改动，处理前不要据以拨付`,
    en: `the ledger ${path} was altered in ${faults.length} ${faults.length === 1 ? 'place' : 'places'}; do not pay by it before that is settled`,
  }[lang];
  return [
    ...faultGroups(faults, lang).flatMap(({ messages, hint }) => [
      ...messages.flatMap((message) => wrapped(message, width, 'bad')),
      ...wrapped(`  ${hint}`, width, 'muted'),
    ]),
    ...wrapped(verdict, width, 'bad'),
  ];
}

function checkJson(path: string, { sealed, rows, last, faults }: LedgerCheck, lang: Lang) {
  return {
    schema: 'xining-tiers/ledger-check@1',
    ledger: path,
    sealed,
    whole: sealed && faults.length === 0,
    rows,
    last,
    faults: faults.map((fault) => ({
      fault: fault.fault,
      row: faultRow(fault),
      number: numberOfFault(fault),
      ...faultWording(fault)[lang],
    })),
  };
}

function numberOfFault(fault: LedgerCheck['faults'][number]): number | null {
  if (fault.fault === 'removed') return fault.first;
  return 'number' in fault ? fault.number : null;
}
