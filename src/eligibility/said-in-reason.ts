// Words that a ruling's reason must say where a bare 同意 would not tell what is meant.

// 不另行兑付, 不得再另行兑付, 是否另行兑付待定, 并非同名不同户, 未能确认为同名不同户; 非同一企业另行兑付 denies something else.
const DENIED =
  '(?:(?:[不未无非勿毋免]|避免|防止|停止|取消|禁止|是否|[可能应需]否|疑似?|待(?:核实|确认|研究)|(?:不能|未能?|无法)(?:核实|确定|确认|查明))(?:同意|批准|允许|准许|准|许|应当?|得|予|需要?|须|必|用|要|宜|能|可以?|会|拟|该|作|是|为|系|属于?|再次?|曾|以|重复|[“”"「])*)';
// 另行兑付与否, 另行兑付不妥, 另行兑付？, 另行兑付的请求未获批准
const ASKED = '(?:[”"」])?(?:的?(?:请求|申请|意见|理由))?(?:与否|[?不未待暂尚缓无])';

/** Whether the reason of a ruling says these words, and neither denies nor asks. */
export function saysInReason(words: string): (ruling: { readonly reason: string }) => boolean {
  const said = new RegExp(`(?<!${DENIED})${words}(?!${ASKED})`, 'u');
  return ({ reason }) => said.test(reason.normalize('NFKC').replace(/\s/gu, ''));
}
