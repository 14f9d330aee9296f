/// Keeps every document fit for the server while people split, paste and move blocks: each block has
/// an id of its own, a moved block keeps its id, and characters no text may hold become spaces.

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
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

export function blockIds(ids: Ids = randomIds): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) =>
      transactions.some((transaction) => transaction.docChanged) ? tidied(transactions, before, after, ids) : null
  });
}

function tidied(transactions: readonly Transaction[], before: EditorState, after: EditorState, ids: Ids) {
  const tidying = after.tr;
  giveIds(tidying, after.doc, survivors(transactions, before, after), ids);
  cleanWords(tidying, after.doc);
  return tidying.docChanged ? tidying : null;
}

/// Where the block that had an id before stands now, for ids that occur twice: the copy gets a new one.
function survivors(transactions: readonly Transaction[], before: EditorState, after: EditorState) {
  const count = new Map<string, number>();
  after.doc.descendants((node) => {
    if (node.type.isBlock && node.attrs.id) count.set(node.attrs.id, (count.get(node.attrs.id) ?? 0) + 1);
    return !node.isTextblock;
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
    return !node.isTextblock;
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
    if (!node.type.isBlock) return false;
    if (keeps(node.attrs.id, position)) taken.add(node.attrs.id);
    else tidying.setNodeAttribute(position, 'id', ids());
    return !node.isTextblock;
  });
}

function cleanWords(tidying: Transaction, doc: Node) {
  const faults: { from: number; to: number; node: Node }[] = [];
  doc.descendants((node, position) => {
    if (node.isText && REFUSED.test(node.text!)) faults.push({ from: position, to: position + node.nodeSize, node });
  });
  for (const { from, to, node } of faults.reverse())
    tidying.replaceWith(from, to, schema.text(node.text!.replaceAll(new RegExp(REFUSED, 'gu'), ' '), node.marks));
}
