// Findings about lines of the ledger and the list of rulings that cannot be read as they stand.
import { kind } from '../diagnostics/kind.ts';
import { type ColumnKey, columnOf } from '../roster/columns.ts';
import { counted } from '../values/counted.ts';
import type { Localised } from '../values/lang.ts';
import { APART } from './apart.ts';
import { recordsUnread } from './unread-records.ts';

interface WrittenMeasure {
  readonly written: string;
  /** Titles it might mean; none where it means nothing. */
  readonly choices: readonly string[];
}

export const ledgerMeasure = kind<WrittenMeasure>()({
  code: 'ledger-measure',
  severity: 'error',
  why: {
    zh: '台账中认不出的事项无法扣除，可能重复兑付。',
    en: 'What the ledger paid cannot be held against a claim unless its measure is known: it might be paid twice.',
  },
  example: '小巨人',
  sample: { written: '稳岗补贴', choices: [] },
  zh: ({ written, choices }) =>
    choices.length > 0
      ? {
          message: `“${written}”指哪一项不明确，更正前各项均按已兑付处理`,
          hint: `写明是哪一项：${choices.join('、')}`,
        }
      : {
          message:
            written === '' ? '缺少奖补事项，本行未能扣除' : `“${written}”不是本政策的奖补事项，本行未能扣除`,
          hint: '改用政策中的事项名称，可用 xining-tiers policy list 查看；以前的政策文件中有此项的，在现行文件中保留该项并写明止期（until），不要删行；与本政策无关的行请删去',
        },
  en: ({ written, choices }) =>
    choices.length > 0
      ? {
          message: `it is not clear which measure "${written}" means; until it is, all of them count as paid`,
          hint: `write which one: ${choices.join(', ')}`,
        }
      : {
          message:
            written === ''
              ? 'the measure is missing, so this line counts for nothing'
              : `"${written}" is no measure of this policy, so this line counts for nothing`,
          hint: 'use a name shown by xining-tiers policy list; where an earlier policy document has the measure keep it in the present one with the day it ended (until), and delete nothing; delete lines that have nothing to do with this policy',
        },
});

/** `held`: an award of whoever has that name is put to review. */
export const ledgerCodeMissing = kind<{ readonly name: string; readonly held: boolean }>()({
  code: 'ledger-code-missing',
  severity: 'error',
  why: {
    zh: '台账以统一社会信用代码对应企业，没有代码无法扣除，可能重复兑付。',
    en: 'The ledger knows enterprises by their code: without one, an award might be paid twice.',
  },
  example: '西宁某某公司，代码空白',
  sample: { name: '青海例川新材料有限公司', held: true },
  zh: ({ name, held }) => ({
    message: `缺少统一社会信用代码${name === '' ? '' : `（${name}）`}，本行未能扣除${held ? '；名单中有同名企业的，该项转为待核' : ''}`,
    hint: '补填代码；不是台账记录的行请删去',
  }),
  en: ({ name, held }) => ({
    message: `the code is missing${name === '' ? '' : ` (${name})`}, so this line counts for nothing${held ? '; where a listed enterprise has that name, the award is put to review' : ''}`,
    hint: 'fill it in; delete lines that are no entries',
  }),
});

export const ledgerState = kind<{ readonly written: string }>()({
  code: 'ledger-state',
  severity: 'warning',
  why: {
    zh: '只有“已追回”的记录不再算作已兑付，其他写法一律按已兑付处理。',
    en: 'Only 已追回 takes an entry back; whatever else is written counts as paid.',
  },
  example: '退回',
  sample: { written: '处理中' },
  zh: ({ written }) => ({
    message: `状态“${written}”不明，按已兑付处理`,
    hint: '写 已批准、已拨付 或 已追回',
  }),
  en: ({ written }) => ({
    message: `the state "${written}" is unknown; the entry counts as paid`,
    hint: 'write 已批准, 已拨付 or 已追回',
  }),
});

export const ledgerAmount = kind<{ readonly written: string }>()({
  code: 'ledger-amount',
  severity: 'warning',
  why: {
    zh: '读不出或为负数的金额不能采用：该笔仍按已兑付处理，付了多少不详。',
    en: 'An amount that cannot be read, or is negative, is not taken: the entry counts as paid, and nobody knows how much.',
  },
  example: '-150000（红字冲回）',
  sample: { written: '-150000.00' },
  zh: ({ written }) => ({
    message: `金额“${written}”不能采用，按已兑付、金额不详处理`,
    hint: '更正金额；退回、冲回的不写负数，用 ledger recover 登记（台账还没有登记号的，也可删去本行，把原来一行的状态改为 已追回）',
  }),
  en: ({ written }) => ({
    message: `the amount "${written}" cannot be taken; the entry counts as paid, of an unknown amount`,
    hint: 'correct it; what came back is no negative amount but recorded with ledger recover (in a ledger without 登记号 also by deleting this row and stating 已追回 in the one that was paid)',
  }),
});

export const paidWithoutBasis = kind<{
  readonly title: Localised;
  readonly key: ColumnKey;
  readonly entry: string;
}>()({
  code: 'paid-without-basis',
  severity: 'warning',
  why: {
    zh: '已经兑付的认定（本奖补年度的榜单、投入）不会自己消失：或者漏填，或者已被撤销，须追回资金。',
    en: 'A recognition that was paid for (in this award year a list, an outlay) does not vanish: it was left out, or withdrawn, and then money must come back.',
  },
  example: '台账已兑付专精特新，名单中认定日期空白',
  sample: {
    title: { zh: '专精特新中小企业', en: 'SRDI SME' },
    key: 'srdiOn',
    entry: '台账.csv!A12',
  },
  zh: ({ title, key, entry }) => ({
    message: `台账（${entry}）已兑付“${title.zh}”，名单中“${columnOf(key).header}”空白`,
    hint: '漏填的请填报单位补填；认定已被撤销的，由市级决定是否追回并在台账登记',
  }),
  en: ({ title, key, entry }) => ({
    message: `the ledger (${entry}) has paid ${title.en}, but ${columnOf(key).headerEn} is blank on the roster`,
    hint: 'the reporting unit fills it in where it was left out; where it was withdrawn the city decides on recovery and enters it in the ledger',
  }),
});

export const paidNotDue = kind<{ readonly title: Localised; readonly entry: string }>()({
  code: 'paid-not-due',
  severity: 'warning',
  why: {
    zh: '本奖补年度兑付后，名单改得不再符合条件：或者改错，或者本不应兑付，须追回。',
    en: 'Since it was paid in this award year the roster was changed so that the award is not due: it was changed wrongly, or money must come back.',
  },
  example: '台账已兑付高新技术企业，名单中认定日期改为 2024-12-01（不在本奖补年度）',
  sample: { title: { zh: '新认定高新技术企业', en: 'high-tech enterprise' }, entry: '台账.csv!A12' },
  zh: ({ title, entry }) => ({
    message: `台账（${entry}）本奖补年度已兑付“${title.zh}”，按本期名单不符合条件`,
    hint: '理由见核对表“奖补核对”；名单、台账（年度）有误的更正，本不应兑付的，由市级决定是否追回，用 ledger recover 登记',
  }),
  en: ({ title, entry }) => ({
    message: `the ledger (${entry}) has paid ${title.en} in this award year, but by this roster it is not due`,
    hint: 'the reasons stand on the page of awards; correct roster or ledger (its year) where they are wrong; where it was not due the city decides on recovery, recorded with ledger recover',
  }),
});

export const paidAboveDue = kind<{
  readonly title: Localised;
  readonly entry: string;
  readonly paid: string;
  readonly due: string;
  readonly more: string;
}>()({
  code: 'paid-above-due',
  severity: 'warning',
  why: {
    zh: '兑付后名单改了数据，应得的少于已兑付的：或者改错，或者多付，多付的须追回。',
    en: 'Where the roster was changed after payment and grants less than was paid, it was changed wrongly, or money must come back.',
  },
  example: '台账已兑付引进技术落地转化补助 2,000,000.00 元，按本期数据为 200,000.00 元',
  sample: {
    ...{ title: { zh: '引进技术落地转化补助', en: 'technology transfer subsidy' }, entry: '台账.csv!A12' },
    ...{ paid: '2,000,000.00', due: '200,000.00', more: '1,800,000.00' },
  },
  zh: ({ title, entry, paid, due, more }) => ({
    message: `台账（${entry} 等）已兑付“${title.zh}” ${paid} 元，按本期名单为 ${due} 元，多 ${more} 元`,
    hint: '名单、台账有误的更正；确属多付的，由市级决定是否追回，用 ledger recover 登记',
  }),
  en: ({ title, entry, paid, due, more }) => ({
    message: `the ledger (from ${entry}) has paid ${paid} yuan of ${title.en}; by this roster it is ${due}, which is ${more} less`,
    hint: 'correct roster or ledger where they are wrong; where too much was paid the city decides on recovery, recorded with ledger recover',
  }),
});

export const paidNotListed = kind<{
  readonly count: number;
  readonly year: number;
  readonly uscc: string;
  readonly source: string;
}>()({
  code: 'paid-not-listed',
  severity: 'warning',
  why: {
    zh: '本年度领过奖补的企业换了代码，会被当作另一户再付一次。',
    en: 'An enterprise that was paid this year and has another code since would be paid again as if it were another.',
  },
  example: '台账中 2025 年度已兑付的代码，各单位名单中都没有',
  sample: { count: 1, year: 2025, uscc: '91630102MA00000000', source: '台账.csv!A12' },
  zh: ({ count, year, uscc, source }) => ({
    message: `台账中奖补年度 ${year} 已兑付的 ${count} 户不在本期各名单中，例如 ${uscc}（${source}）`,
    hint: '可能更换了代码：用 --previous 给出上期结果重新核定，避免重复兑付；注销、迁出的，请原单位在名单中保留并填写企业状态',
  }),
  en: ({ count, year, uscc, source }) => ({
    message: `${counted(count, 'enterprise')} with payments of award year ${year} in the ledger ${count === 1 ? 'is' : 'are'} on none of the rosters, such as ${uscc} (${source})`,
    hint: 'the code may have changed: evaluate again with the run before as --previous, so that nothing is paid twice; who was struck off or moved stays on the list of its unit with its state',
  }),
});

export const ledgerNameDiffers = kind<{
  readonly written: string;
  readonly uscc: string;
  /** Under which the code is on the rosters; empty where it is on none. */
  readonly name: string;
  /** The code of the enterprise that has the written name; of several, with 、 between; empty where it has none. */
  readonly other: string;
}>()({
  code: 'ledger-name-differs',
  severity: 'warning',
  why: {
    zh: '台账按代码扣除；代码填成另一户的，这一户领不到，领过的那一户会再付一次。',
    en: 'The ledger goes by the code; with another firm’s code that firm goes without, and the one that was paid is paid again.',
  },
  example: '甲公司的代码、乙公司的名称',
  sample: {
    written: '乙公司',
    uscc: '91630102MA00000000',
    name: '甲公司',
    other: '91630102MA00000001',
  },
  zh: ({ written, uscc, name, other }) => ({
    message: `台账写的是“${written}”，名单中此名称的${other === '' ? '企业没有代码' : `代码为 ${other}`}，${name === '' ? `名单中没有 ${uscc}` : `${uscc} 是“${name}”`}；按代码扣除`,
    hint: `核对当时兑付的是哪一户：台账写错的，追加一行更正后重新核定；更换了代码的，用 --previous 给出上期结果；${other === '' ? '名单中补上代码后重新核定' : `${other} 的同一事项如符合，列入存疑、拨付时暂缓，确未领过的裁定“同意”、理由写明“${APART}”`}`,
  }),
  en: ({ written, uscc, name, other }) => ({
    message: `the ledger names ${written}, ${other === '' ? 'which has no code on the rosters' : `whose code on the rosters is ${other}`}; ${name === '' ? `${uscc} is on none of them` : `${uscc} is ${name}`}; it is gone by the code`,
    hint: `find out which of them was paid: where the ledger is wrong correct it by another row and evaluate again; where the code has changed give the run before as --previous; ${other === '' ? 'have the code entered on the roster and evaluate again' : `the same award of ${other}, where it is due, is listed as doubtful and held when paid: if it was never paid rule 同意 on it with “${APART}” in the reason`}`,
  }),
});

export const rulingMeasure = kind<WrittenMeasure>()({
  code: 'ruling-measure',
  severity: 'error',
  why: {
    zh: '裁定必须指明是哪一项奖补，否则不能采用。',
    en: 'A ruling must say which measure it is about.',
  },
  example: '小巨人',
  sample: { written: '小巨人', choices: ['新认定科技小巨人', '专精特新“小巨人”'] },
  zh: ({ written, choices }) => ({
    message:
      written === ''
        ? '缺少事项，该裁定未采用'
        : choices.length > 0
          ? `“${written}”指哪一项不明确，该裁定未采用`
          : `“${written}”不是本政策的奖补事项，该裁定未采用`,
    hint:
      choices.length > 0
        ? `写明是哪一项：${choices.join('、')}`
        : '改用政策中的事项名称，可用 xining-tiers policy list 查看',
  }),
  en: ({ written, choices }) => ({
    message:
      written === ''
        ? 'the measure is missing; the ruling was not applied'
        : choices.length > 0
          ? `it is not clear which measure "${written}" means; the ruling was not applied`
          : `"${written}" is no measure of this policy; the ruling was not applied`,
    hint:
      choices.length > 0
        ? `write which one: ${choices.join(', ')}`
        : 'use a name shown by xining-tiers policy list',
  }),
});

export const rulingVerdict = kind<{ readonly written: string }>()({
  code: 'ruling-verdict',
  severity: 'error',
  why: {
    zh: '裁定只有同意、不同意、核减三种，其他写法不能猜测。',
    en: 'A ruling says 同意, 不同意 or 核减; anything else is not guessed.',
  },
  example: '原则同意',
  sample: { written: '原则同意' },
  zh: ({ written }) => ({
    message: written === '' ? '缺少裁定，本行未采用' : `裁定“${written}”不明，本行未采用`,
    hint: '写 同意、不同意 或 核减',
  }),
  en: ({ written }) => ({
    message:
      written === ''
        ? 'the verdict is missing; the line was not applied'
        : `the verdict "${written}" is unknown; the line was not applied`,
    hint: 'write 同意, 不同意 or 核减',
  }),
});

export const rulingCodeMissing = kind<null>()({
  code: 'ruling-code-missing',
  severity: 'error',
  why: {
    zh: '裁定以统一社会信用代码对应企业。',
    en: 'A ruling knows its enterprise by the code.',
  },
  example: '代码空白',
  sample: null,
  zh: () => ({ message: '缺少统一社会信用代码，该裁定未采用', hint: '补填代码' }),
  en: () => ({ message: 'the code is missing; the ruling was not applied', hint: 'fill it in' }),
});

export const rulingUnsigned = kind<{ readonly lacking: readonly ('reason' | 'person')[] }>()({
  code: 'ruling-unsigned',
  severity: 'warning',
  why: {
    zh: '裁定的理由和经办人随结果保存，供日后审计查考。',
    en: 'The reason of a ruling and who made it are kept with the result, for whoever audits it later.',
  },
  example: '同意，理由、经办人空白',
  sample: { lacking: ['reason', 'person'] },
  zh: ({ lacking }) => ({
    message: `裁定缺少${lacking.map((key) => ({ reason: '理由', person: '经办人' })[key]).join('、')}`,
    hint: '补填后重新运行',
  }),
  en: ({ lacking }) => ({
    message: `the ruling lacks its ${lacking.map((key) => ({ reason: 'reason', person: 'person' })[key]).join(' and ')}`,
    hint: 'fill in and run again',
  }),
});

export const RECORD_KINDS = [
  ledgerMeasure,
  ledgerCodeMissing,
  ledgerState,
  ledgerAmount,
  paidWithoutBasis,
  paidAboveDue,
  paidNotDue,
  paidNotListed,
  ledgerNameDiffers,
  rulingMeasure,
  rulingVerdict,
  rulingCodeMissing,
  rulingUnsigned,
  recordsUnread,
] as const;
