/// Numbers of articles, clauses, items, footnotes and annexes, and the words that wait in empty blocks:
/// drawn, never stored. A keystroke only shifts what is drawn; a change of structure draws it anew.

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { AttrStep, ReplaceStep, type Step } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { widthOf } from './tables.ts';

export type Words = {
  /// "Article {0}."
  article: string;
  /// "Annex {0}"
  annex?: string;
  /// The letters that count items: "abc…" or "абв…".
  letters?: string;
  /// How an item is numbered at each depth, with {a} for a letter, {i} for a Roman number, {1} for digits.
  items?: string[];
  /// What a placeholder without label says: "to be completed".
  toComplete?: string;
  placeholders: { [block: string]: string };
};

export type Numbered = { position: number; node: Node; number: string };

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ITEMS = ['({a})', '({i})', '({1})'];

/// All numbers of a text in reading order. Articles and clauses begin anew in an annex, footnotes never.
export function numbersOf(doc: Node, words: Words): Numbered[] {
  const found: Numbered[] = [];
  let footnotes = 0;
  let annexes = 0;
  const add = (position: number, node: Node, number: string) => found.push({ position, node, number });

  const inline = (block: Node, position: number) =>
    block.forEach((child, offset) => {
      if (child.type.name === 'footnote') add(position + 1 + offset, child, `${++footnotes}`);
    });

  /// The number of a section is drawn before its heading; without one, above it.
  const section = (node: Node, position: number, label: string) =>
    node.firstChild?.type.name === 'heading' ? add(position + 1, node.firstChild, label) : add(position, node, label);

  const list = (node: Node, position: number, depth: number) =>
    node.forEach((item, offset, index) => {
      if (node.type.name === 'numbers') add(position + 1 + offset, item, itemNumber(index + 1, depth, words));
      item.forEach((child, inner) =>
        any(child, position + 2 + offset + inner, node.type.name === 'numbers' ? depth + 1 : depth)
      );
    });

  const any = (node: Node, position: number, depth = 0) => {
    if (node.isTextblock) inline(node, position);
    else if (node.type.name === 'bullets' || node.type.name === 'numbers') list(node, position, depth);
    else node.forEach((child, offset) => any(child, position + 1 + offset));
  };

  const body = (parent: Node, start: number, article: string) => {
    let [articles, clauses, subclauses] = [0, 0, 0];
    parent.forEach((node, offset) => {
      const position = start + offset;
      const clause = `${article}${clauses}`;
      if (node.type.name === 'article') {
        section(node, position, words.article.replace('{0}', `${++articles}`));
        body(node, position + 1, `${articles}.`);
      } else if (node.type.name === 'annex') {
        section(node, position, (words.annex ?? '{0}').replace('{0}', `${++annexes}`));
        body(node, position + 1, '');
      } else {
        if (node.type.name === 'paragraph') {
          subclauses = 0;
          add(position, node, article ? `${article}${++clauses}` : `${++clauses}.`);
        }
        if (node.type.name === 'subclause') add(position, node, `${clause}.${++subclauses}`);
        any(node, position);
      }
    });
  };
  body(doc, 0, '');
  return found;
}

/// "(a)", "(ii)", "(3)": the number of an item by its place and depth.
export function itemNumber(place: number, depth: number, { letters = LETTERS, items = ITEMS }: Words): string {
  const form = items[Math.min(depth, items.length - 1)];
  return form.replace('{a}', letter(place, letters)).replace('{i}', roman(place)).replace('{1}', `${place}`);
}

function letter(place: number, letters: string): string {
  const rest = Math.floor((place - 1) / letters.length);
  return (rest > 0 ? letter(rest, letters) : '') + letters[(place - 1) % letters.length];
}

const ROMAN: [string, number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1]
];

function roman(place: number): string {
  const [sign, worth] = ROMAN.find((each) => each[1] <= place) ?? ['', 0];
  return worth === 0 ? '' : sign + roman(place - worth);
}

const key = new PluginKey<DecorationSet>('numbering');

/// Marks a transaction after which the words have changed.
export const redraw = key;

export function numbering(words: () => Words): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => drawn(doc, words()),
      apply: (tr, now) => {
        if (tr.getMeta(key) || restructures(tr)) return drawn(tr.doc, words());
        return tr.docChanged ? now.map(tr.mapping, tr.doc) : now;
      }
    },
    props: { decorations: (state) => key.getState(state) }
  });
}

/// What is drawn now, for tests.
export const drawing = (state: EditorState) => key.getState(state);

/// Whether a transaction does more than to change letters within blocks that had some and still have.
export function restructures(tr: Transaction): boolean {
  return tr.steps.some((step, at) => !keepsStructure(step, tr.docs[at], tr.docs[at + 1] ?? tr.doc));
}

function keepsStructure(step: Step, before: Node, after: Node): boolean {
  if (step instanceof AttrStep) return step.attr === 'id';
  const map = step.getMap();
  let kept = true;
  map.forEach((from, to, newFrom, newTo) => {
    kept &&=
      step instanceof ReplaceStep &&
      plainly(before, from, to) &&
      plainly(after, newFrom, newTo) &&
      full(before, from) === full(after, newFrom);
  });
  return kept;
}

function plainly(doc: Node, from: number, to: number) {
  const $from = doc.resolve(from);
  if (!$from.parent.inlineContent || to > $from.end()) return false;
  let words = true;
  doc.nodesBetween(from, to, (node, position) => {
    if (position >= from && node.isInline && !node.isText) words = false;
  });
  return words;
}

const full = (doc: Node, position: number) => doc.resolve(position).parent.content.size > 0;

function drawn(doc: Node, words: Words): DecorationSet {
  const decorations: Decoration[] = [];
  const on = (position: number, node: Node, attributes: { [name: string]: string }) =>
    decorations.push(Decoration.node(position, position + node.nodeSize, attributes));
  for (const { position, node, number } of numbersOf(doc, words)) on(position, node, { 'data-number': number });
  doc.descendants((node, position, parent) => {
    const width = widthOf(node);
    if (width) on(position, node, { style: width });
    if (node.type.name === 'placeholder' && !node.attrs.label)
      on(position, node, { 'data-words': words.toComplete ?? '…' });
    if (node.isTextblock && node.content.size === 0) decorations.push(waits(position, waiting(words, node, parent)));
    if (node.type.name === 'footnote' && node.content.size === 0)
      decorations.push(waits(position, words.placeholders.footnote));
    return node.type.name !== 'footnote';
  });
  return DecorationSet.create(doc, decorations);
}

/// An empty plain paragraph is told by what it stands in; cells wait without words.
const waiting = ({ placeholders }: Words, node: Node, parent: Node | null) =>
  placeholders[
    node.type.name === 'plain' && parent?.type.isInGroup('block') === false ? parent.type.name : node.type.name
  ] ?? '';

function waits(position: number, words = ''): Decoration {
  const draw = () => {
    const span = document.createElement('span');
    span.className = 'waits';
    span.dataset.words = words;
    span.setAttribute('aria-hidden', 'true');
    return span;
  };
  return Decoration.widget(position + 1, draw, { side: 1, key: `waits:${words}` });
}
