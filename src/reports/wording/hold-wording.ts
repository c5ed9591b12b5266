// Why money is held back, and who must do what, as a clerk reads it.
import { ANEW } from '../../eligibility/anew.ts';
import { APART } from '../../eligibility/apart.ts';
import { RETURNED, UNPAID } from '../../eligibility/unpaid.ts';
import type { HoldCode, HoldReason } from '../../payment/hold-reason.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { reasonWords } from './reason-wording.ts';

interface HoldWords {
  readonly wrong: Localised;
  readonly remedy: Localised;
}

const CORRECT_ROSTER: Localised = {
  zh: '请填报单位更正名单后重新核定',
  en: 'the reporting unit corrects the roster, then evaluate again',
};

const WORDS: Readonly<Record<HoldCode, HoldWords>> = {
  sought: {
    wrong: { zh: '向省级争取的资金，尚未落实', en: 'sought from the province, not granted yet' },
    remedy: {
      zh: '省级下达后，用 --granted 写明事项再运行',
      en: 'once granted, name the measure with --granted and run again',
    },
  },
  'payee-missing': { wrong: { zh: '没有户名', en: 'no account holder' }, remedy: CORRECT_ROSTER },
  'payee-differs': {
    wrong: { zh: '户名与企业名称不一致', en: 'the account holder is not the enterprise' },
    remedy: CORRECT_ROSTER,
  },
  'bank-missing': { wrong: { zh: '没有开户银行', en: 'no bank' }, remedy: CORRECT_ROSTER },
  'bank-code-missing': { wrong: { zh: '没有行号', en: 'no bank code' }, remedy: CORRECT_ROSTER },
  'bank-code-malformed': {
    wrong: { zh: '行号不是12位数字', en: 'the bank code is not 12 digits' },
    remedy: CORRECT_ROSTER,
  },
  'account-missing': { wrong: { zh: '没有银行账号', en: 'no account' }, remedy: CORRECT_ROSTER },
  'account-malformed': {
    wrong: { zh: '银行账号不是8至32位数字', en: 'the account is not 8 to 32 digits' },
    remedy: CORRECT_ROSTER,
  },
  'bank-unreadable': {
    wrong: { zh: '开户信息的单元格无法识别', en: 'a cell of the bank details cannot be read' },
    remedy: CORRECT_ROSTER,
  },
  'bank-conflict': {
    wrong: { zh: '两处上报的开户信息不一致', en: 'two reports give different bank details' },
    remedy: {
      zh: '请两家单位核对后统一，重新核定',
      en: 'the two units agree on one, then evaluate again',
    },
  },
  'shared-account': {
    wrong: { zh: '与另一企业账号相同', en: 'the same account as another enterprise' },
    remedy: CORRECT_ROSTER,
  },
  'invalid-code': {
    wrong: { zh: '统一社会信用代码有误', en: 'the credit code is not valid' },
    remedy: CORRECT_ROSTER,
  },
  'not-active': {
    wrong: { zh: '企业已不在营', en: 'the enterprise no longer operates here' },
    remedy: {
      zh: '由市工业和信息化局决定是否停付：停付的，无需处理；仍应支付的，另行付给后用 ledger import --instalments 登记；企业状态填错的，请填报单位更正名单后重新核定',
      en: 'the bureau decides whether to pay: where it is not paid, nothing need be done; where it is, pay it otherwise and enter that with ledger import --instalments; where the state on the roster is wrong its unit corrects it, then evaluate again',
    },
  },
  'not-in-run': {
    wrong: {
      zh: '前批尚欠余款，企业不在本次名单中',
      en: 'owed by an earlier batch, but not on these rosters',
    },
    remedy: {
      zh: '请填报单位补报该企业后重新核定；企业已注销、被合并等，余款另行付给的，用 ledger import --instalments 登记；不再支付的，无需处理',
      en: 'its unit reports it, then evaluate again; where the enterprise is gone (deregistered, merged) and the rest is paid otherwise, enter that with ledger import --instalments; where it is not to be paid, nothing need be done',
    },
  },
  'code-changed': {
    wrong: {
      zh: '前批按原代码尚欠余款，企业现用另一代码',
      en: 'owed by an earlier batch under a former code; the enterprise now has another',
    },
    remedy: {
      zh: '查明是同一企业的，对现代码的该事项裁定同意（--decisions）后重新核定，即付余款；奖补年度已过的，重新核定时另加 --award-year 原奖补年度，以 --out 另存，由该结果拨付',
      en: 'where it is the same enterprise, consent under its present code (--decisions) and evaluate again: the rest is then paid; once its award year is over, evaluate with --award-year of that year as well, into another folder (--out), and pay from there',
    },
  },
  'code-refused': {
    wrong: {
      zh: '前批按原代码尚欠余款，现代码的此项已裁定不同意',
      en: 'owed by an earlier batch under a former code; under the present code a ruling refused the award',
    },
    remedy: {
      zh: '余款不再支付的，无需处理；仍应支付的，把现代码的该事项改为裁定同意（--decisions）后重新核定，即付余款；原代码确为另一户的，请填报单位以原代码补报该企业后重新核定',
      en: 'where the rest is not to be paid, nothing need be done; where it is due after all, change the ruling to 同意 under the present code (--decisions) and evaluate again: the rest is then paid; where the former code is another firm, its unit reports it under that code, then evaluate again',
    },
  },
  'paid-anew': {
    wrong: {
      zh: '前批按原代码尚欠余款，此项在现代码名下已有兑付',
      en: 'owed by an earlier batch under a former code; under the present code something of the award is paid already',
    },
    remedy: {
      zh: '原代码确为另一户的，请填报单位以原代码补报该企业后重新核定，即付余款；确为同一企业的（包括又用回以前代码的），余款仍应支付的另行付给，付后用 ledger import --instalments 登记到本行所列的代码名下；余款不再支付的，无需处理',
      en: 'where the former code is another firm, its unit reports it under that code, then evaluate again: the rest is then paid; where it is the same one (also one that has its earlier code again) and the rest is due, pay it otherwise and enter that under the code of this row with ledger import --instalments; where it is not to be paid, nothing need be done',
    },
  },
  'payer-unknown': {
    wrong: {
      zh: '县区（园区）份额的承担单位不明，整项暂缓',
      en: 'nobody is known to pay its local share, so all of it waits',
    },
    remedy: CORRECT_ROSTER,
  },
  'due-differs': {
    wrong: {
      zh: '核定金额或承担单位与台账所记应付不同',
      en: 'amount or payer differ from what the ledger says is due',
    },
    remedy: {
      zh: '查明差别：以台账所记应付为准的，用现在的台账重新核定（evaluate --ledger，以 --out 另存），裁定写有金额的改为应付合计，即付余款；以本次核定为准的，前批各笔全部追回（未拨付的用 ledger recover --revoke 撤销批准）、登记后重新核定（凭裁定的，裁定日期不早于追回日期），按新的金额兑付；余款另行拨付的（各笔所记承担单位不同的，查明由谁承担），用 ledger import --instalments 登记；不再支付的，无需处理',
      en: 'find out why they differ: where the ledger is right evaluate again with it as it is now (--ledger, into another folder with --out), a ruling with an amount changed to what is due in all, and the rest is paid; where this run is right take all earlier payments of it back (ledger recover, --revoke for what was not paid yet) and evaluate again (with a ruling, where it rests on one, dated not before that), which pays it anew; what is paid otherwise (where rows name different payers, by whom it is found to owe it) is entered with ledger import --instalments; where it is not to be paid, nothing need be done',
    },
  },
  'due-less': {
    wrong: {
      zh: '按本次核定，该级应付少于台账所记应付',
      en: 'by this run the level owes less of it than the ledger says is due',
    },
    remedy: {
      zh: '查明数据（或所用政策文件）为何改变：有误的，由填报单位更正名单（改用原政策文件）后重新核定，即付余款；无误的，前批各笔全部追回（未拨付的用 ledger recover --revoke 撤销批准）、登记后重新核定，按新的金额兑付；只是余款不再支付的，无需处理',
      en: 'find out why the figures (or the policy document) changed: where they are wrong the unit corrects its roster (or the former document is used), then evaluate again, and the rest is paid; where they are right take all earlier payments of it back (ledger recover, --revoke for what was not paid yet) and evaluate again, which pays it anew; where only the rest is not to be paid, nothing need be done',
    },
  },
  'part-not-due': {
    wrong: {
      zh: '前批已付一部分，该级部分另须的条件按本次名单不符合',
      en: 'begun by an earlier batch; a condition of this level’s part does not hold by these rosters',
    },
    remedy: {
      zh: '查明名单为何改变：填错的更正后重新核定；当时确已符合的（如所填为以后重新认定的证书），裁定“同意”并写明金额（台账所记应付合计），用 --decisions 重新核定，即付余款；这一部分不再支付的，无需处理',
      en: 'find out why the rosters changed: correct what is wrong and evaluate again; where the condition did hold at the time (the certificate that stands there now was renewed since) rule 同意 with the amount that the ledger says is due in all and evaluate again (--decisions), and the rest is paid; where this part is not to be paid, nothing need be done',
    },
  },
  'part-open': {
    wrong: {
      zh: '前批已付一部分，该级部分另须的条件现在待核，裁定没有写明金额',
      en: 'begun by an earlier batch; this level’s part has a condition of its own that is open now, and the ruling states no amount',
    },
    remedy: {
      zh: '由填报单位更正名单后重新核定；或在裁定中写明金额（含这一部分的，即台账所记应付合计）后重新核定',
      en: 'the reporting unit corrects its roster, or the ruling states its amount (with this part, what the ledger says is due in all); then evaluate again',
    },
  },
  'part-recovered': {
    wrong: {
      zh: '前批已部分追回或撤销批准',
      en: 'some of the earlier payment was recovered or revoked',
    },
    remedy: {
      zh: `由人工决定余款（包括追回、退回、撤销的一笔）是否再付：应付的，裁定此项“同意”、理由写明“${UNPAID}”（如“已由银行退回${UNPAID}”），日期不早于追回（撤销）日期，用 --decisions 重新核定；不再支付的，无需处理`,
      en: `a person decides whether the rest, with what came back, is paid: where it is, rule 同意 on this measure with “${UNPAID}” in the reason (such as 已由银行退回${UNPAID}), dated not before it came back, and evaluate again (--decisions); where it is not, nothing need be done`,
    },
  },
  'recovered-undated': {
    wrong: {
      zh: '前批已部分追回，台账没有写明追回日期',
      en: 'some of the earlier payment was recovered, and the ledger does not say when',
    },
    remedy: {
      zh: `由人工决定余款（包括追回、退回的一笔）是否再付：应付的，裁定此项“同意”、理由写明“${RETURNED}”（或“已由银行退回${UNPAID}”“已追回${UNPAID}”），用 --decisions 重新核定；不再支付的，无需处理`,
      en: `a person decides whether the rest, with what came back, is paid: where it is, rule 同意 on this measure with “${RETURNED}” in the reason (or 已由银行退回${UNPAID}, 已追回${UNPAID}) and evaluate again (--decisions); where it is not, nothing need be done`,
    },
  },
  'all-recovered': {
    wrong: {
      zh: '裁定之后，此项前批各笔已全部追回或撤销批准',
      en: 'all that was paid of it was taken back after the ruling',
    },
    remedy: {
      zh: '查明追回原因：仍应兑付的，就此项重新裁定，日期不早于追回日期，用 --decisions 重新核定；认定已撤销的先更正名单；不再支付的，无需处理',
      en: 'find out why: where it is still due rule on it anew, dated not before it came back, and evaluate again (--decisions); where the recognition was withdrawn correct the roster first; where it is not to be paid, nothing need be done',
    },
  },
  'all-recovered-undated': {
    wrong: {
      zh: '此项前批各笔已全部追回，台账没有写明日期，裁定也没有写明已退回',
      en: 'all of it was taken back on a day not told, of which the ruling says nothing',
    },
    remedy: {
      zh: `查明追回原因：仍应兑付的，裁定的理由写明“${RETURNED}”（或“已由银行退回${UNPAID}”“已追回${UNPAID}”），用 --decisions 重新核定；认定已撤销的先更正名单；不再支付的，无需处理`,
      en: `find out why: where it is still due say “${RETURNED}” (or 已由银行退回${UNPAID}, 已追回${UNPAID}) in the reason of the ruling and evaluate again (--decisions); where the recognition was withdrawn correct the roster first; where it is not to be paid, nothing need be done`,
    },
  },
  'rows-differ': {
    wrong: {
      zh: '台账中此项有的记录没有写明应付、所付，或写得不同，余款是否已付看不出',
      en: 'rows of it in the ledger do not state what is due in all, who paid or how much, or differ on what is due: nobody can tell whether they paid the rest',
    },
    remedy: {
      zh: `核对台账中此项各笔：余款已付的，用 ledger import --instalments 补登；查明未付的，裁定此项“同意”、理由写明“${UNPAID}”，裁定日期在这些记录最后一笔之后，用 --decisions 重新核定，即付各单位尚欠的（没有写明资金层级或金额的一笔不计）；不再支付的，无需处理`,
      en: `check its rows in the ledger: where the rest was paid, enter it with ledger import --instalments; where it was not, rule 同意 on this measure with “${UNPAID}” in the reason, dated after the last of these rows, and evaluate again (--decisions), which pays what each payer still owes (a row that does not say who paid or how much is not counted); where it is not to be paid, nothing need be done`,
    },
  },
  'taken-back-since': {
    wrong: {
      zh: '核定时不知道台账中此项已追回或撤销批准',
      en: 'taken back in the ledger, of which this run did not know',
    },
    remedy: {
      zh: '查明追回原因；仍应兑付的，用现在的台账重新核定（evaluate --ledger，以 --out 另存）后再拨付，认定已撤销的先更正名单',
      en: 'find out why: where it is still due, evaluate again with the ledger as it is now (--ledger, into another folder with --out) and pay from there; where the recognition was withdrawn correct the roster first',
    },
  },
  'no-longer-due': {
    wrong: {
      zh: '前批已付一部分，但按本次名单不再符合',
      en: 'begun by an earlier batch, but by these rosters no longer due',
    },
    remedy: {
      zh: '查明名单为何改变：填错的更正、有疑问的裁定（--decisions）后重新核定；确不应兑付的，已付部分登记追回；已付部分有效、只是余款不再支付的，无需处理',
      en: 'find out why the rosters changed: correct them or rule on it (--decisions) and evaluate again, or recover what was paid; where that holds and only the rest is not to be paid, nothing need be done',
    },
  },
  'of-later-year': {
    wrong: {
      zh: '前批所欠余款属以后的奖补年度，本次核定的是此前年度',
      en: 'the rest of an award of a later year than the one decided here',
    },
    remedy: {
      zh: '在所属奖补年度或以后年度的核定结果中兑付，本批无需处理',
      en: 'it is paid from a run of its own award year or a later one; nothing to do in this batch',
    },
  },
  'measure-not-in-force': {
    wrong: {
      zh: '前批尚欠余款，此项在本次核定的奖补年度不施行，没有核对是否仍符合',
      en: 'owed by an earlier batch; its measure is not in force in the award year decided here, so nothing tells whether it is still due',
    },
    remedy: {
      zh: '应付的，以余款所属的奖补年度（--award-year）和写有此项的政策文件（--policy）重新核定（--ledger、--previous 照旧，以 --out 另存），由该结果拨付；已另行付给的，用 ledger import --instalments 登记；不再支付的，无需处理',
      en: 'where it is due, evaluate with the award year of the rest (--award-year) and the policy document that has the measure (--policy), with --ledger and --previous as before, into another folder (--out), and pay from there; where it was paid otherwise enter that with ledger import --instalments; where it is not to be paid, nothing need be done',
    },
  },
  'same-name': {
    wrong: {
      zh: '本次另有同名企业以另一代码领取此项',
      en: 'the same name is due this under another code too',
    },
    remedy: {
      zh: `核实是否同一企业：是则更正代码、只留一处；确为两户的，在裁定表中对各户的此项裁定“同意”、理由写明“${APART}”，用 --decisions 重新核定`,
      en: `find out whether it is one enterprise: then correct the code and keep one row; if they are two, rule 同意 on this measure of each with “${APART}” in the reason and evaluate again (--decisions)`,
    },
  },
  'paid-but-unledgered': {
    wrong: {
      zh: '上期结果中此项还有已兑付的一笔，台账中没有',
      en: 'the run before knew of another payment of it, which the ledger lacks',
    },
    remedy: {
      zh: `用记有该笔的台账重新核定；查明未兑付的，裁定此项“同意”、理由写明“${UNPAID}”，裁定日期在该笔批准之后，用 --decisions 重新核定`,
      en: `evaluate again with the ledger that has it; if it was not paid after all, rule 同意 on this measure with “${UNPAID}” in the reason, dated after that payment was approved, and evaluate again (--decisions)`,
    },
  },
  'paid-without-code': {
    wrong: {
      zh: '台账中同名的一笔此项没有代码，裁定未写明是否领过',
      en: 'the ledger has a payment of it to this name without a code, and the ruling does not say whose it was',
    },
    remedy: {
      zh: `在台账中补填该笔的代码后重新核定，已领的自动扣除；领取的是同名的另一户的，补填那一户的代码，并裁定此项“同意”、理由写明“${APART}”，确应另行全额兑付的写明“${ANEW}”，用 --decisions 重新核定；台账有没有代码的行，不能批准`,
      en: `fill in the code of that payment and evaluate again, which deducts it; where another firm of that name was paid, fill in that firm's code and rule 同意 on this measure with “${APART}” in the reason, or with “${ANEW}” where it is due anew in full, and evaluate again (--decisions); nothing can be approved while a row of the ledger has no code`,
    },
  },
  'ruled-before': {
    wrong: {
      zh: '上期裁定不同意或核减，本期没有裁定',
      en: 'refused or lowered by a ruling of the period before, and there is none now',
    },
    remedy: {
      zh: '裁定仍有效的，用 --decisions 给出上期裁定表重新核定；情况已变的重新裁定',
      en: 'where that ruling holds, evaluate again with its list (--decisions); where things have changed, rule anew',
    },
  },
  'paid-under-other-code': {
    wrong: {
      zh: '台账中同名企业或本企业以另一代码领过此项',
      en: 'the ledger has paid this to the same name, or the same enterprise, under another code',
    },
    remedy: {
      zh: `核实是否同一企业：代码填错的更正；换过代码的，用 --previous 重新核定后裁定；确为同名的另一户的，裁定此项“同意”、理由写明“${APART}”，用 --decisions 重新核定；不再支付的，无需处理`,
      en: `find out whether it is the same: correct a wrong code; where the code has changed evaluate with --previous, then rule; if it is another firm of that name, rule 同意 on this measure with “${APART}” in the reason and evaluate again (--decisions); where it is not to be paid, nothing need be done`,
    },
  },
  'paid-to-account': {
    wrong: {
      zh: '台账中另一代码已用同一账号领过此项',
      en: 'the ledger has paid this to the same account under another code',
    },
    remedy: {
      zh: `核实是否同一企业：同一企业而此项已兑付的，不再支付，无需处理；前批尚有余款的，请填报单位改以原代码填报该企业后重新核定；另一企业而账号填错的，请填报单位更正后重新核定；仍应全额兑付的，裁定此项“同意”、理由写明“${ANEW}”，用 --decisions 重新核定`,
      en: `find out whether it is the same: if so, and it has been paid, nothing need be done; for the rest of an earlier batch its unit reports it under the former code instead, then evaluate again; if it is another and the account is wrong, its unit corrects it, then evaluate again; if it is due in full all the same, rule 同意 on this measure with “${ANEW}” in the reason and evaluate again (--decisions)`,
    },
  },
};

/** What is wrong, with what stands there: `户名与企业名称不一致（张三）`. */
export function holdFault({ code, value }: HoldReason, lang: Lang): string {
  // Of a decision it names the reasons by their codes.
  const said =
    code === 'no-longer-due' || code === 'part-not-due'
      ? value
          .split(' ')
          .map((reason) => reasonWords(reason).wrong[lang])
          .join({ zh: '；', en: '; ' }[lang])
      : value;
  const shown = said === '' ? '' : { zh: `（${said}）`, en: ` (${said})` }[lang];
  return WORDS[code].wrong[lang] + shown;
}

/** What to do about all reasons, each step once. */
export function holdRemedies(reasons: readonly HoldReason[], lang: Lang): string {
  return [...new Set(reasons.map(({ code }) => WORDS[code].remedy[lang]))].join({ zh: '；', en: '; ' }[lang]);
}
