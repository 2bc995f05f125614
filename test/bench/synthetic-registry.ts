// The bundled registry grown to a given size with made-up bodies, networks and responsibilities, for measuring time
// and memory. Deterministic: the same size is always the same registry.
import type { Network, Organisation, Registry, Responsibility } from '../../src/registry/model.js';

const firsts =
  'Kuusi Mänty Koivu Hauki Lohi Karhu Kettu Susi Ilves Hirvi Pohjola Etelä Ranta Joki Lampi Saari Niemi Vuori Kallio Metsä Pelto Aho Korpi Suo Laine Halla Routa Tuisku Sarka Lehto'.split(
    ' ',
  );
const seconds =
  'mäki lahti vaara salmi harju kangas koski puro nummi laakso perä kylä oja linna silta järvi suvanto kumpu notko luoto'.split(' ');
const forms = [
  'kuntayhtymä',
  'työllisyysalue',
  'hyvinvointialue',
  'järjestöyhdistys',
  'oppilaitos',
  'säätiö',
  'ammattiopisto',
  'kehitysyhtiö',
];
const modifiers =
  'nuorten ikääntyneiden maahanmuuttajien työttömien opiskelijoiden yrittäjien perheiden omaishoitajien vammaisten kuntoutujien päihdekuntoutujien yksinasuvien pakolaisten veteraanien työelämän kulttuurin liikunnan asumisen velkaneuvonnan ravitsemuksen'.split(
    ' ',
  );
const subjects =
  'työhönvalmennus kuntoutusohjaus palveluohjaus uraohjaus etsivätyö ryhmätoiminta vertaistuki päivätoiminta jalkautuvatyö neuvontapiste chatpalvelu liikkuvapalvelu kotoutuminen opinpaja verkkovalmennus työkokeilu mentorointi tukihenkilötoiminta asumisohjaus talousneuvonta'.split(
    ' ',
  );
const heads = ['verkosto', 'työryhmä', 'malli', 'yhteistyö', 'foorumi', 'raati', 'kehittäminen', 'seuranta'];
const roles: readonly Responsibility['role'][] = ['convener', 'coordinator', 'developer', 'maintainer', 'provider', 'adviser'];

/** A registry of about `size` entries that can be asked about. */
export function grown(registry: Registry, size: number, base: number): Registry {
  const regions = registry.regions.filter((r) => r.kind === 'region').map((r) => r.id);
  const citations = registry.responsibilities[0]?.citations ?? [];
  const organisations: Organisation[] = [];
  const networks: Network[] = [];
  const responsibilities: Responsibility[] = [];
  const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  for (let n = 0; base + organisations.length + networks.length + responsibilities.length < size; n++) {
    const region = pick(regions, n);
    const place = `${pick(firsts, n)}${pick(seconds, Math.floor(n / firsts.length))}`;
    const organisation = `s-org-${n}`;
    organisations.push({
      id: organisation,
      name: { fi: `${place}n ${pick(forms, n)} ${Math.floor(n / 600) || ''}`.trim() },
      kind: pick(forms, n),
      aliases: [],
      regions: [region],
      citations,
      confidence: 'high',
    });
    const topic = `${pick(modifiers, n)} ${pick(subjects, Math.floor(n / 7))}${n % 3 === 0 ? ` ${pick(heads, Math.floor(n / 13))}` : ''} ${place}`;
    networks.push({
      id: `s-net-${n}`,
      name: { fi: `${topic} verkosto` },
      aliases: [],
      region,
      kind: 'network',
      members: [organisation],
      citations,
      confidence: 'high',
    });
    for (let k = 0; k < 3; k++) {
      responsibilities.push({
        id: `s-resp-${n}-${k}`,
        region,
        area: { fi: k === 0 ? `${topic} verkosto` : `${topic} ${pick(heads, n + k)}` },
        aliases: [],
        ...(k === 0 ? { network: `s-net-${n}` } : {}),
        role: pick(roles, n + k),
        state: 'agreed',
        holders: [organisation],
        partners: [],
        agreedBy: [],
        description: { fi: `Vastaa asiasta ${topic}.` },
        citations,
        confidence: 'high',
      });
    }
  }
  return {
    ...registry,
    organisations: [...registry.organisations, ...organisations],
    networks: [...registry.networks, ...networks],
    responsibilities: [...registry.responsibilities, ...responsibilities],
  };
}
