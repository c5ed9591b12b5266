// What a ruling says in its reason where an award is due beside what a former code was paid of it: the firm that was
// paid is another after all, or it was another award. A bare consent says no more than that the firm is the same.

/** The words, which no other question is answered with. */
export const ANEW = '另行兑付';

// 不另行兑付, 不得再另行兑付, 不同意另行兑付, 是否另行兑付待定; 非同一企业另行兑付 denies something else.
const DENIED =
  '(?:(?:[不无未非勿毋免]|避免|防止|停止|取消|禁止|是否|[可能应需]否|疑似?|待(?:核实|确认|研究)|(?:不能|无法)(?:确定|确认))(?:同意|批准|允许|准许|准|许|应当?|得|予|需要?|须|必|用|要|宜|能|可以?|会|拟|该|作|是|为|系|属于?|再次?|曾|以|重复|[“”"「])*)';
// 另行兑付与否, 另行兑付不妥, 另行兑付？, 另行兑付的请求未获批准
const ASKED = '(?:[”"」])?(?:的?(?:请求|申请|意见|理由))?(?:与否|[?不未待暂尚缓无])';
const SAID = new RegExp(`(?<!${DENIED})${ANEW}(?!${ASKED})`, 'u');

/** Whether a ruling says, and does not deny or ask, that the award is due beside what was paid under a former code. */
export function saysAnew({ reason }: { readonly reason: string }): boolean {
  return SAID.test(reason.normalize('NFKC').replace(/\s/gu, ''));
}
