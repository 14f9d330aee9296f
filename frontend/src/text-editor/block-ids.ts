/// Keeps every document fit for the server while people split, paste and move blocks: each block and each
/// footnote has an id of its own, what moves keeps its id, and characters no text may hold become spaces.

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import { REFUSED, schema, wellFormed } from './schema.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 12;

/// A source of fresh ids, about 62 bits each.
export type Ids = () => string;

export const randomIds: Ids = () => {
  let id = '';
  // 252 is the largest multiple of 36 below 256: bytes above it would favour the first letters
  while (id.length < LENGTH)
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH)))
      if (byte < 252 && id.length < LENGTH) id += LETTERS[byte % LETTERS.length];
  return id;
};

/// What came from the server is in order already, and two people must not both put it in order.
export function blockIds(ids: Ids = randomIds): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) =>
      transactions.some((tr) => tr.docChanged && !tr.getMeta('server')) ? tidied(transactions, before, after, ids) : null
  });
}

function tidied(transactions: readonly Transaction[], before: EditorState, after: EditorState, ids: Ids) {
  const changed = range(transactions);
  const tidying = after.tr;
  if (begins(after.doc, changed)) giveIds(tidying, after.doc, survivors(transactions, before, after), ids);
  cleanWords(tidying, after.doc, changed);
  return tidying.docChanged ? tidying : null;
}

type Range = { from: number; to: number };

/// From the first place that changed to the last, in the document as it is now.
function range(transactions: readonly Transaction[]): Range {
  let [from, to] = [Infinity, -Infinity];
  for (const tr of transactions)
    for (const step of tr.steps) {
      const map = step.getMap();
      [from, to] = [map.map(from, -1), map.map(to, 1)];
      if (!(from <= to)) [from, to] = [Infinity, -Infinity];
      map.forEach((_, __, first, last) => ([from, to] = [Math.min(from, first), Math.max(to, last)]));
      // a step without a map may have changed any attribute
      if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) continue;
      if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) continue;
      [from, to] = [0, tr.doc.content.size];
    }
  return { from, to };
}

const identified = (node: Node) => node.attrs.id !== undefined;

/// Whether anything with an id begins where the document changed: typing within a block needs no look at the rest.
function begins(doc: Node, { from, to }: Range): boolean {
  let found = false;
  if (from <= to)
    doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, position) => {
      found ||= identified(node) && position >= from && position <= to;
      return !found;
    });
  return found;
}

/// Where what had an id before stands now, for ids that occur twice: the copy gets a new one.
function survivors(transactions: readonly Transaction[], before: EditorState, after: EditorState) {
  const count = new Map<string, number>();
  after.doc.descendants((node) => {
    if (node.attrs.id) count.set(node.attrs.id, (count.get(node.attrs.id) ?? 0) + 1);
  });
  const places = new Map<string, number>();
  if ([...count.values()].every((times) => times === 1)) return places;
  before.doc.descendants((node, position) => {
    if ((count.get(node.attrs.id) ?? 0) > 1)
      places.set(
        node.attrs.id,
        // to the right: text pasted before a block leaves the block itself behind it
        transactions.reduce((at, transaction) => transaction.mapping.map(at, 1), position)
      );
  });
  return places;
}

function giveIds(tidying: Transaction, doc: Node, places: Map<string, number>, ids: Ids) {
  const taken = new Set<string>();
  const keeps = (id: string, position: number) => {
    const place = places.get(id);
    const original = place !== undefined && doc.nodeAt(place)?.attrs.id === id;
    return wellFormed(id) && !taken.has(id) && (!original || place === position);
  };
  doc.descendants((node, position) => {
    if (!identified(node)) return;
    if (keeps(node.attrs.id, position)) taken.add(node.attrs.id);
    else tidying.setNodeAttribute(position, 'id', ids());
  });
}

function cleanWords(tidying: Transaction, doc: Node, { from, to }: Range) {
  if (!(from <= to)) return;
  const faults: { from: number; to: number; node: Node }[] = [];
  doc.nodesBetween(from, Math.min(doc.content.size, to), (node, position) => {
    if (node.isText && (REFUSED.test(node.text!) || hides(node))) faults.push({ from: position, to: position + node.nodeSize, node });
  });
  for (const fault of faults.reverse())
    tidying.replaceWith(fault.from, fault.to, cleaned(fault.node));
}

/// A space without width stands only where a split or a join is suggested in what came from Word.
const hides = ({ text, marks }: Node) =>
  text!.includes('\u200b') && !marks.some(({ type }) => type === schema.marks.insertion || type === schema.marks.deletion);

/// What takes no room goes; any other character no text may hold becomes a space.
function cleaned({ text, marks }: Node) {
  const words = (hides({ text, marks } as Node) ? text!.replaceAll('\u200b', '') : text!).replaceAll(new RegExp(REFUSED, 'gu'), ' ');
  return words === '' ? [] : schema.text(words, marks);
}
