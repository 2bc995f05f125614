// What `luvut vienti` answers: how figures get into a file. The chat hands out no file: it would stay there for everyone
// who comes later, and Teams takes none in a channel; whoever keeps the installation makes it, and a statistics office
// reads by itself.
import type { Context } from '../conversation/feature.js';
import type { Language, View } from '../conversation/view.js';

interface Words {
  readonly title: string;
  readonly why: string;
  readonly excel: string;
  readonly csv: string;
  readonly json: string;
  readonly others: string;
  readonly narrow: string;
}

const words: Record<Language, Words> = {
  fi: {
    title: 'Luvut tiedostoon',
    why: 'Lukuja ei lähetetä tiedostona keskusteluun, koska se jäisi sinne. Pyydä tiedosto Koollan ylläpidolta, joka tekee sen palvelimella näin:',
    excel: 'Excel-työkirja: luvut, kuukausittain, kattavuus, korjaukset, määritelmät',
    csv: 'CSV suomalaiseen Exceliin',
    json: 'JSON ja SDMX-koodit',
    others: 'Ulkopuolisille: pienet luvut salataan',
    narrow:
      'Rajaa: --metric, --from ja --to. Tilastoviranomainen voi lukea luvut itse rajapinnasta: ylläpito tekee tunnisteen (koolla metrics token create).',
  },
  sv: {
    title: 'Siffrorna till en fil',
    why: 'Siffror skickas inte som en fil till konversationen, för där skulle den bli kvar. Be Koollas administratör om filen; den görs på servern så här:',
    excel: 'Excel-arbetsbok: siffror, per månad, täckning, rättelser, definitioner',
    csv: 'CSV för Excel i Finland',
    json: 'JSON med SDMX-koder',
    others: 'För utomstående: små siffror döljs',
    narrow:
      'Avgränsa med --metric, --from och --to. En statistikmyndighet kan läsa siffrorna själv via gränssnittet: administratören gör en nyckel (koolla metrics token create).',
  },
  en: {
    title: 'Figures to a file',
    why: 'Figures are not sent to the conversation as a file, for it would stay there. Ask whoever keeps Koolla; the file is made on the server like this:',
    excel: 'Excel workbook: figures, by month, completeness, corrections, definitions',
    csv: 'CSV for Excel in Finland',
    json: 'JSON with SDMX codes',
    others: 'For others: small counts are hidden',
    narrow:
      'Narrow it with --metric, --from and --to. A statistics office can read by itself: the administrator makes a token (koolla metrics token create).',
  },
};

/** How to get figures into a file, with the commands as they are typed. */
export function exportHint({ caller }: Context): View {
  const { language } = caller;
  const say = words[language];
  const typed = (format: string, more = '') => [
    { kind: 'code' as const, text: `npx koolla metrics export --format ${format}${more} --language ${language} -o luvut.${format}` },
  ];
  return {
    name: 'metrics.export',
    title: say.title,
    language,
    blocks: [
      { kind: 'text', text: say.why },
      {
        kind: 'facts',
        facts: [
          { label: say.excel, value: typed('xlsx') },
          { label: say.csv, value: typed('csv') },
          { label: say.json, value: typed('json') },
          { label: say.others, value: typed('xlsx', ' --hide-small') },
        ],
      },
      { kind: 'note', text: say.narrow },
    ],
    actions: [],
  };
}
