// What of the networks concerns a person on their own page: convenings that wait for an answer first, then their
// networks as they stand. The full cards are feature.ts's.
import type { Context, Section } from '../conversation/feature.js';
import type { Action, Block, Language } from '../conversation/view.js';
import { roleIn } from './authority.js';
import type { NetworkSummary, ReminderStore } from './model.js';
import { command, conveningActions, fullName, stateSentence } from './show.js';
import { wording } from './wording.js';

const shown = 12;
/** A steward is asked about these only; contacts and deputies see all of their own. */
const stewardsStates = new Set(['escalated', 'handed-over']);

export function createReminderHome(store: ReminderStore) {
  async function home(context: Context): Promise<Section | undefined> {
    const { caller, now } = context;
    const { language } = caller;
    const own = [...caller.contactOf, ...caller.deputyOf];
    if (!caller.person && !caller.isSteward) return undefined;
    const networks = (await store.networks(now)).filter((network) => {
      const role = network.open ? roleIn(caller, network.open) : undefined;
      return role === 'steward' ? stewardsStates.has(network.open?.state ?? '') : role !== undefined || own.includes(network.id);
    });
    if (networks.length === 0) return undefined;
    const items = networks
      .map((network) => ({ network, waits: waits(network, now) }))
      .sort((a, b) => Number(b.waits) - Number(a.waits))
      .slice(0, shown)
      .map(({ network, waits }) => ({
        blocks: [sentenceOf(network, language, now)],
        actions: waits && network.open ? actionsFor(network, network.open, context) : [showAction(network, language)],
        ...(waits && { lead: showAction(network, language) }),
      }));
    return { heading: wording[language].list.mine, items };
  }

  return { home };
}

/** Whether an answer is due: the reminder's day has come, or the meeting's has passed. */
function waits({ open }: NetworkSummary, now: Date): boolean {
  if (!open || open.state === 'closed') return false;
  if (open.state === 'planned' || open.state === 'snoozed') return open.dueAt <= now && (open.snoozedUntil ?? open.dueAt) <= now;
  return open.state !== 'convened' || conveningActions(open, 'fi', 'contact', now).some((action) => action.name === 'network.met');
}

function actionsFor(network: NetworkSummary, open: NonNullable<NetworkSummary['open']>, { caller, now }: Context): Action[] {
  return [...conveningActions(open, caller.language, roleIn(caller, open), now).slice(0, 4), showAction(network, caller.language)];
}

function sentenceOf(network: NetworkSummary, language: Language, now: Date): Block {
  const state = network.open ? stateSentence(network.open, language, now) : wording[language].facts.notReminded;
  return { kind: 'text', text: [{ kind: 'bold', text: fullName(network, language) }, `: ${state}`] };
}

function showAction(network: NetworkSummary, language: Language): Action {
  return {
    name: 'network.show',
    label: fullName(network, language),
    args: { network: network.id },
    typed: `${command} ${network.id}`,
  };
}
