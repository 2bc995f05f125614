// Figures told widely, as the product itself words them: the digest of a channel with its picture, on made-up figures.
import type { Language } from '../conversation/view.js';
import { digestView } from '../metrics/digest.js';
import type { CollectedMetric, StoredFigure } from '../metrics/model.js';
import { addMonths } from '../metrics/period.js';
import { createTrendPicture } from '../metrics/trend-picture.js';
import type { Registry } from '../registry/model.js';
import type { Spoken } from './spoken.js';

const month = '2026-10';
const organisations = ['pk-hva', 'kela'];
const draw = createTrendPicture();

/** The digest with one organisation's figure missing, approximate and provisional ones among the others. */
export async function digestSample(registry: Registry, language: Language, now: Date): Promise<readonly Spoken[]> {
  const metrics: readonly CollectedMetric[] = registry.metrics
    .filter(({ calendar, kind }) => calendar === 'monthly' && kind !== 'yes-no' && kind !== 'text')
    .slice(0, 3);
  const figures = metrics.flatMap((metric, at) =>
    organisations.slice(0, at === 2 ? 1 : 2).flatMap((organisation, which) =>
      Array.from(
        { length: 24 },
        (_, back): StoredFigure => ({
          ...{ metric: metric.id, organisation, period: addMonths(month, -back), version: 1, current: true, cumulative: false },
          ...{
            value: 30 + at * 7 + which * 3 - back + ((back * 5) % 7),
            approximate: back === 5,
            status: back === 0 && at === 1 ? 'provisional' : 'normal',
          },
          ...{ source: 'teams', authority: 'reporter', enteredAt: new Date('2026-11-03T08:15:00Z') },
        }),
      ),
    ),
  );
  const view = await digestView(
    {
      duties: async () => organisations.flatMap((organisation) => metrics.map((metric) => ({ metric, organisation }))),
      arrivals: async () =>
        figures
          .filter(({ period }) => period === month)
          .map(({ metric, organisation, period }, i) => ({
            metric,
            organisation,
            period,
            day: i === 0 ? '2026-11-20' : '2026-11-03',
            imported: false,
          })),
      current: async () => figures,
      organisationNames: async () => new Map(registry.organisations.map(({ id, name }) => [id, name])),
    },
    draw,
    organisations,
    month,
    language,
    now,
  );
  return view ? [{ name: 'metrics.digest', view }] : [];
}
