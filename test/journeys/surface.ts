// One person on one surface: what they can do, in words that fit Slack, Teams and a terminal alike.

export interface Surface {
  readonly name: string;
  /** Types to Koolla in private. */
  say(text: string): Promise<void>;
  /** Waits for something said since the last call that matches; returns all of it. */
  sees(match: RegExp): Promise<string>;
  /** Presses a button of what was seen last, by its label. */
  press(label: string): Promise<void>;
  /** Waits for a form whose text matches. */
  seesForm(match: RegExp): Promise<void>;
  /** Fills fields by the beginning of their label and sends the form. */
  send(values: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}
