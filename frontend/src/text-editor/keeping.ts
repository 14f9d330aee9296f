/// Keeps in the browser what the server does not have yet, so that neither a crash nor a closed lid loses
/// a word. Each open page has a place of its own; what a page that is gone left behind is found by the next.

import type { Pending } from './collab.ts';
import type { Lost } from './losing.ts';

const page = () => crypto.randomUUID();

/// Places that this window let go of: their locks go a moment later, and one that comes back finds its words at once.
const left = new Set<string>();

export class Keeping {
  private readonly prefix: string;
  private readonly place: string;
  private readonly store: Storage | null;
  private release: () => void = () => {};

  /// `name` should name person and text: browsers are shared.
  constructor(name: string, store: Storage | null = storage()) {
    this.prefix = `${name}/`;
    this.place = this.prefix + page();
    this.store = store;
    this.hold(this.place);
  }

  keep(pending: Pending | null) {
    this.write(this.place, pending);
  }

  /// What another page left behind; from now on it is this page's.
  async found(): Promise<Pending | null> {
    for (const place of this.places()) {
      if (place === this.place || !(await isFree(place))) continue;
      const kept = read<Pending>(this.store, place);
      this.store?.removeItem(place);
      if (kept && Array.isArray(kept.steps)) {
        this.keep(kept);
        return kept;
      }
    }
    return null;
  }

  lost(): Lost[] {
    return read<Lost[]>(this.store, this.lostPlace) ?? [];
  }

  /// More words that found no place, kept beside those that other pages at this text have to give back.
  withLost(shown: readonly Lost[], more: readonly Lost[]): Lost[] {
    this.writeLost([...this.lost(), ...more]);
    return [...shown, ...more];
  }

  /// The author let go of one.
  withoutLost(shown: readonly Lost[], at: number): Lost[] {
    const kept = this.lost();
    const place = kept.findIndex((one) => JSON.stringify(one) === JSON.stringify(shown[at]));
    this.writeLost(kept.filter((_, index) => index !== place));
    return shown.filter((_, index) => index !== at);
  }

  close() {
    left.add(this.place);
    this.release();
  }

  private get lostPlace() {
    return `${this.prefix.slice(0, -1)}:lost`;
  }

  private writeLost(lost: Lost[]) {
    this.write(this.lostPlace, lost.length > 0 ? lost : null);
  }

  private places(): string[] {
    return Object.keys(this.store ?? {}).filter((place) => place.startsWith(this.prefix));
  }

  private write(place: string, value: unknown) {
    try {
      if (value === null) this.store?.removeItem(place);
      else this.store?.setItem(place, JSON.stringify(value));
    } catch {
      // a full or forbidden store: the words are still on the page
    }
  }

  private hold(place: string) {
    navigator.locks?.request(place, () => new Promise<void>((done) => (this.release = done))).catch(() => {});
  }
}

/// Whether the page that kept something there is gone.
async function isFree(place: string): Promise<boolean> {
  if (!navigator.locks || left.has(place)) return true;
  return navigator.locks.request(place, { ifAvailable: true }, async (lock) => lock !== null);
}

function read<T>(store: Storage | null, place: string): T | null {
  try {
    return JSON.parse(store?.getItem(place) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
