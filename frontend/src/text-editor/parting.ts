/// A deed that is larger than one message, as several that are not: pasted pages come block by block, a deleted text
/// goes so, and so it comes back when that is undone. After each part the text is one that the server can take.

import type { Fragment, Node } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import { AttrStep, ReplaceAroundStep, ReplaceStep, type Step, Transform } from 'prosemirror-transform';

/// Characters of JSON in one part: with the rest of a message it stays below what the server takes.
const PART = 96 * 1024;
/// A deed of fewer characters and blocks cannot be too large, whatever is in it.
const SMALL = 2_000;
const STEPS = 400;

/// The same deed, in parts if it is large. What is only marked, as a suggestion does it, comes first as it is.
export function inParts(state: EditorState, tr: Transaction): Transaction {
  const marking = tr.steps.findIndex(movesWords);
  if (tr.getMeta('history$') || tr.steps.every(isSmall) || !tr.steps.slice(marking).every(movesWords)) return tr;
  const { state: after, transactions } = state.applyTransaction(tr);
  const many = transactions.reduce((sum, { steps }) => sum + steps.length, 0) > STEPS;
  if (!many && !transactions.some(isLarge)) return tr;
  const parts = [...tr.steps.slice(0, marking), ...between(tr.docs[marking], after.doc)];
  const parted = state.tr;
  for (const step of parts) if (parted.maybeStep(step).failed) return tr;
  if (!parted.doc.eq(after.doc)) return tr;
  parted.setSelection(Selection.fromJSON(parted.doc, after.selection.toJSON()));
  for (const name of ['suggested', 'paste', 'uiEvent']) if (tr.getMeta(name)) parted.setMeta(name, tr.getMeta(name));
  return tr.scrolledIntoView ? parted.scrollIntoView() : parted;
}

const movesWords = (step: Step) =>
  step instanceof ReplaceStep || step instanceof ReplaceAroundStep || (step instanceof AttrStep && step.attr === 'id');
const isSmall = (step: Step) =>
  !(step instanceof ReplaceStep || step instanceof ReplaceAroundStep) || step.to - step.from + step.slice.size < SMALL;
const sizeOf = (step: Step) => JSON.stringify(step.toJSON()).length;
const isLarge = ({ steps, docs }: Transaction) =>
  steps.some((step, at) => sizeOf(step) > PART || sizeOf(step.invert(docs[at])) > PART);

/// Small steps from one text to the other: what goes is thinned out, then what is left is replaced by the thinned
/// out form of what comes, and that is filled again.
function between(before: Node, after: Node): Step[] {
  const from = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (from === null || !ends) return [];
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const going = thinned(before, from, ends.a + overlap);
  const coming = thinned(after, from, ends.b + overlap);
  const step = new ReplaceStep(from, going.to, coming.doc.slice(from, coming.to));
  const filling = coming.steps.map((each, at) => each.invert(coming.docs[at])).reverse();
  return [...going.steps, step, ...filling];
}

/// The text with so much less in a range that the rest is one part, and the steps that took it away, a part each.
function thinned(doc: Node, from: number, end: number) {
  const thinning = new Transform(doc);
  let to = end;
  while (weigh(thinning.doc.slice(from, to).content) > PART) {
    const run = removable(thinning.doc, from, to);
    if (!run) break;
    thinning.delete(run.from, run.to);
    to -= run.to - run.from;
  }
  return { doc: thinning.doc, docs: thinning.docs, steps: thinning.steps, to };
}

const weigh = (content: Fragment | Node) => JSON.stringify(content.toJSON() ?? null).length;

type Run = { from: number; to: number };

/// The largest run of neighbours within the range that is one part at most and without which the text is whole.
function removable(doc: Node, from: number, to: number): Run | null {
  let best: (Run & { weight: number }) | null = null;
  const consider = (parent: Node, start: number) => {
    const { text } = parent;
    if (text) {
      const [first, last] = [Math.max(from, start), Math.min(to, start + text.length)];
      const until = whole(text, Math.min(last - start, first - start + PART / 4)) + start;
      if (until - first > (best?.weight ?? SMALL)) best = { from: first, to: until, weight: until - first };
      return;
    }
    let run: (Run & { weight: number; index: number }) | null = null;
    parent.forEach((child, offset, index) => {
      const [at, end] = [start + offset, start + offset + child.nodeSize];
      if (end <= from || at >= to) return;
      const weight = at >= from && end <= to ? weigh(child) : Infinity;
      const longer = run && run.weight + weight <= PART ? { ...run, to: end, weight: run.weight + weight } : null;
      run = longer ?? (weight <= PART ? { from: at, to: end, weight, index } : null);
      if (run && run.weight > (best?.weight ?? 0) && parent.canReplace(run.index, index + 1)) best = run;
      if (weight > PART) consider(child, child.isText ? at : at + 1);
    });
  };
  consider(doc, 0);
  return best;
}

/// Not between the two halves of a character.
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
