// A modal of the local Slack: filling it in and submitting it under the client's own rules.
import type { SlackPeer } from './slack-peer.js';
import { suggestionProblems, textsIn, viewProblems } from './slack-rules.js';
import type { OpenView, Profile } from './slack-state.js';

type Json = Record<string, unknown>;

/** An open modal. */
export class Modal {
  constructor(
    private readonly peer: SlackPeer,
    private readonly person: Profile,
    private readonly open: OpenView,
  ) {}

  get title(): string {
    return (this.open.view.title as { text: string }).text;
  }

  /** Everything that it shows. */
  get shown(): string {
    return textsIn(this.open.view).join('\n');
  }

  /** The labels of its buttons. */
  get buttons(): string[] {
    return (this.open.view.blocks as Json[])
      .flatMap((block) => (block.type === 'actions' ? (block.elements as Json[]) : []))
      .map((button) => (button.text as { text: string }).text);
  }

  get state(): OpenView {
    return this.open;
  }

  /** Whether it is still there. */
  get isOpen(): boolean {
    return this.peer.state.views.has(this.open.id);
  }

  get view(): Json {
    return this.open.view;
  }

  /** What stands in the field with this label. */
  value(label: string): string {
    const { block, element } = this.field(label);
    const state = this.open.values[String(block.block_id)]?.[String(element.action_id)] ?? {};
    if (state.type === 'static_select' || state.type === 'external_select')
      return (state.selected_option as { text?: { text: string } } | null)?.text?.text ?? '';
    if (state.type === 'datepicker') return String(state.selected_date ?? '');
    if (state.type === 'checkboxes') return ((state.selected_options as unknown[]) ?? []).length > 0 ? 'true' : '';
    return String(state.value ?? '');
  }

  /** Types, chooses or ticks, by label; '' empties, a choice by its label. */
  fill(values: Record<string, string>): this {
    for (const [label, text] of Object.entries(values)) {
      const { block, element } = this.field(label);
      this.open.values[String(block.block_id)] = { [String(element.action_id)]: filled(element, text, label) };
    }
    return this;
  }

  /** Types into a field that offers what fits, and gives back the labels of what it offers. */
  async offers(label: string, typed: string): Promise<string[]> {
    return (await this.suggested(label, typed)).map((option) => option.text.text);
  }

  /** Types into such a field and takes the first offer that begins so. */
  async choose(label: string, typed: string, pick = ''): Promise<void> {
    const { block, element } = this.field(label);
    const option = (await this.suggested(label, typed)).find((each) => each.text.text.startsWith(pick));
    if (!option) throw new Error(`${label} offers nothing for ${typed}`);
    this.open.values[String(block.block_id)] = { [String(element.action_id)]: { type: 'external_select', selected_option: option } };
  }

  private async suggested(label: string, typed: string): Promise<{ text: { text: string }; value: string }[]> {
    const { block, element } = this.field(label);
    if (element.type !== 'external_select') throw new Error(`${label} offers nothing while one types`);
    const answer = await this.peer.deliver('interactive', {
      type: 'block_suggestion',
      user: { id: this.person.id, team_id: this.person.team },
      team: { id: this.person.team },
      api_app_id: this.peer.state.appId,
      action_id: element.action_id,
      block_id: block.block_id,
      value: typed,
      container: { type: 'view', view_id: this.open.id },
      view: { ...this.open.view, id: this.open.id, hash: String(this.open.version), state: { values: this.open.values } },
    });
    this.peer.state.problems.push(...suggestionProblems(answer).map((problem) => `block_suggestion: ${problem}`));
    return (answer as { options?: { text: { text: string }; value: string }[] } | undefined)?.options ?? [];
  }

  /** Submits: 'closed', 'updated' (look again with person.modal()), or the errors by label. */
  async submit(forged: { privateMetadata?: string } = {}): Promise<'closed' | 'updated' | { errors: Record<string, string> }> {
    for (const block of this.inputs()) {
      const element = block.element as Json;
      const state = this.open.values[String(block.block_id)]?.[String(element.action_id)] ?? {};
      const empty =
        !state.value && !state.selected_option && !state.selected_date && ((state.selected_options as unknown[]) ?? []).length === 0;
      if (block.optional !== true && empty) throw new Error(`Slack does not submit: ${labelText(block)} is empty`);
    }
    const answer = (await this.peer.deliver('interactive', {
      type: 'view_submission',
      user: { id: this.person.id, team_id: this.person.team },
      team: { id: this.person.team },
      api_app_id: this.peer.state.appId,
      trigger_id: this.peer.state.trigger(this.person.team, this.person.id),
      view: {
        ...this.open.view,
        ...(forged.privateMetadata !== undefined && { private_metadata: forged.privateMetadata }),
        id: this.open.id,
        hash: String(this.open.version),
        previous_view_id: this.open.previous ?? null,
        root_view_id: this.open.previous ?? this.open.id,
        state: { values: this.open.values },
      },
      response_urls: [],
    })) as { response_action?: string; errors?: Record<string, string>; view?: Json } | undefined;
    if (answer?.response_action === 'errors') {
      const errors = Object.entries(answer.errors ?? {});
      const byLabel = errors.map(([id, message]) => {
        const block = this.inputs().find((each) => each.block_id === id);
        if (!block) this.peer.state.problems.push(`an error for the block ${id}, which the modal has not`);
        return [block ? labelText(block) : id, message] as const;
      });
      if (errors.length === 0) this.peer.state.problems.push('errors without an error');
      return { errors: Object.fromEntries(byLabel) };
    }
    if (answer?.response_action === 'update') {
      this.peer.state.problems.push(...viewProblems(answer.view).map((problem) => `response_action update: ${problem}`));
      this.open.view = answer.view ?? {};
      this.open.values = initialState(this.open.view, this.open.values);
      this.open.version += 1;
      this.peer.state.changed();
      return 'updated';
    }
    if (answer !== undefined && answer.response_action !== 'clear')
      this.peer.state.problems.push(`a submission was answered with ${JSON.stringify(answer).slice(0, 100)}`);
    this.close();
    // "clear" closes the modals below as well
    if (answer?.response_action === 'clear') {
      for (let below = this.open.previous; below !== undefined; ) {
        const next: string | undefined = this.peer.state.views.get(below)?.previous;
        this.peer.state.views.delete(below);
        below = next;
      }
    }
    return 'closed';
  }

  close(): void {
    this.peer.state.views.delete(this.open.id);
  }

  private inputs(): Json[] {
    return (this.open.view.blocks as Json[]).filter((block) => block.type === 'input');
  }

  private field(label: string): { block: Json; element: Json } {
    const block = this.inputs().find((each) => labelText(each) === label);
    if (!block) throw new Error(`no field ${label}; there are ${this.inputs().map(labelText).join(', ')}`);
    return { block, element: block.element as Json };
  }
}

/** What stands in a view's fields when it is shown; fields that keep their ids keep what was typed. */
export function initialState(view: unknown, before: OpenView['values'] = {}): OpenView['values'] {
  const state: OpenView['values'] = {};
  for (const block of (view as { blocks: Json[] }).blocks) {
    if (block.type !== 'input') continue;
    const element = block.element as Json;
    const id = String(block.block_id);
    const action = String(element.action_id);
    state[id] = { [action]: before[id]?.[action] ?? initialValue(element) };
  }
  return state;
}

function initialValue(element: Json): Json {
  switch (element.type) {
    case 'static_select':
      return { type: 'static_select', selected_option: element.initial_option ?? null };
    case 'external_select':
      return { type: 'external_select', selected_option: element.initial_option ?? null };
    case 'datepicker':
      return { type: 'datepicker', selected_date: element.initial_date ?? null };
    case 'checkboxes':
      return { type: 'checkboxes', selected_options: element.initial_options ?? [] };
    default:
      return { type: element.type, value: element.initial_value ?? null };
  }
}

function filled(element: Json, text: string, label: string): Json {
  switch (element.type) {
    case 'static_select': {
      const options = [
        ...((element.options as Json[]) ?? []),
        ...((element.option_groups as { options: Json[] }[]) ?? []).flatMap((group) => group.options),
      ];
      const option = options.find((each) => (each.text as { text: string }).text === text);
      if (text !== '' && !option) throw new Error(`no choice ${text} in ${label}`);
      return { type: 'static_select', selected_option: option ?? null };
    }
    case 'external_select':
      if (text !== '') throw new Error(`${label} is chosen from what it offers`);
      return { type: 'external_select', selected_option: null };
    case 'datepicker':
      if (text !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Error(`the date picker of ${label} takes only YYYY-MM-DD`);
      return { type: 'datepicker', selected_date: text === '' ? null : text };
    case 'checkboxes':
      return { type: 'checkboxes', selected_options: text === '' ? [] : [(element.options as Json[])[0]] };
    default:
      if (text.length > Number(element.max_length ?? 3000))
        throw new Error(`${label} takes no more than ${String(element.max_length)} characters`);
      return { type: element.type, value: text === '' ? null : text };
  }
}

function labelText(block: Json): string {
  return (block.label as { text: string }).text;
}
