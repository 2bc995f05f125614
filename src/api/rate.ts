// How often, and how much at once, one token may ask. Kept in this process alone: it protects the service, it bills nobody.

/** A token's minute: so many requests, refilled steadily. */
const perMinute = 60;
/** Answers under way at once: each may hold a connection to the database. */
const atOnce = 2;

export interface RateLimit {
  /** Seconds to wait, or how to say that the answer has ended. */
  begin(
    token: string,
    nowMs: number,
  ): { readonly ok: true; readonly end: () => void } | { readonly ok: false; readonly retryAfter: number };
}

export function createRateLimit(): RateLimit {
  const holders = new Map<string, { left: number; at: number; underWay: number }>();
  return {
    begin(token, nowMs) {
      const holder = holders.get(token) ?? { left: perMinute, at: nowMs, underWay: 0 };
      holders.set(token, holder);
      holder.left = Math.min(perMinute, holder.left + ((nowMs - holder.at) / 60_000) * perMinute);
      holder.at = nowMs;
      if (holder.underWay >= atOnce) return { ok: false, retryAfter: 5 };
      if (holder.left < 1) return { ok: false, retryAfter: Math.ceil(((1 - holder.left) / perMinute) * 60) };
      holder.left -= 1;
      holder.underWay += 1;
      let ended = false;
      return {
        ok: true,
        end: () => {
          if (!ended) holder.underWay -= 1;
          ended = true;
        },
      };
    },
  };
}
