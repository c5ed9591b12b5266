// Words that a ruling's reason must say where a bare 同意 would not tell what is meant. Money that was perhaps paid before
// must not be paid again by them, so only a plain statement is taken: a clause that ends with the words and has nothing
// before them but what is known to affirm, in a reason that leaves nothing open.

const CLAUSES = /[,。.;:、!()\n]/u;
const QUOTES = /["'“”‘’「」]/gu;
// 经核实, 市局已批准, 该笔, 确为
const AFFIRMING =
  '(?:经?(?:查|查明|查实|核查|核实|核对|审核|研究|讨论)|[省市县区我本]?(?:工信|财政)?(?:局|厅|部门|会议|办公会|局务会)|已?(?:批准|同意|确认|认定|决定)|[该此本][笔项款]|(?:[该此两]户|两家企业|企业名称)(?!已?(?:批准|同意|确认|认定|决定))|确实?|[均都系属为是]|属于)*';
// 待核实, 尚未查明, 是否待定, 存疑
const LEFT_OPEN =
  /待|疑|是否|[可能应需与]否|尚|未经?(?:核|查|确认)|无法|难以|不能|不(?:实|足|符|成立|属实)|[?]|unclear|pending|whether|not(?:yet|sure|certain|confirmed)|checked/iu;

/**
 * Whether the reason of a ruling says these words plainly; `before` adds what else may stand before them in their clause,
 * as a pattern. Anything that is not known to affirm (不, 如, 企业称) makes it no answer.
 */
export function saysInReason(words: string, before = ''): (ruling: { readonly reason: string }) => boolean {
  const said = new RegExp(`^(?:${before})*${AFFIRMING}(?:${before})*${words}$`, 'u');
  return ({ reason }) => {
    const plain = reason
      .normalize('NFKC')
      .replace(/[^\S\n]/gu, '')
      .replace(QUOTES, '');
    return !LEFT_OPEN.test(plain) && plain.split(CLAUSES).some((clause) => said.test(clause));
  };
}
