// E-mail as one more way to reach a person: text, and where there is one a calendar entry beside it. A message keeps
// its Message-ID however often it is tried, so that one that was in doubt shows once. When to send is delivery's part.
import { createTransport } from 'nodemailer';
import type { View } from '../../conversation/view.js';
import type { Messenger } from '../../delivery/messenger.js';
import { DeliveryError } from '../../errors.js';
import { oneLine, renderMail } from './render.js';

interface MailOptions {
  /** smtp:// (STARTTLS where the server offers it) or smtps://, with user and password where it wants them. */
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
}

export interface Mail {
  readonly messenger: Messenger;
  /** Asks the server whether it would take mail. @throws DeliveryError */
  verify(): Promise<void>;
  close(): void;
}

/** Shorter than a worker waits for a send: a fault is told by the server and not by impatience. */
const patienceMs = 20_000;

export function createMail({ url, from }: MailOptions): Mail {
  const server = new URL(url);
  const secure = server.protocol === 'smtps:';
  const isHere = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(server.hostname);
  const user = decodeURIComponent(server.username);
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: server.port === '' ? (secure ? 465 : 587) : Number(server.port),
    secure,
    // A password goes over a network only enciphered.
    requireTLS: !secure && user !== '' && !isHere,
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(server.password) } }),
    connectionTimeout: patienceMs / 2,
    greetingTimeout: patienceMs / 2,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);

  async function send(to: string, view: View, notice: string): Promise<string> {
    const { subject, text, calendar } = renderMail(view);
    const messageId = `<${notice}@${domain}>`;
    await transport.sendMail({
      from: { name: oneLine(from.name), address: from.address },
      to: { name: '', address: to },
      ...(calendar?.replyTo && { replyTo: { name: oneLine(calendar.replyTo.name), address: calendar.replyTo.address } }),
      subject,
      text,
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': view.language },
      ...(calendar && { icalEvent: { method: calendar.method, filename: calendar.name, content: calendar.text } }),
    });
    return messageId;
  }

  return {
    messenger: {
      platform: 'mail',
      async send(address, view, notice) {
        if (!isAddress(address.user)) throw new DeliveryError('bad-address', { retryable: false });
        try {
          const message = await send(address.user, view, notice);
          return { platform: 'mail', tenant: '', conversation: 'mail', message };
        } catch (error) {
          throw deliveryError(error);
        }
      },
      // What was sent by e-mail stays as it is: what changes is a message of its own.
      async update() {},
    },
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        throw deliveryError(error);
      }
    },
    close: () => transport.close(),
  };
}

/** One plain address: nothing that a header or an SMTP command would read otherwise. */
function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s<>(),;:"\\@\p{Cc}]+@[^\s<>(),;:"\\@\p{Cc}]+$/u.test(text);
}

/** A fault of the SMTP server's as the delivery understands it. Its words are left out: they repeat addresses. */
function deliveryError(error: unknown): DeliveryError {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  const cause = new Error(responseCode === undefined ? (code ?? 'unknown') : `smtp ${responseCode}`);
  // Wrong credentials are for the administrator to mend; until then nothing is lost.
  if (code === 'EAUTH' || code === 'ENOAUTH') return new DeliveryError('smtp-credentials', { retryable: true, cause });
  if (code === 'ETLS') return new DeliveryError('smtp-tls', { retryable: true, cause });
  if (code === 'EENVELOPE' && responseCode === undefined) return new DeliveryError('bad-address', { retryable: false, cause });
  if (responseCode === undefined) return new DeliveryError('network', { retryable: true, cause });
  if (responseCode < 500) return new DeliveryError('smtp-later', { retryable: true, cause });
  return new DeliveryError(command === 'RCPT TO' ? 'bounced' : 'refused', { retryable: false, cause });
}
