/// Many hands on one text. The server places each commit on what others wrote since its version and
/// tells everybody, its author included, what it kept; an author knows its own by the commit's id.
/// Pure: no socket, no clock, no DOM.

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Mapping, ReplaceStep, Step, type StepMap, type Transform } from 'prosemirror-transform';
import { schema } from './schema.ts';

// What two write at one spot stays together, each one's words in one piece: what is inserted stays with what
// stands before it, here and on the server. By default it would go behind what others inserted there meanwhile.
ReplaceStep.MAP_BIAS = -1;

/// A step that the server has not kept yet; `sent` in the commit that is on its way.
type Own = { step: Step; inverted: Step; sent: boolean };

type Collab = {
  /// The version of the server's text to which the own steps come.
  version: number;
  own: readonly Own[];
  /// The commit that is on its way; one at a time.
  commit: string | null;
  /// How the last steps of the server changed positions, for what is told of an earlier version.
  trail: readonly StepMap[];
};

/// What a transaction of the server's makes of it, and the server's steps in it.
type Turn = Omit<Collab, 'trail'> & { came?: readonly Step[] };

const TRAIL = 500;

/// Steps as the server keeps them: [id of the commit, how many of the steps, author's number].
export type Told = { version: number; steps: unknown[]; commits: [string, number, number][] };

/// What is kept in the browser until the server has it.
export type Pending = { version: number; commit: string | null; sent: number; steps: unknown[] };

/// Words that found no place, and what stood before them.
export type Lost = { words: string; after: string; why?: string };

/// Public in fact, not in the types: the library's own collaboration uses it.
type Mirrors = { setMirror(one: number, other: number): void };

const key = new PluginKey<Collab>('collab');

export function collab(version: number): Plugin {
  return new Plugin<Collab>({
    key,
    state: {
      init: () => ({ version, own: [], commit: null, trail: [] }),
      apply: (tr, now) => {
        const turn = tr.getMeta(key) as Turn | undefined;
        if (turn) return turned(turn, now.trail);
        return tr.docChanged ? { ...now, own: [...now.own, ...ownOf(tr)] } : now;
      }
    },
    // undo works through what others wrote meanwhile
    historyPreserveItems: true
  } as ConstructorParameters<typeof Plugin<Collab>>[0]);
}

function turned({ came = [], ...turn }: Turn, trail: readonly StepMap[]): Collab {
  const longer = came.length === 0 ? trail : [...trail, ...came.map((step) => step.getMap())].slice(-TRAIL);
  return { ...turn, trail: longer };
}

function ownOf(tr: Transform): Own[] {
  return tr.steps.map((step, at) => ({ step, inverted: step.invert(tr.docs[at]), sent: false }));
}

const of = (state: EditorState) => key.getState(state)!;

export const versionOf = (state: EditorState) => of(state).version;
export const isKept = (state: EditorState) => of(state).own.length === 0;
export const onItsWay = (state: EditorState) => of(state).commit;

/// A position of the server's text, in the text with the own steps.
export function mapped(state: EditorState, position: number): number {
  return new Mapping(of(state).own.map(({ step }) => step.getMap())).map(position);
}

/// A position of the own text, in the server's.
export function unmapped(state: EditorState, position: number): number {
  const { own } = of(state);
  return new Mapping(own.map(({ inverted }) => inverted.getMap()).reverse()).map(position, -1);
}

/// A position of some version of the server's text, in the own text; null if that version has not come yet, or is
/// too long ago.
export function placed(state: EditorState, position: number, version: number, side: number): number | null {
  const { version: now, trail, own } = of(state);
  const behind = now - version;
  if (behind < 0 || behind > trail.length) return null;
  const since = [...trail.slice(trail.length - behind), ...own.map(({ step }) => step.getMap())];
  return new Mapping(since).map(position, side);
}

/// What goes to the server next, if nothing is on its way; and the transaction that remembers it.
export function next(state: EditorState, id: string, most: number) {
  const { version, own, commit } = of(state);
  if (commit || own.length === 0) return null;
  const going = own.slice(0, most);
  const told = [...going.map((one) => ({ ...one, sent: true })), ...own.slice(most)];
  return {
    message: { id, version, steps: going.map(({ step }) => step.toJSON()) },
    tr: state.tr.setMeta(key, { version, own: told, commit: id })
  };
}

/// The commit on its way, once more: the connection broke before its answer came.
export function again(state: EditorState) {
  const { version, own, commit } = of(state);
  const sent = own.filter((one) => one.sent);
  return commit ? { id: commit, version, steps: sent.map(({ step }) => step.toJSON()) } : null;
}

/// Takes what the server kept. Each transaction is dispatched at once; lost are own words, not yet sent,
/// whose place others deleted.
export function receive(state: () => EditorState, dispatch: (tr: Transaction) => void, told: Told): Lost[] {
  const lost: Lost[] = [];
  let at = 0;
  if (told.version < of(state()).version) at = skipped(told, of(state()).version);
  for (const [id, count] of groups(told, at)) {
    const steps = told.steps.slice(at, at + count).map((json) => Step.fromJSON(schema, json as object));
    at += count;
    const now = of(state());
    if (id !== null && id === now.commit) confirm(state(), dispatch, steps, lost);
    else rebase(state(), dispatch, steps, now.own, now.commit, lost);
  }
  return lost;
}

/// The server refused the commit on its way: its steps are taken back, later ones stay if they can.
export function refused(state: EditorState, dispatch: (tr: Transaction) => void, id: string): Lost[] {
  const { own, commit } = of(state);
  if (commit !== id) return [];
  const lost = own.filter((one) => one.sent).flatMap((one) => wordsOf(one, state.doc));
  rebase(state, dispatch, [], own.filter((one) => !one.sent), null, lost);
  return lost;
}

/// What must not be lost if the page goes now.
export function pending(state: EditorState): Pending | null {
  const { version, own, commit } = of(state);
  return own.length === 0
    ? null
    : { version, commit, sent: own.filter((one) => one.sent).length, steps: own.map(({ step }) => step.toJSON()) };
}

/// Puts back what an earlier page could not bring to the server, on the version it was made on.
export function restore(state: EditorState, { version, commit, sent, steps }: Pending): Transaction {
  const tr = state.tr;
  for (const json of steps) tr.step(Step.fromJSON(schema, json as object));
  const own = ownOf(tr).map((one, at) => ({ ...one, sent: at < sent }));
  return tr.setMeta(key, { version, own, commit: sent > 0 ? commit : null });
}

/// Runs of foreign commits are taken together; the own one stands for itself.
function groups(told: Told, from: number): [string | null, number][] {
  const runs: [string | null, number][] = [];
  let before = 0;
  for (const [id, count] of told.commits) {
    if (before + count > from) runs.push([id, before + count - Math.max(before, from)]);
    before += count;
  }
  return runs;
}

const skipped = (told: Told, version: number) => Math.min(told.steps.length, version - told.version);

function confirm(state: EditorState, dispatch: (tr: Transaction) => void, steps: Step[], lost: Lost[]) {
  const { version, own } = of(state);
  const sent = own.filter((one) => one.sent);
  const rest = own.filter((one) => !one.sent);
  const same =
    sent.length === steps.length && sent.every((one, at) => JSON.stringify(one.step.toJSON()) === JSON.stringify(steps[at].toJSON()));
  if (same) dispatch(state.tr.setMeta(key, { version: version + steps.length, own: rest, commit: null, came: steps }));
  else rebase(state, dispatch, steps, rest, null, lost);
}

/// Takes all own steps back, puts in what came, and does again those that are to stay.
function rebase(
  state: EditorState,
  dispatch: (tr: Transaction) => void,
  came: Step[],
  stay: readonly Own[],
  commit: string | null,
  lost: Lost[]
) {
  const { version, own } = of(state);
  const tr = state.tr;
  for (let at = own.length - 1; at >= 0; at--) tr.step(own[at].inverted);
  for (const step of came) tr.step(step);
  const kept: Own[] = [];
  own.forEach((one, at) => {
    if (!stay.includes(one)) return;
    const from = own.length - at;
    const moved = one.step.map(tr.mapping.slice(from));
    const before = tr.doc;
    if (moved && !tr.maybeStep(moved).failed) {
      (tr.mapping as unknown as Mirrors).setMirror(from - 1, tr.steps.length - 1);
      kept.push({ step: moved, inverted: moved.invert(before), sent: one.sent });
    } else if (!one.sent) lost.push(...wordsOf(one, state.doc));
  });
  keepCaret(state, tr);
  dispatch(
    tr
      .setMeta('server', true)
      .setMeta('rebased', own.length)
      .setMeta('addToHistory', false)
      .setMeta(key, { version: version + came.length, own: kept, commit, came })
  );
}

/// The caret too stays with the words before it, so that the next letter does; what is selected takes nothing in.
function keepCaret({ selection }: EditorState, tr: Transaction) {
  if (!(selection instanceof TextSelection)) return;
  const { anchor, head, from, empty } = selection;
  const moved = (at: number) => tr.doc.resolve(tr.mapping.map(at, at === from && !empty ? 1 : -1));
  tr.setSelection(TextSelection.between(moved(anchor), moved(head), -1));
  // nobody moved it: the flag says otherwise, and has no name that is public
  (tr as unknown as { updated: number }).updated &= ~1;
}

function wordsOf({ step }: Own, doc: Node): Lost[] {
  const { slice, from } = step as Step & { slice?: { content: { textBetween: Function; size: number } }; from?: number };
  const words = slice ? slice.content.textBetween(0, slice.content.size, '\n') : '';
  if (!words.trim()) return [];
  const place = Math.min(from ?? 0, doc.content.size);
  return [{ words, after: doc.textBetween(Math.max(0, place - 60), place, ' ').slice(-40) }];
}
