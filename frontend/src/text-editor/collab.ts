/// Many hands on one text. The server places each commit on what others wrote since its version and
/// tells everybody, its author included, what it kept; an author knows its own by the commit's id.
/// Pure: no socket, no clock, no DOM.

import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Mapping, ReplaceStep, Step, type StepMap } from 'prosemirror-transform';
import { type Lost, withWhatFollows, wordsOf } from './losing.ts';
import { schema } from './schema.ts';

// What two write at one spot stays together, each one's words in one piece: what is inserted stays with what
// stands before it, here and on the server. By default it would go behind what others inserted there meanwhile.
ReplaceStep.MAP_BIAS = -1;

/// A step that the server has not kept yet; `sent` in the commit that is on its way. One that goes `on` belongs
/// to the same deed as the one before it: between the two the text may not be fit for the server.
type Own = { step: Step; inverted: Step; sent: boolean; on: boolean };

/// A commit as it was sent. What others wrote meanwhile may leave some of its steps no place here: the server, who
/// takes all of them or none, has yet to say what became of its words.
export type Going = {
  id: string;
  version: number;
  steps: unknown[];
  /// The words of its steps without a place, together with those that were written on them later: lost if the
  /// server refuses it.
  gone: Lost[];
  /// Only those that were written later: lost in any case.
  torn: Lost[];
};

type Collab = {
  /// The version of the server's text to which the own steps come.
  version: number;
  own: readonly Own[];
  /// The commit that is on its way; one at a time.
  commit: Going | null;
  /// How the last steps of the server changed positions, for what is told of an earlier version.
  trail: readonly StepMap[];
};

/// What a transaction of the server's makes of it, and the server's steps in it.
type Turn = Omit<Collab, 'trail'> & { came?: readonly Step[] };

const TRAIL = 500;

/// Steps as the server keeps them: [id of the commit, how many of the steps, author's number].
export type Told = { version: number; steps: unknown[]; commits: [string, number, number][] };

/// What is kept in the browser until the server has it.
export type Pending = { version: number; going: Going | null; sent: number; steps: unknown[]; on: boolean[] };

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

function ownOf(tr: Transaction): Own[] {
  const appended = tr.getMeta('appendedTransaction') !== undefined;
  return tr.steps.map((step, at) => ({ step, inverted: step.invert(tr.docs[at]), sent: false, on: appended || at > 0 }));
}

const of = (state: EditorState) => key.getState(state)!;

export const versionOf = (state: EditorState) => of(state).version;
/// Everything that was written here is the server's, or was given back to its author.
export const isKept = (state: EditorState) => of(state).own.length === 0 && of(state).commit === null;
export const onItsWay = (state: EditorState) => of(state).commit?.id ?? null;

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
export function next(state: EditorState, id: string, most: Most) {
  const { version, own, commit } = of(state);
  if (commit || own.length === 0) return null;
  const count = fitting(own, most);
  const told = own.map((one, at) => ({ ...one, sent: at < count }));
  const steps = own.slice(0, count).map(({ step }) => step.toJSON());
  const going: Going = { id, version, steps, gone: [], torn: [] };
  return { message: messageOf(going), tr: state.tr.setMeta(key, { version, own: told, commit: going }) };
}

/// How much goes at once: steps, and characters of their JSON.
export type Most = { steps: number; characters: number };

const stepsOf = (own: readonly Own[]) => own.map(({ step }) => step);
const sentOf = (own: readonly Own[]) => new Set(own.flatMap(({ sent }, at) => (sent ? [at] : [])));
const messageOf = ({ id, version, steps }: Going) => ({ id, version, steps });

/// As many whole deeds as fit; of one that does not, as many steps as do, and at least one.
function fitting(own: readonly Own[], most: Most): number {
  let [deeds, steps, characters] = [0, 0, 0];
  while (steps < own.length && steps < most.steps) {
    characters += JSON.stringify(own[steps].step.toJSON()).length + 1;
    if (characters > most.characters) break;
    steps++;
    if (!own[steps]?.on) deeds = steps;
  }
  return deeds || steps || 1;
}

/// The commit on its way, once more and as it was: the connection broke before its answer came.
export function again(state: EditorState) {
  const { commit } = of(state);
  return commit && messageOf(commit);
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
    if (id !== null && id === now.commit?.id) confirm(state(), dispatch, steps, lost);
    else rebase(state(), dispatch, steps, now.own, now.commit, lost);
  }
  return lost;
}

/// The server refused the commit on its way: its steps are taken back, with what was written on where they wrote;
/// later ones stay if they can.
export function refused(state: EditorState, dispatch: (tr: Transaction) => void, id: string): Lost[] {
  const { own, commit } = of(state);
  if (commit?.id !== id) return [];
  const lost = [...commit.gone];
  const back = withWhatFollows(stepsOf(own), sentOf(own));
  rebase(state, dispatch, [], own.filter((_, at) => !back.has(at)), null, lost, back);
  return lost;
}

/// What must not be lost if the page goes now.
export function pending(state: EditorState): Pending | null {
  const { version, own, commit: going } = of(state);
  if (isKept(state)) return null;
  return { version, going, sent: sentOf(own).size, steps: stepsOf(own).map((step) => step.toJSON()), on: own.map(({ on }) => on) };
}

/// Puts back what an earlier page could not bring to the server, on the version it was made on.
export function restore(state: EditorState, { version, going, sent, steps, on }: Pending): Transaction {
  const tr = state.tr;
  for (const json of steps) tr.step(Step.fromJSON(schema, json as object));
  const own = ownOf(tr).map((one, at) => ({ ...one, sent: going !== null && at < sent, on: on[at] }));
  // they have the names under which they were written, and this page does not know yet for whom it writes
  return tr.setMeta('suggested', true).setMeta(key, { version, own, commit: going });
}

/// The server's text as it is, without own steps.
export function startFrom(state: EditorState, version: number): Transaction {
  return state.tr.setMeta(key, { version, own: [], commit: null });
}

/// The words in steps that fit no text any more, as far as they can be read.
export function wordsLeft({ steps, going }: Pending): Lost[] {
  const words = steps.map((json) => textOf((json as { slice?: unknown }).slice)).join('');
  const gone = going?.gone ?? [];
  return words.trim() ? [...gone, { words, after: '' }] : gone;
}

function textOf(json: unknown): string {
  const { text, content } = (json ?? {}) as { text?: unknown; content?: unknown };
  return typeof text === 'string' ? text : Array.isArray(content) ? content.map(textOf).join('') : '';
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
  const { version, own, commit } = of(state);
  const sent = own.filter((one) => one.sent);
  const rest = own.filter((one) => !one.sent);
  lost.push(...commit!.torn);
  const same =
    sent.length === steps.length && sent.every((one, at) => JSON.stringify(one.step.toJSON()) === JSON.stringify(steps[at].toJSON()));
  if (same) dispatch(state.tr.setMeta(key, { version: version + steps.length, own: rest, commit: null, came: steps }));
  else rebase(state, dispatch, steps, rest, null, lost);
}

/// Takes all own steps back, puts in what came, and does again those that are to stay. Lost are the words of those
/// of them that cannot, and of the ones `back` names; but while a commit is on its way, those of its own wait for
/// its answer, and what was torn away with them waits too: they are one passage.
function rebase(
  state: EditorState,
  dispatch: (tr: Transaction) => void,
  came: Step[],
  stay: readonly Own[],
  commit: Going | null,
  lost: Lost[],
  back: ReadonlySet<number> = new Set()
) {
  const { version, own } = of(state);
  const tr = state.tr;
  for (let at = own.length - 1; at >= 0; at--) tr.step(own[at].inverted);
  for (const step of came) tr.step(step);
  const kept: Own[] = [];
  const dropped = new Set<number>();
  own.forEach((one, at) => {
    if (!stay.includes(one)) return;
    const from = own.length - at;
    const moved = one.step.map(tr.mapping.slice(from));
    const before = tr.doc;
    if (moved && !tr.maybeStep(moved).failed) {
      (tr.mapping as unknown as Mirrors).setMirror(from - 1, tr.steps.length - 1);
      kept.push({ ...one, step: moved, inverted: moved.invert(before) });
    } else dropped.add(at);
  });
  const waits = commit && [...dropped].some((at) => own[at].sent);
  if (!waits) lost.push(...wordsOf(stepsOf(own), new Set([...dropped, ...back]), state.doc));
  keepCaret(state, tr);
  dispatch(
    tr
      .setMeta('server', true)
      .setMeta('rebased', own.length)
      .setMeta('addToHistory', false)
      .setMeta(key, { version: version + came.length, own: kept, commit: waits ? torn(commit, own, dropped, state) : commit, came })
  );
}

/// The commit on its way, with the words that have no place any more.
function torn(commit: Going, own: readonly Own[], dropped: ReadonlySet<number>, { doc }: EditorState): Going {
  const unsent = new Set([...dropped].filter((at) => !own[at].sent));
  const words = (which: ReadonlySet<number>) => wordsOf(stepsOf(own), which, doc);
  return { ...commit, gone: [...commit.gone, ...words(dropped)], torn: [...commit.torn, ...words(unsent)] };
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
