/// What of one's own writing found no place in the text, as its author would read it: letters that were typed
/// one by one are one passage, with the blanks between them. Pure.

import type { Node } from 'prosemirror-model';
import type { Step, StepMap } from 'prosemirror-transform';

/// Words that found no place, what stood before them, and why.
export type Lost = { words: string; after: string; why?: string };

/// A passage in the text with all steps, and which of them wrote it.
type Passage = { from: number; to: number; by: Set<number> };

const BEFORE = 40;

/// What the lost ones of these steps wrote, as it stands in the text after all of them.
export function wordsOf(steps: readonly Step[], lost: ReadonlySet<number>, doc: Node): Lost[] {
  if (lost.size === 0) return [];
  return passages(steps, (at) => lost.has(at)).flatMap(({ from, to }) => {
    const words = doc.textBetween(from, to, '\n');
    if (!words.trim()) return [];
    return [{ words, after: doc.textBetween(Math.max(0, from - 60), from, ' ').slice(-BEFORE) }];
  });
}

/// The lost ones, and those that wrote on where they wrote: half a word does not stay without the other half.
export function withWhatFollows(steps: readonly Step[], lost: ReadonlySet<number>): Set<number> {
  const first = Math.min(...lost);
  const torn = passages(steps, (at) => at >= first).filter(({ by }) => [...by].some((at) => lost.has(at)));
  return new Set([...lost, ...torn.flatMap(({ by }) => [...by])]);
}

/// What touches is one passage, whichever of its letters came first.
function passages(steps: readonly Step[], which: (at: number) => boolean): Passage[] {
  let found: Passage[] = [];
  steps.forEach((step, at) => {
    const map = step.getMap();
    found = found.map(({ from, to, by }) => ({ from: map.map(from, 1), to: map.map(to, -1), by }));
    if (which(at)) found.push(...writtenBy(map, at));
    else for (const { from, to } of writtenBy(map, at)) found = found.flatMap((one) => apart(one, from, to));
    found = joined(found.filter(({ from, to }) => from < to));
  });
  return found;
}

function writtenBy(map: StepMap, at: number): Passage[] {
  const written: Passage[] = [];
  map.forEach((_, __, from, to) => void written.push({ from, to, by: new Set([at]) }));
  return written;
}

/// A passage without what was written into it and stays.
function apart(one: Passage, from: number, to: number): Passage[] {
  if (from <= one.from || to >= one.to) return [one];
  return [{ ...one, to: from }, { from: to, to: one.to, by: new Set(one.by) }];
}

function joined(found: Passage[]): Passage[] {
  const all: Passage[] = [];
  for (const next of found.sort((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && next.from <= last.to) {
      last.to = Math.max(last.to, next.to);
      next.by.forEach((at) => last.by.add(at));
    } else all.push(next);
  }
  return all;
}
