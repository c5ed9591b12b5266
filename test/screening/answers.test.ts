import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { answerOf, awardsOf } from '../../src/screening/answers.ts';

const { criteria } = await loadCriteria();

describe('the place in a prize list', () => {
  test.each<readonly [text: string, place: number | null]>([
    ['国家级', null],
    ['国家级第2名', 2],
    ['国家级 第 ２ 名', 2],
    ['国家级第5位', 5],
    ['国家级第13名', 13],
    ['国家级第1234名', 1234],
    ['国家级第一名', 1],
    ['国家级第九名', 9],
    ['国家级第十名', 10],
    ['国家级第十一名', 11],
    ['国家级第二十名', 20],
    ['国家级第二十三名', 23],
    ['国家级第一百名', null],
    ['国家级第一百零三名', null],
  ])('%s', (text, place) => {
    expect(awardsOf('award', text, criteria)).toEqual([{ level: '国家级', place }]);
  });
});

describe('several awards in one cell', () => {
  test.each<readonly [text: string, awards: readonly string[] | undefined]>([
    ['省级第1名、国家级第8名', ['省级 1', '国家级 8']],
    ['国家级科技进步奖第8名；省级科技奖，第1名', ['国家级 8', '省级 1']],
    ['国家级第8名、第1名', undefined],
    ['优秀奖', undefined],
  ])('%s', (text, awards) => {
    const found = awardsOf('award', text, criteria);
    expect(found?.map(({ level, place }) => `${level} ${place}`)).toEqual(awards);
  });
});

describe('a rank counts only as it is written', () => {
  test.each<readonly [text: string, answer: string | undefined]>([
    ['50强', '50强'],
    ['创客中国50强', '50强'],
    ['2025年全国500强', '500强'],
    ['创客中国五十强', '50强'],
    ['创客中国150强', undefined],
    ['2023年创客中国150强、2024年创客中国50强', '50强'],
    ['创客中国1500强', undefined],
    ['创客中国一百五十强', undefined],
  ])('%s', (text, answer) => {
    expect(answerOf('contest', text, criteria)).toBe(answer);
  });

  test('and a year before it is no part of it', () => {
    expect(answerOf('digitalLevel', '2025二级', criteria)).toBe('二级');
  });
});

test.each<readonly [column: string, text: string, answer: string | undefined]>([
  ['rdOrg', '市级以下研发中心', '市级以下'],
  ['rdOrg', '市级研发中心', '市级'],
  ['rdOrg', '省部级重点实验室', '省级'],
  ['rdOrg', '无', '无'],
  ['rdOrg', '无锡市研发中心', undefined],
  ['another', '市级', undefined],
])('the longest that is written is the answer: %s %s', (column, text, answer) => {
  expect(answerOf(column, text, criteria)).toBe(answer);
});
