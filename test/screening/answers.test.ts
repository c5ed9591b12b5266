import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { awardOf } from '../../src/screening/answers.ts';

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
    expect(awardOf('award', text, criteria)).toEqual({ level: '国家级', place });
  });
});
