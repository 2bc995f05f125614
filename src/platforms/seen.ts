// A port: which events of a platform were handled already. Platforms send the same event again when an answer was
// late or lost; the memory must outlive a restart and be shared by all processes on one database.

export interface SeenEvents {
  /**
   * Marks an event as handled. True the first time, false for at least ten minutes after that.
   * @param key the platform, its tenant and the event's own id, such as `slack:T1:Ev123`
   */
  first(key: string, now: Date): Promise<boolean>;
}
