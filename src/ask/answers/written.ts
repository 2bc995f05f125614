// What writing an outcome gives: the view, its honest state, and what it was about.
import type { AnswerState } from '../../conversation/answer-state.js';
import type { View } from '../../conversation/view.js';
import type { Id } from '../../registry/model.js';
import type { Option } from '../outcome.js';

export interface Written {
  readonly state: AnswerState;
  readonly view: View;
  /** `kind:id` of what the answer is about. */
  readonly entries: readonly string[];
  /** People whose details a follow-up may ask for. */
  readonly people?: readonly Id[];
  readonly options?: readonly { readonly option: Option; readonly label: string }[];
}
