/// Sends a changing text to the server, one change at a time: after a change is sent the next waits for
/// the acknowledgement. What the server has not acknowledged is kept in a store that outlives the page.

export type Change = { wording: string; baseVersion: number };

/// What an outbox needs from its surroundings.
export interface Surroundings {
  /// The text as it stands now.
  wording(): string;
  send(change: Change): void;
  later(act: () => void, milliseconds: number): unknown;
  never(timer: unknown): void;
  /// Null where nothing can be kept.
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
}

const PAUSE = 400;

export class Outbox {
  key: string | null = null;
  private version = 0;
  private timer: unknown = null;
  private changed = false;
  private sent: string | null = null;
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  /// Whether the server may not know everything that was typed.
  get unsaved() {
    return this.changed || this.sent !== null;
  }

  /// The server's text is taken: nothing is under way any more; what was typed is kept, not sent.
  begin(version: number) {
    if (this.changed) this.keep(this.around.wording()); // under the version it was written on
    this.version = version;
    this.sent = null;
    this.changed = false;
    this.stopTimer();
  }

  /// Something was typed.
  touch() {
    this.changed = true;
    this.stopTimer();
    this.timer = this.around.later(() => this.flush(), PAUSE);
  }

  /// Sends at once what waits for the pause; keeps it if a change is still under way.
  flush() {
    this.stopTimer();
    if (!this.changed) return;
    const wording = this.around.wording();
    this.keep(wording);
    if (this.sent !== null) return;
    this.changed = false;
    this.sent = wording;
    this.around.send({ wording, baseVersion: this.version });
  }

  /// The server has what was sent last, as this version. Anything typed since then follows.
  acknowledge(version: number) {
    this.version = version;
    this.sent = null;
    if (this.changed) this.flush();
    else this.forget();
  }

  /// What was sent last could not be: it waits for the next change.
  giveBack() {
    this.sent = null;
    this.changed = true;
  }

  /// What an earlier page could not bring to the server, if anything.
  kept(): Change | null {
    try {
      const kept = this.key && this.around.store?.getItem(this.key);
      const change = kept ? JSON.parse(kept) : null;
      return typeof change?.wording === 'string' && typeof change.baseVersion === 'number' ? change : null;
    } catch {
      return null;
    }
  }

  forget() {
    if (this.key) this.around.store?.removeItem(this.key);
  }

  private keep(wording: string) {
    try {
      if (this.key) this.around.store?.setItem(this.key, JSON.stringify({ wording, baseVersion: this.version }));
    } catch {
      // a full or forbidden store loses only the second copy; the text is still on the page
    }
  }

  private stopTimer() {
    if (this.timer !== null) this.around.never(this.timer);
    this.timer = null;
  }
}
