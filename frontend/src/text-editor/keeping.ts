/// Keeps in the browser what the server does not have yet, so that neither a crash nor a closed lid loses
/// a word. Each open page has a place of its own; what a page that is gone left behind is found by the next.

import type { Lost, Pending } from './collab.ts';

const page = () => crypto.randomUUID();

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
      const left = read<Pending>(this.store, place);
      this.store?.removeItem(place);
      if (left && Array.isArray(left.steps)) {
        this.keep(left);
        return left;
      }
    }
    return null;
  }

  lost(): Lost[] {
    return read<Lost[]>(this.store, this.lostPlace) ?? [];
  }

  keepLost(lost: Lost[]) {
    this.write(this.lostPlace, lost.length ? lost : null);
  }

  close() {
    this.release();
  }

  private get lostPlace() {
    return `${this.prefix.slice(0, -1)}:lost`;
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
  if (!navigator.locks) return true;
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
