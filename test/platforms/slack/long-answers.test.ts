// Answers that only one person sees cannot be changed later but through their own buttons: so they come in one message.
import { describe, expect, it } from 'vitest';
import { saying } from './app.js';
import { anna, bertil, peer, run, setStage } from './stage.js';

setStage({ bertil: { locale: 'fi-FI' } });

describe('long answers for one person', () => {
  const lines = (count: number, title: string) =>
    saying(title, {
      blocks: Array.from({ length: count }, (_, i) => ({ kind: 'text' as const, text: `Rivi ${i}. ${'Verkosto kokoontuu. '.repeat(60)}` })),
      actions: [{ name: 'network.show', label: 'Näytä', args: {} }],
    });

  it('stand in one message, so that a press changes all of it', async () => {
    await run((inbound) => (inbound.kind === 'action' ? { replace: saying('Kirjattu') } : { view: lines(8, 'Pitkä') }));
    const channel = peer.channel('verkosto', [anna, bertil]);
    await anna.slash('/koolla', '', channel);
    const message = await anna.sees(/Pitkä/);
    expect(message.text).toContain('Rivi 7.');
    await anna.press(message, 'Näytä');
    await anna.sees(/Kirjattu/);
    expect(anna.everything().map((each) => each.text)).toEqual(['Kirjattu']);
  });

  it('that no message holds go to the own conversation, whose parts can change; where they are is said', async () => {
    await run((inbound) => (inbound.kind === 'action' ? { replace: lines(20, 'Uusi') } : { view: lines(20, 'Pitkä') }));
    const channel = peer.channel('verkosto', [anna, bertil]);
    await anna.slash('/koolla', '', channel);
    const where = await anna.sees(/lähetin sen sinulle yksityisviestinä/);
    expect(where).toMatchObject({ channel: channel.id, ephemeral: true, buttons: [] });
    const own = anna.everything().filter((each) => each.channel === anna.direct.id);
    expect(own.length).toBeGreaterThan(2);
    expect(own.every((each) => !each.ephemeral)).toBe(true);
    await peer.state.until(
      'mark',
      () => (peer.calls('chat.update').length > 0 ? true : undefined),
      () => '',
    );
    const [head] = own;
    if (head) await anna.press(head, 'Näytä');
    await anna.sees(/Uusi/);
    // in that conversation nothing is said twice
    await anna.slash('/koolla');
    await anna.sees(/Pitkä/);
    expect(anna.everything().filter((each) => each.ephemeral)).toHaveLength(1);
    expect(bertil.everything()).toEqual([]);
  });
});
