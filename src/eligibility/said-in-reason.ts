// Words that a ruling's reason must say where a bare 同意 would not tell what is meant. Where it denies or asks, or says
// what others say, nothing was found out, and money that was perhaps paid before must not be paid again by it.

// 不另行兑付, 不得再另行兑付, 是否另行兑付待定, 并非同名不同户, 未能确认为同名不同户, 没有证据表明确未兑付; 非同一企业另行兑付 denies something else.
const DENIED =
  '(?:(?:[不未没无非勿毋免]|没有|避免|防止|谨防|停止|取消|撤销|禁止|严禁|拒绝|反对|驳回|否认|排除|难以|是否|[可能应需]否|疑似?|待(?:核实|确认|研究|查明)|(?:不能|未能?|无法|难以)(?:核实|查实|确定|确认|查明|证明|证实|认定))(?:同意|批准|允许|准许|准|许|应当?|得|予|以?按照?|需要?|须|必|用|要|宜|能|可以?|会|拟|该|作|是|为|系|属于?|再次?|曾|以|重复|认定|认可|构成|存在|具备|符合|满足|支持|主张|建议|考虑|适用|核实|查实|查明|确认|证明|证实|表明|显示|任何|证据|依据|材料|[“”"「])*)';
// 已另行兑付 says that it was paid, 如确未兑付 what would be then, 企业称确未兑付 what the firm says.
const NOT_FOUND =
  '(?:(?:已经?|业已|早已|曾经?)(?:全额|全部|足额|[由在][^,。;查核实认退误]{1,8})?|如果?|若|倘若?|假如|一旦|(?:(?<![名简])称|反映|声称|据说)(?:其|该笔|此项|该项)?)';
// it is not 另行兑付, whether 同名不同户; blanks are left out.
const DENIED_IN_ENGLISH =
  "(?:(?:not|n't|no|never|cannot|whether|if)(?:an?|the|really|yet|be|been|is|it|was)*[“”\"']?)";
// 另行兑付与否, 另行兑付不妥, 另行兑付？, 另行兑付的请求未获批准, 另行兑付完毕, 确未兑付的，…, 同名不同户的说法不成立, 另行兑付依据不足
const ASKED =
  '(?:[”"」])?(?:(?:的?(?:请求|申请|意见|理由))?(?:与否|[?(]?[?不未待暂尚缓无]|[后则过了吗]|的话|的(?:[,。;]|$)|完毕|完成|为由)|[^,。;]{0,12}(?:不(?:成立|属实|实|符|具备|满足|足|大|存在|可信)|存疑|待[核查定证]|待确认|暂缓|暂不|一?说有误))';
// 确未兑付，待核实; 同名不同户，尚未查明
const LEFT_OPEN =
  '[^]*[,。;(](?:但|现|目前|尚|仍|还|均)*(?:(?:有?待|需|须|未|未经|无法|不能|难以)[^,。;]{0,6}(?:核实|核对|核查|查实|查证|查明|确认|证实|研究|认定)|待[核查定]|存疑)';
const ASKED_IN_ENGLISH =
  '(?:is|was|has|remains|still)*(?:unclear|unconfirmed|unproven|doubtful|pending|tobe|not(?:yet|been)*(?:the|true|so|clear|proven|confirmed|certain))';

/** Whether the reason of a ruling says these words, and neither denies, asks nor only supposes them. */
export function saysInReason(words: string): (ruling: { readonly reason: string }) => boolean {
  const before = `(?<!${DENIED}|${NOT_FOUND}|${DENIED_IN_ENGLISH})`;
  const said = new RegExp(`${before}${words}(?!${ASKED}|${LEFT_OPEN}|${ASKED_IN_ENGLISH})`, 'iu');
  return ({ reason }) => said.test(reason.normalize('NFKC').replace(/\s/gu, ''));
}
