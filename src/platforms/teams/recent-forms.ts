// The forms that were shown lately, without what was typed: when a submit meets a passing fault the same form is shown again
// with the person's values in it. Lost with a restart; Teams' own client then keeps the form open by itself.
import type { Actor } from '../../conversation/feature.js';
import type { Form } from '../../conversation/form.js';
import type { Args } from '../../conversation/view.js';

export interface RecentForms {
  shown(actor: Actor, form: Form): void;
  /** The form as it was shown to this person, empty; undefined when it is not known any more. */
  recall(actor: Actor, name: string, args: Args): Form | undefined;
}

const most = 500;

export function createRecentForms(): RecentForms {
  const forms = new Map<string, Form>();
  return {
    shown(actor, form) {
      const { errors: _errors, ...rest } = form;
      const key = keyOf(actor, form.name, form.args);
      forms.delete(key);
      forms.set(key, { ...rest, values: {} });
      // A map keeps the order of insertion: the first one is the oldest.
      for (const oldest of forms.keys()) {
        if (forms.size <= most) break;
        forms.delete(oldest);
      }
    },
    recall: (actor, name, args) => forms.get(keyOf(actor, name, args)),
  };
}

function keyOf(actor: Actor, name: string, args: Args): string {
  const sorted = Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([actor.tenant, actor.user, name, sorted]);
}
