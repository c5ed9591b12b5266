// Names that look like those of a roster and belong to nobody: every firm's bears 拟, 例, 样, 虚, 设 or 仿.

const MARKS = ['拟', '例', '样', '虚', '设', '仿'];
const SOUNDS = ['禾', '川', '岭', '泉', '峰', '原', '湖', '林', '溪', '云', '石', '沙', '雪', '霞'];
const PLACES = ['青海', '西宁'];
const FAMILIES = ['马', '李', '王', '张', '韩', '祁', '冶', '赵', '林', '星'];
const OFFICES = ['副区长', '局长', '主任', '副主任', '科长'];

/** As many names as there are in one trade. */
const ROOM = 2 * 6 * 14 * 14;

/** The name of a firm; no two numbers below 2352 give the same in one trade. */
export function firmName(number: number, trade: string): string {
  // 611 has no factor in common with the room, so that neighbours look unlike and none comes twice.
  const index = (number * 611 + trade.charCodeAt(0)) % ROOM;
  const pair = Math.floor(index / 12);
  const place = PLACES[index % 2];
  const mark = MARKS[Math.floor(index / 2) % 6];
  return `${place}${mark}${SOUNDS[pair % 14]}${SOUNDS[(Math.floor(pair / 14) + pair + 3) % 14]}${trade}有限公司`;
}

export function contactName(index: number): string {
  return `${FAMILIES[index % FAMILIES.length]}某${index % 3 === 0 ? '某' : ''}`;
}

export function teamName(index: number): string {
  return `${FAMILIES[(index * 7) % FAMILIES.length]}${OFFICES[index % OFFICES.length]}`;
}

/** A fixed line of a block that is kept for invented numbers here. */
export function phoneNumber(index: number): string {
  return `0971-555${String(index % 10_000).padStart(4, '0')}`;
}

const TOWNS = ['城东', '城西', '城北', '湟中', '大通'];

export function bankName(index: number): string {
  return `青海例城银行${TOWNS[index % TOWNS.length]}支行`;
}

/** Twelve digits; no bank's code begins with 999. */
export function bankCode(index: number): string {
  return `9998510000${String(10 + (index % TOWNS.length))}`;
}

export function accountNumber(index: number): string {
  return `6300000055500${String(index).padStart(6, '0')}`;
}
