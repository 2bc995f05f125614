import { expect, test } from 'vitest';
import { languages } from '../../src/conversation/view.js';
import { addMonths } from '../../src/metrics/period.js';
import { altText, type Course } from '../../src/metrics/summary.js';
import { createTrendPicture, trendOption } from '../../src/metrics/trend-picture.js';
import { metric } from './support.js';

function course(
  over: Partial<Parameters<typeof metric>[0]> = {},
  values: readonly (number | null)[] = [20, 22, null, 25, 27, 24, 23, 28, 30, 29, 31, 33, 34, 36, 35],
): Course {
  const points = values.flatMap((value, i) =>
    value === null ? [] : [{ period: addMonths('2025-08', i), value, approximate: i === 3, provisional: i === 14 }],
  );
  return { metric: metric(over), organisationName: 'Työllisyyskeskus', points };
}
const linesOf = (option: ReturnType<typeof trendOption>) =>
  option.series
    .filter((series) => series.data.length > 0)
    .map((series) => series.data.map((point) => (typeof point === 'object' && point !== null ? point.value : point)));

test('a month without a figure is a gap, never a zero, and the year before stands under the same months', () => {
  const option = trendOption(course(), 'fi');
  const [own, before] = linesOf(option);
  expect(own).toEqual([20, 22, null, 25, 27, 24, 23, 28, 30, 29, 31, 33, 34, 36, 35]);
  expect(before?.slice(-3)).toEqual([20, 22, null]);
  expect(option.xAxis.data.at(-1)).toBe('10/2026');
});

test('a break ends the line, begins another, and nothing is compared across it', () => {
  const versions = [
    { definition: { fi: 'vanha' }, citations: [] },
    { definition: { fi: 'uusi' }, breakNote: { fi: 'laki' }, from: '2026-07-01', citations: [] },
  ];
  const option = trendOption(course({ versions }), 'fi');
  const [first, second, ...rest] = linesOf(option);
  expect(first?.slice(11)).toEqual([null, null, null, null]);
  expect(second?.slice(0, 11).every((value) => value === null)).toBe(true);
  expect(second?.slice(11)).toEqual([33, 34, 36, 35]);
  expect(rest).toEqual([]);
});

test('the axis makes room for a target above the line', () => {
  expect(trendOption(course({ target: { value: 90, direction: 'reach' } }), 'fi').yAxis).toMatchObject({ max: 90 });
  expect(trendOption(course({ target: { value: 9, direction: 'reach' } }), 'fi').yAxis).not.toHaveProperty('max');
});

test('a picture is a PNG of phone width with words on it, in every language', async () => {
  const draw = createTrendPicture();
  for (const language of languages) {
    const png = Buffer.from((await draw(course(), language)) ?? []);
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 720]); // Teams shows none larger
    expect(png.length).toBeLessThan(60_000);
  }
  const wordless = Buffer.from(
    (await draw({ ...course(), organisationName: ' ', metric: metric({ name: { fi: ' ' }, unit: { fi: ' ' } }) }, 'fi')) ?? [],
  );
  const worded = Buffer.from((await draw(course(), 'fi')) ?? []);
  expect(worded.length).toBeGreaterThan(wordless.length + 3000); // without its font the text would not be drawn at all
});

test('the alternative text says what the picture shows', () => {
  const plain = course().points.map((point) => ({ ...point, approximate: false, provisional: false }));
  expect(altText(metric(), plain.slice(0, 5), 'fi')).toBe(
    'palkkatukipäätökset: 5 lukua. Ensimmäinen 20 (elokuu 2025), viimeisin 24 (tammikuu 2026), pienin 20, suurin 27.',
  );
  const versions = [{ definition: { fi: 'uusi' }, breakNote: { fi: 'laki' }, from: '2026-07-01', citations: [] }];
  expect(altText(metric({ versions, target: { value: 40, direction: 'reach' } }), course().points, 'fi')).toMatch(
    / suurin 36\. Tavoite: 40; määritelmä muuttui: 1\.7\.2026; likimääräinen: marraskuu 2025; ennakkotieto: lokakuu 2026\.$/,
  );
  const full = [18, ...Array.from({ length: 11 }, () => 20), 25].map((value, i) => ({
    ...plain[0],
    value,
    period: addMonths('2025-10', i),
  }));
  expect(altText(metric(), full as typeof plain, 'sv')).toContain('Ett år tidigare: 18.');
});
