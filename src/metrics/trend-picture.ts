// Draws one metric's course as a PNG: this year's line, the same months a year before, the target, a break where the
// definition changed. Readable on a phone and in dark mode (opaque ground), and without telling colours apart
// (solid and dashed, filled and hollow, round and square). The words beside the picture are reports.ts's.
import { fileURLToPath } from 'node:url';
import { formatNumber, formatPeriod } from '../conversation/format.js';
import type { Language } from '../conversation/view.js';
import { typedMonth } from './form.js';
import { localName } from './model.js';
import { calendarOf, earlierPeriod, monthOfPeriod } from './period.js';
import type { Course, DrawTrend } from './summary.js';
import { wording } from './wording.js';

/** Small, so that its words are large where a phone shows it 340 pixels wide. */
const width = 512;
const height = 360;
/** Teams takes no more of a picture within a card. */
const pixelsWide = 1024;
const fontFamily = 'Atkinson Hyperlegible';
/** From the colour set of Okabe and Ito, which stays apart for colour-blind eyes and in grey. */
const ink = { line: '#0072B2', before: '#B34A00', target: '#3d3d3d', text: '#1a1a1a', faint: '#d0d0d0', ground: '#ffffff' };
const periodsDrawn = { monthly: 24, quarterly: 12, yearly: 10 };

/** Draws here and now, with libraries that are loaded for the first picture. Who serves others meanwhile asks pictures/painter.ts. */
export function createTrendPicture(): DrawTrend {
  let loading: ReturnType<typeof load> | undefined;
  return async (course, language) => {
    loading ??= load();
    const { echarts, renderAsync, fontFiles } = await loading;
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      chart.setOption(trendOption(course, language));
      const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: fontFamily };
      // On another thread: whoever asks something meanwhile does not wait.
      const image = await renderAsync(chart.renderToSVGString(), { font, fitTo: { mode: 'width', value: pixelsWide } });
      return image.asPng();
    } finally {
      chart.dispose();
    }
  };
}

async function load() {
  const [core, charts, components, renderers, resvg] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
    import('@resvg/resvg-js'),
  ]);
  core.use([
    charts.LineChart,
    components.GridComponent,
    components.TitleComponent,
    components.LegendComponent,
    components.MarkLineComponent,
    renderers.SVGRenderer,
  ]);
  const file = (name: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/atkinson-hyperlegible/${name}.ttf`));
  const fontFiles = [file('400Regular/AtkinsonHyperlegible_400Regular'), file('700Bold/AtkinsonHyperlegible_700Bold')];
  return { echarts: core, renderAsync: resvg.renderAsync, fontFiles };
}

/** The chart as data: what is drawn where. Exported for tests; not for other callers. */
export function trendOption(course: Course, language: Language) {
  const say = wording[language].summary;
  const { metric, organisationName, points } = course;
  const periods = periodsUpTo(points.at(-1)?.period ?? '', points[0]?.period ?? '');
  const target = metric.target?.value;
  const byPeriod = new Map(points.map((point) => [point.period, point]));
  const number = (value: number) => formatNumber(value, language, metric.decimals);
  const valueAt = (period: string | undefined) => (period === undefined ? undefined : byPeriod.get(period));
  const breaks = metric.versions.flatMap((version) => (version.breakNote && version.from ? [version.from] : []));
  const breakAt = breaks.flatMap(
    (day) => periods.find((period) => (monthOfPeriod(period) ?? '') >= day.slice(0, 7) && period !== periods[0]) ?? [],
  );

  // A line must not cross a break: one series for each stretch, all under one name.
  const stretches = [...new Set([0, ...breakAt.map((period) => periods.indexOf(period))])].sort((a, b) => a - b);
  // The newest number stands where its line does not come from.
  const falls = (points.at(-2)?.value ?? 0) > (points.at(-1)?.value ?? 0);
  const unsure = { color: ink.ground, borderColor: ink.line, borderWidth: 3 };
  const own = stretches.map((from, i) => {
    const until = stretches[i + 1] ?? periods.length;
    return {
      name: say.figure,
      type: 'line' as const,
      data: periods.map((period, at) => {
        const point = at >= from && at < until ? valueAt(period) : undefined;
        if (!point) return null;
        const itemStyle = point.approximate || point.provisional ? unsure : { color: ink.line };
        const label =
          period === points.at(-1)?.period
            ? {
                show: true,
                position: falls ? ('bottom' as const) : ('top' as const),
                formatter: `${point.approximate ? '~' : ''}${number(point.value)}`,
                fontWeight: 'bold' as const,
                fontSize: 19,
                color: ink.text,
                backgroundColor: ink.ground,
                padding: [0, 3],
              }
            : { show: false };
        return { value: point.value, itemStyle, label, ...(point.provisional && { symbol: 'rect', symbolSize: 9 }) };
      }),
      symbol: 'circle',
      symbolSize: periods.length > 12 ? 7 : 10,
      connectNulls: false,
      lineStyle: { color: ink.line, width: 3 },
      itemStyle: { color: ink.line },
      ...(i === 0 && { markLine: marks(course, breakAt, language) }),
    };
  });
  // Nor is a year compared with one that was counted differently.
  const acrossBreak = (period: string) =>
    breaks.some(
      (day) =>
        (monthOfPeriod(period) ?? '') >= day.slice(0, 7) && (monthOfPeriod(earlierPeriod(period, 'year') ?? '') ?? '') < day.slice(0, 7),
    );
  const yearBefore = periods.map((period) => (acrossBreak(period) ? null : (valueAt(earlierPeriod(period, 'year'))?.value ?? null)));
  const hasYearBefore = calendarOf(periods[0] ?? '') !== 'yearly' && yearBefore.filter((value) => value !== null).length >= 2;
  // What hollow marks mean stands below where there are any.
  const signs = [
    ...(points.some((point) => point.approximate) ? [{ name: say.approximate, symbol: 'circle' }] : []),
    ...(points.some((point) => point.provisional) ? [{ name: say.provisional, symbol: 'rect' }] : []),
  ];
  const named = [...(hasYearBefore ? [say.figure, say.yearBefore] : []), ...signs.map(({ name }) => name)];
  const title = localName(metric.name, language);
  const lines = title.length > 42 ? 2 : 1;
  return {
    animation: false,
    backgroundColor: ink.ground,
    textStyle: { fontFamily, fontSize: 15, color: ink.text },
    title: {
      text: title,
      subtext: `${organisationName} · ${localName(metric.unit, language)}`,
      left: 16,
      top: 12,
      itemGap: 6,
      textStyle: { fontFamily, fontSize: 19, lineHeight: 24, color: ink.text, width: width - 32, overflow: 'break' as const },
      subtextStyle: { fontFamily, fontSize: 15, color: ink.target, width: width - 32, overflow: 'truncate' as const },
    },
    ...(named.length > 0 && {
      legend: {
        bottom: 8,
        left: 12,
        itemGap: 12,
        textStyle: { fontFamily, fontSize: 15, color: ink.text },
        itemWidth: 32,
        data: named,
      },
    }),
    grid: {
      left: 16,
      right: target === undefined ? 24 : 76,
      top: 66 + lines * 24,
      bottom: named.length > 3 ? 70 : named.length > 0 ? 42 : 16, // two rows of legend, one, none
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'axisLabel' as const,
    },
    xAxis: {
      type: 'category' as const,
      data: periods.map((period) => axisText(period, language)),
      axisLabel: { fontFamily, fontSize: 15, color: ink.text, hideOverlap: true },
      axisTick: { alignWithLabel: true },
      axisLine: { lineStyle: { color: ink.text } },
    },
    yAxis: {
      type: 'value' as const,
      minInterval: metric.decimals === 0 ? 1 : 0,
      ...(target !== undefined && target > Math.max(...points.map((point) => point.value)) && { max: target }),
      axisLabel: { fontFamily, fontSize: 15, color: ink.text, formatter: (value: number) => formatNumber(value, language) },
      splitLine: { lineStyle: { color: ink.faint } },
    },
    series: [
      ...own,
      ...(hasYearBefore
        ? [
            {
              name: say.yearBefore,
              type: 'line' as const,
              data: yearBefore,
              symbol: 'emptyDiamond',
              symbolSize: 8,
              connectNulls: false,
              lineStyle: { color: ink.before, width: 2, type: 'dashed' as const },
              itemStyle: { color: ink.before },
            },
          ]
        : []),
      ...signs.map(({ name, symbol }) => ({
        name,
        type: 'line' as const,
        data: [],
        symbol,
        symbolSize: 9,
        lineStyle: { width: 0 },
        itemStyle: unsure,
      })),
    ],
  };
}

function marks(course: Course, breakAt: readonly string[], language: Language) {
  const say = wording[language].summary;
  const { metric } = course;
  const target = metric.target?.value;
  const label = { fontFamily, fontSize: 15, color: ink.text };
  return {
    silent: true,
    symbol: 'none',
    data: [
      ...(target === undefined
        ? []
        : [
            {
              yAxis: target,
              lineStyle: { color: ink.target, type: 'dotted' as const, width: 3 },
              label: { ...label, position: 'end' as const, formatter: `${say.target}\n${formatNumber(target, language, metric.decimals)}` },
            },
          ]),
      ...breakAt.map((period) => ({
        xAxis: axisText(period, language),
        lineStyle: { color: ink.target, type: 'dashed' as const, width: 2 },
        label: { ...label, position: 'end' as const, formatter: say.breakMark },
      })),
    ],
  };
}

function periodsUpTo(last: string, first: string): readonly string[] {
  const periods: string[] = [];
  const most = periodsDrawn[calendarOf(last)];
  for (
    let period: string | undefined = last;
    period !== undefined && period >= first && periods.length < most;
    period = earlierPeriod(period, 'one')
  )
    periods.unshift(period);
  return periods;
}

function axisText(period: string, language: Language): string {
  return period.length === 7 && !period.includes('Q') ? typedMonth(period) : formatPeriod(period, language);
}
