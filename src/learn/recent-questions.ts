// What was asked a moment ago, in this process's memory only: who may send a question on, and what stands ready in
// the form. Bounded and short-lived; a restart loses it, and nothing but the prefilled text is lost with it.

export interface RecentQuestion {
  readonly account: string;
  /** '' where it must not be kept. */
  readonly text: string;
}

export interface RecentQuestions {
  remember(key: string, question: RecentQuestion, now: Date): void;
  /** Undefined once half an hour has passed. */
  recall(key: string, now: Date): RecentQuestion | undefined;
  forgetExpired(now: Date): void;
  readonly size: number;
}

const keptMs = 30 * 60_000;

/** @param most the oldest go first when there are more */
export function createRecentQuestions(most = 2000): RecentQuestions {
  const kept = new Map<string, RecentQuestion & { readonly until: number }>();

  // Insertion order is the order of age, since what is remembered anew is put last.
  function forgetExpired(now: Date): void {
    for (const [key, question] of kept) {
      if (question.until > now.getTime() && kept.size <= most) break;
      kept.delete(key);
    }
  }

  return {
    remember(key, question, now) {
      kept.delete(key);
      kept.set(key, { account: question.account, text: question.text, until: now.getTime() + keptMs });
      forgetExpired(now);
    },
    recall(key, now) {
      const question = kept.get(key);
      return question && question.until > now.getTime() ? question : undefined;
    },
    forgetExpired,
    get size() {
      return kept.size;
    },
  };
}
