// City figures to go with the sample quarter.

/** The city file, with the units' shares of two targets. */
export function cityText(): string {
  return `# 全市数据（虚构，供示例使用）
provincialTotals:
  srdi: 58
  little-giant: 24
recognisedClusters: 1
unitTargets:
  above-scale:
    chengdong: 12
    chengzhong: 14
    chengxi: 12
    chengbei: 24
    huangzhong: 32
    datong: 46
    huangyuan: 22
    dongchuan: 38
    ganhe: 40
    nanchuan: 34
    biotech: 26
  srdi:
    chengdong: 4
    chengzhong: 5
    chengxi: 5
    chengbei: 7
    huangzhong: 6
    datong: 8
    huangyuan: 4
    dongchuan: 13
    ganhe: 9
    nanchuan: 9
    biotech: 10
`;
}
