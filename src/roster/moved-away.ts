// Words by which a note says that a firm has moved out of the city: 迁往海东, 已搬迁至海东市.

const ELSEWHERE = [
  '海东|海北|海南|海西|黄南|果洛|玉树|格尔木|德令哈|平安|乐都|互助|民和|化隆|循化',
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|重庆|四川|贵州|云南|西藏|陕西|甘肃|宁夏|新疆|兰州|成都|西安',
  '[外他]省|省外|[外他]市|市外|外地',
].join('|');
// Streets of the city are named for other places.
const STREET = '[东西南北中]?(?:[一二三四五六]?路|街|大[道街]|巷)';

// 由省外迁入, 迁入我市（原海东企业）: whoever comes from elsewhere.
const COMING = '户|人|入|来|进|[至到回](?:我市|本市|西宁)';
const FROM_OUTSIDE = '[省国境]|[由从自]市';

/** A part of patterns over plain text: moved to where the city's awards end. */
export const MOVED_AWAY = `(?:迁|搬)(?:往|至|到|去|入)[^,;、。()前原自从由]{0,4}(?:${ELSEWHERE})(?!${STREET})|(?<!${FROM_OUTSIDE})外迁(?!${COMING})`;
