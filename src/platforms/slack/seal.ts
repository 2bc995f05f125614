// What goes out in a button or a modal and comes back with a press: a name, arguments, and a seal over both.
// The seal keeps altered data from reaching the core; whether the person may do it, the core asks again anyway.
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { z } from 'zod/v4';
import type { Args } from '../../conversation/view.js';
import { limits, RenderError } from './limits.js';

interface Pressed {
  readonly name: string;
  readonly args: Args;
}

/** Where a modal was opened from, so that its result lands in the same place. */
export interface Origin {
  readonly channel?: string | undefined;
  readonly kind: 'personal' | 'group' | 'channel' | 'home';
  readonly thread?: string | undefined;
  /** The message that the form came from, when it can be updated. */
  readonly message?: string | undefined;
  /** The messages in which that one goes on. */
  readonly parts?: readonly string[] | undefined;
}

export interface ModalState {
  readonly form: string;
  readonly args: Args;
  readonly origin: Origin;
  readonly title: string;
}

export interface Seal {
  /** The value of a button. @throws RenderError `action-too-long` */
  action(name: string, args: Args): string;
  /** What a pressed button says, or undefined when it is not what we sent. */
  openAction(name: string, value: string | undefined): Pressed | undefined;
  /** private_metadata of a modal. @throws RenderError `metadata-too-long` */
  modal(state: ModalState): string;
  openModal(metadata: string | undefined): ModalState | undefined;
}

const args = z.record(z.string(), z.string());
const modalState = z.object({
  form: z.string(),
  args,
  origin: z.object({
    channel: z.string().optional(),
    kind: z.enum(['personal', 'group', 'channel', 'home']),
    thread: z.string().optional(),
    message: z.string().optional(),
    parts: z.array(z.string()).optional(),
  }),
  title: z.string(),
});

/** Seals with a key derived from `secret`; the same secret opens what another process sealed. */
export function createSeal(secret: string): Seal {
  const key = createSecretKey(createHmac('sha256', secret).update('koolla/slack/seal').digest());
  const mac = (purpose: string, data: string) => createHmac('sha256', key).update(`${purpose}\0${data}`).digest('base64url').slice(0, 22);
  const close = (purpose: string, data: string) => `${mac(purpose, data)}.${data}`;
  const open = (purpose: string, sealed: string | undefined): unknown => {
    if (sealed === undefined || sealed[22] !== '.') return undefined;
    const data = sealed.slice(23);
    if (!timingSafeEqual(Buffer.from(mac(purpose, data)), Buffer.from(sealed.slice(0, 22)).subarray(0, 22))) return undefined;
    try {
      return JSON.parse(data);
    } catch {
      return undefined;
    }
  };
  return {
    action(name, actionArgs) {
      const value = close(`action:${name}`, JSON.stringify(actionArgs));
      if (value.length > limits.buttonValue) throw new RenderError('action-too-long');
      return value;
    },
    openAction(name, value) {
      const parsed = args.safeParse(open(`action:${name}`, value));
      return parsed.success ? { name, args: parsed.data } : undefined;
    },
    modal(state) {
      const metadata = close('modal', JSON.stringify(state));
      if (metadata.length > limits.privateMetadata) throw new RenderError('metadata-too-long');
      return metadata;
    },
    openModal(metadata) {
      const parsed = modalState.safeParse(open('modal', metadata));
      return parsed.success ? parsed.data : undefined;
    },
  };
}
