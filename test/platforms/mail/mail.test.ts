// E-mail against a real SMTP server: what goes over the wire, what the server may answer, what never gets into a header.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../../src/conversation/view.js';
import type { Address } from '../../../src/delivery/messenger.js';
import { createMail, type Mail } from '../../../src/platforms/mail/mail.js';
import { sampleViews } from '../../contract/views.js';
import { type SmtpPeer, startSmtpPeer } from '../../support/smtp-peer.js';

let peer: SmtpPeer;
let mail: Mail;
const from = { name: 'Koolla', address: 'koolla@koolla.example.fi' };
const to = (user: string): Address => ({ platform: 'mail', tenant: '', user, reference: null });
const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';

const invitation: View = {
  name: 'meeting.invitation',
  title: 'Kutsu: Työkykyverkosto 1.2.2027 klo 9.00',
  language: 'fi',
  blocks: [
    { kind: 'text', text: 'Tervetuloa. Äänestämme päivästä.' },
    { kind: 'facts', facts: [{ label: 'Paikka', value: 'Kaupungintalo' }] },
    {
      kind: 'calendar',
      label: 'Kalenteriin',
      name: 'kokous.ics',
      method: 'REQUEST',
      text: ics,
      replyTo: { name: 'Maija Meikäläinen', address: 'maija@example.fi' },
    },
  ],
  actions: [{ name: 'meeting.reply', label: 'Tulen', args: {}, typed: '/verkosto tyko tulen' }],
};

beforeEach(async () => {
  peer = await startSmtpPeer();
  mail = createMail({ url: peer.url, from });
});
afterEach(async () => {
  mail.close();
  await peer.close();
});

describe('a message', () => {
  it('carries the text, the calendar entry as an alternative and as a file, and who is answered', async () => {
    const receipt = await mail.messenger.send(to('pekka@example.fi'), invitation, '0f2b');
    expect(peer.mails).toHaveLength(1);
    const [taken] = peer.mails;
    expect(taken?.to).toEqual(['pekka@example.fi']);
    expect(taken?.headers.get('subject')).toBe('Kutsu: Työkykyverkosto 1.2.2027 klo 9.00');
    expect(taken?.headers.get('from')).toContain('koolla@koolla.example.fi');
    expect(taken?.headers.get('reply-to')).toBe('Maija Meikäläinen <maija@example.fi>');
    expect(taken?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(taken?.headers.get('message-id')).toBe('<0f2b@koolla.example.fi>');
    expect(receipt.message).toBe('<0f2b@koolla.example.fi>');
    const part = (type: string) => taken?.parts.find((each) => each.type === type);
    expect(part('text/plain')?.text).toContain('Äänestämme päivästä.');
    expect(part('text/plain')?.text).toContain('Paikka: Kaupungintalo');
    expect(part('text/plain')?.text).toContain('Tulen: /verkosto tyko tulen');
    expect(part('text/calendar')?.header).toMatch(/method=REQUEST/);
    expect(part('text/calendar')?.text).toBe(ics);
    expect(taken?.parts.filter((each) => each.type === 'application/ics').map((each) => each.text)).toEqual([ics]);
  });

  it('goes out whole for every kind of view', async () => {
    for (const view of sampleViews.slice(0, 12)) await mail.messenger.send(to('pekka@example.fi'), view, `n-${peer.mails.length}`);
    expect(peer.mails).toHaveLength(12);
  });

  it('logs in with the password of the address', async () => {
    const strict = await startSmtpPeer({ user: 'koolla@x', pass: 'a:b@c/å' });
    const member = createMail({ url: strict.url, from });
    await member.verify();
    await member.messenger.send(to('pekka@example.fi'), invitation, 'n');
    expect(strict.mails).toHaveLength(1);
    const wrong = createMail({ url: strict.url.replace(/:[^:@]+@/, ':wrong@'), from });
    await expect(wrong.messenger.send(to('pekka@example.fi'), invitation, 'n')).rejects.toMatchObject({
      code: 'smtp-credentials',
      retryable: true,
    });
    await strict.close();
  });
});

describe('what the server answers', () => {
  it.each([
    [{ at: 'recipient', code: 450 } as const, { code: 'smtp-later', retryable: true }],
    [{ at: 'recipient', code: 550 } as const, { code: 'bounced', retryable: false }],
    [{ at: 'data', code: 451 } as const, { code: 'smtp-later', retryable: true }],
    [{ at: 'data', code: 554 } as const, { code: 'refused', retryable: false }],
  ])('%o', async (fault, expected) => {
    peer.faults.push(fault);
    const error: unknown = await mail.messenger.send(to('pekka@example.fi'), invitation, 'n').catch((one: unknown) => one);
    expect(error).toMatchObject(expected);
    expect(JSON.stringify([String(error), String((error as Error).cause)])).not.toContain('pekka');
  });

  it('is in doubt when the line drops after the message, and the next try shows once', async () => {
    peer.faults.push({ at: 'after-data' });
    await expect(mail.messenger.send(to('pekka@example.fi'), invitation, 'same')).rejects.toMatchObject({
      code: 'network',
      retryable: true,
    });
    await mail.messenger.send(to('pekka@example.fi'), invitation, 'same');
    expect(new Set(peer.mails.map((each) => each.headers.get('message-id')))).toEqual(new Set(['<same@koolla.example.fi>']));
  });

  it('is away', async () => {
    await peer.close();
    await expect(mail.messenger.send(to('pekka@example.fi'), invitation, 'n')).rejects.toMatchObject({ code: 'network', retryable: true });
  });
});

describe('nothing gets into a header that does not belong there', () => {
  it('neither by the title nor by a name', async () => {
    const title = 'Kokous\r\nBcc: salaa@example.com\r\n\r\nToinen teksti';
    const blocks = invitation.blocks.map((block) =>
      block.kind === 'calendar' ? { ...block, replyTo: { name: 'M\r\nBcc: x@example.com', address: 'maija@example.fi' } } : block,
    );
    await mail.messenger.send(to('pekka@example.fi'), { ...invitation, title, blocks }, 'n');
    const [taken] = peer.mails;
    expect(taken?.to).toEqual(['pekka@example.fi']);
    expect(taken?.headers.has('bcc')).toBe(false);
    expect(taken?.headers.get('subject')).toBe('Kokous Bcc: salaa@example.com Toinen teksti');
  });

  it.each(['pekka@example.fi, toinen@example.com', 'pekka@example.fi\r\nRCPT TO:<x@example.com>', 'Pekka <pekka@example.fi>', 'pekka', ''])(
    'nor by the address %j',
    async (address) => {
      await expect(mail.messenger.send(to(address), invitation, 'n')).rejects.toMatchObject({ code: 'bad-address', retryable: false });
      expect(peer.mails).toEqual([]);
    },
  );
});
