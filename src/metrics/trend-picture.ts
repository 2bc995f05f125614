// Draws one metric's course as a PNG: this year's line, the same months a year before, the target, a break where the
// definition changed. Readable on a phone and in dark mode (opaque ground), and without telling colours apart
// (solid and dashed, filled and hollow). The words beside the picture are reports.ts's.
import { fileURLToPath } from 'node:url';
import { formatNumber, formatPeriod } from '../conversation/format.js';
import { type Language, languages } from '../conversation/view.js';
import { typedMonth } from './form.js';
import { type CollectedMetric, localName } from './model.js';
import { addMonths, calendarOf, earlierPeriod, monthOfPeriod } from './period.js';
import type { Course, DrawTrend } from './summary.js';
import { wording } from './wording.js';

const width = 720;
const height = 450;
const pixelsWide = 1440;
const fontFamily = 'Atkinson Hyperlegible';
/** From the colour set of Okabe and Ito, which stays apart for colour-blind eyes and in grey. */
const ink = { line: '#0072B2', before: '#B34A00', target: '#3d3d3d', text: '#1a1a1a', faint: '#d0d0d0', ground: '#ffffff' };
const periodsDrawn = { monthly: 24, quarterly: 12, yearly: 10 };

/** Draws with libraries that are loaded when the first picture is asked for: see `warmPicture`. */
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

/** Loads the libraries and draws once for nobody, so that the first picture somebody asks for takes no longer than the others. */
export async function warmPicture(draw: DrawTrend): Promise<void> {
  const metric: CollectedMetric = {
    id: '',
    name: { fi: ' ' },
    aliases: [],
    description: { fi: ' ' },
    unit: { fi: ' ' },
    kind: 'count',
    decimals: 0,
    region: '',
    calendar: 'monthly',
    deadlineWorkingDay: 1,
    versions: [],
    reportedBy: [],
  };
  const points = Array.from({ length: 24 }, (_, i) => ({ period: addMonths('2024-01', i), value: i, approximate: i === 0 }));
  for (const language of languages) await draw({ metric, organisationName: ' ', points }, language);
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
  const own = stretches.map((from, i) => {
    const until = stretches[i + 1] ?? periods.length;
    return {
      name: organisationName,
      type: 'line' as const,
      data: periods.map((period, at) => {
        const point = at >= from && at < until ? valueAt(period) : undefined;
        if (!point) return null;
        const itemStyle = point.approximate ? { color: ink.ground, borderColor: ink.line, borderWidth: 3 } : { color: ink.line };
        const label =
          period === points.at(-1)?.period
            ? {
                show: true,
                position: 'top' as const,
                formatter: `${point.approximate ? '~' : ''}${number(point.value)}`,
                fontWeight: 'bold' as const,
                fontSize: 22,
                color: ink.text,
              }
            : { show: false };
        return { value: point.value, itemStyle, label };
      }),
      symbol: 'circle',
      symbolSize: 10,
      connectNulls: false,
      lineStyle: { color: ink.line, width: 4 },
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
  return {
    animation: false,
    backgroundColor: ink.ground,
    textStyle: { fontFamily, fontSize: 18, color: ink.text },
    title: {
      text: localName(metric.name, language),
      subtext: `${organisationName} · ${localName(metric.unit, language)}`,
      left: 24,
      top: 16,
      textStyle: { fontFamily, fontSize: 22, color: ink.text, width: width - 48, overflow: 'truncate' as const },
      subtextStyle: { fontFamily, fontSize: 17, color: ink.target },
    },
    ...(hasYearBefore && {
      legend: {
        bottom: 10,
        left: 24,
        textStyle: { fontFamily, fontSize: 17, color: ink.text },
        itemWidth: 40,
        data: [organisationName, say.yearBefore],
      },
    }),
    grid: {
      left: 24,
      right: 84,
      top: 112,
      bottom: hasYearBefore ? 58 : 24,
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'axisLabel' as const,
    },
    xAxis: {
      type: 'category' as const,
      data: periods.map((period) => axisText(period, language)),
      axisLabel: { fontFamily, fontSize: 16, color: ink.text, hideOverlap: true },
      axisTick: { alignWithLabel: true },
      axisLine: { lineStyle: { color: ink.text } },
    },
    yAxis: {
      type: 'value' as const,
      minInterval: metric.decimals === 0 ? 1 : 0,
      ...(target !== undefined && target > Math.max(...points.map((point) => point.value)) && { max: target }),
      axisLabel: { fontFamily, fontSize: 16, color: ink.text, formatter: (value: number) => formatNumber(value, language) },
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
              symbolSize: 9,
              connectNulls: false,
              lineStyle: { color: ink.before, width: 2, type: 'dashed' as const },
              itemStyle: { color: ink.before },
            },
          ]
        : []),
    ],
  };
}

function marks(course: Course, breakAt: readonly string[], language: Language) {
  const say = wording[language].summary;
  const { metric } = course;
  const target = metric.target?.value;
  const label = { fontFamily, fontSize: 16, color: ink.text };
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
