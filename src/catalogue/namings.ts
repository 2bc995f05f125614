// What somebody hears who was named deputy or stand-in, and what a no to it says, to them and to who named them.
import type { Language } from '../conversation/view.js';
import type { ClaimedNotice } from '../delivery/notices.js';
import type { Registry } from '../registry/model.js';
import { createReminderFeature } from '../reminders/feature.js';
import { createNamingNotices } from '../reminders/naming.js';
import type { NamingStore, NamingSubject } from '../reminders/naming-model.js';
import { editorPaper, type NetworkHouse, networkHouse, reminderPaper } from './network-house.js';
import { contextOf, longest, maija, matti, now, port, type Spoken, said, sent } from './paper.js';

/** Matti was named deputy by Maija, and stands in for her at Christmas. `named`: as whom the pressed card named him. */
export function namingPaper(house: NetworkHouse, named: NamingSubject['step'] = 'deputy', network = house.id): NamingStore {
  const naming = {
    ...{ id: 'naming', person: matti.person },
    subject: { step: named, by: 'maija', networks: network, absence: 'christmas', of: maija.person },
  };
  return port<NamingStore>({
    find: async (id) => (id === naming.id ? naming : undefined),
    of: async () => [naming],
    deputyOf: async (_person, networks) => (named === 'deputy-off' ? [] : networks),
    withDeputy: async () => [],
    absence: async () => ({
      of: maija.person,
      from: '2026-12-21',
      until: '2027-01-06',
      ...(named !== 'no-stand-in' && { standIn: matti.person }),
    }),
    standsIn: async () => false,
    nameOf: async (who) => [maija, matti, longest].find(({ person }) => person === who)?.name ?? maija.name,
    declineDeputy: async (_person, networks) => networks.map((id) => ({ network: id, namer: maija.name })),
    declineStandIn: async () => true,
  });
}

/** Everything about namings in one language. */
export async function namingSamples(registry: Registry, language: Language): Promise<readonly Spoken[]> {
  const house = networkHouse(registry);
  const store = reminderPaper(house);
  const card = (name: string, subject: NamingSubject) => {
    const kind = createNamingNotices({ store, namings: namingPaper(house, subject.step) });
    const notice = port<ClaimedNotice>({ id: 'naming', person: matti.person, subject: subject as unknown as ClaimedNotice['subject'] });
    return sent(`network.${name}`, kind.prepare(notice, language, now));
  };
  const feature = (named: NamingSubject['step']) =>
    createReminderFeature({ store, editor: editorPaper(registry), namings: namingPaper(house, named) });
  const asked = contextOf(language, { account: 'matti', person: matti.person, name: matti.name });
  const press = (named: NamingSubject['step'], n = 'naming') => feature(named).actions['network.naming-no']?.(asked, { n });
  const many = house.summaries.slice(0, 4).map(({ id }) => id);
  return [
    ...(await card('named-deputy', { step: 'deputy', networks: house.id, by: 'maija', role: 'contact', on: '2026-11-23' })),
    ...(await card('named-deputy.many', {
      step: 'deputy',
      networks: many.join(' '),
      by: longest.person,
      role: 'steward',
      on: '2026-11-23',
    })),
    ...(await card('named-stand-in', { step: 'stand-in', absence: 'christmas', of: maija.person, by: 'maija' })),
    ...(await card('no-deputy', { step: 'no-deputy', networks: house.id, role: 'contact', who: matti.person })),
    ...(await card('no-deputy.steward', { step: 'no-deputy', networks: house.id, role: 'steward', who: longest.person })),
    ...(await card('no-stand-in', { step: 'no-stand-in', absence: 'christmas', of: maija.person, who: matti.person })),
    ...(await card('unnamed-deputy', { step: 'deputy-off', networks: house.id })),
    ...(await card('unnamed-stand-in', { step: 'stand-in-off', of: maija.person, from: '2026-12-21', until: '2027-01-06' })),
    ...(await said('network.naming', press('deputy'))),
    ...(await said('network.naming.stand-in', press('stand-in'))),
    ...(await said('network.naming.not-yours', press('deputy', 'another'))),
  ];
}
