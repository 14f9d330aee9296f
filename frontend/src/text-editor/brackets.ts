/// Draws square brackets around what stands in them, however many pieces that falls into, and before each of several
/// options which one it is, counted as they stand.

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { redraw } from './numbering.ts';
import { whose } from './rules.ts';
import { schema } from './schema.ts';

export type BracketLabels = {
  /// "Option {0}"
  option: string;
};

/// A stretch of words in one block with one bracket and option.
export type Stretch = { id: string; option: number; from: number; to: number };

const { bracket } = schema.marks;

export function brackets(labels: () => BracketLabels | null): Plugin {
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => drawn(doc, labels()),
      apply: (tr, now) => (tr.docChanged || tr.getMeta(redraw) ? drawn(tr.doc, labels()) : now)
    },
    props: {
      decorations(state) {
        return this.getState(state);
      }
    }
  });
}

/// All stretches in reading order.
export function stretches(doc: Node): Stretch[] {
  const found: Stretch[] = [];
  doc.descendants((block, position) => {
    if (!block.isTextblock && block.type.name !== 'footnote') return true;
    const open = new Map<string, Stretch>();
    block.forEach((child, offset) => {
      const from = position + 1 + offset;
      const here = new Set<string>();
      for (const { type, attrs } of child.marks) {
        if (type !== bracket) continue;
        const name = `${attrs.id} ${attrs.option}`;
        here.add(name);
        const going = open.get(name);
        if (going) going.to = from + child.nodeSize;
        else {
          const stretch = { id: attrs.id, option: attrs.option, from, to: from + child.nodeSize };
          open.set(name, stretch);
          found.push(stretch);
        }
      }
      for (const name of open.keys()) if (!here.has(name)) open.delete(name);
    });
    return true;
  });
  return found;
}

function drawn(doc: Node, labels: BracketLabels | null): DecorationSet {
  const all = stretches(doc);
  if (all.length === 0) return DecorationSet.empty;
  const options = new Map<string, number[]>();
  for (const { id, option } of all) {
    const known = options.get(id) ?? [];
    if (!known.includes(option)) options.set(id, [...known, option]);
  }
  const numbered = new Set<string>();
  return DecorationSet.create(
    doc,
    all.flatMap(({ id, option, from, to }) => {
      const name = `${id} ${option}`;
      const beside = options.get(id)!;
      const first = beside.length > 1 && !numbered.has(name);
      numbered.add(name);
      const words = first ? (labels?.option ?? '{0}').replace('{0}', `${beside.indexOf(option) + 1}`) : '';
      return [
        // typing at either edge is outside, so the caret is drawn there
        Decoration.widget(from, () => opening(whose(id), words), { side: 1, ignoreSelection: true, key: `[ ${name} ${words}` }),
        Decoration.widget(to, () => sign(']'), { side: -1, ignoreSelection: true, key: `] ${name}` })
      ];
    })
  );
}

function opening(code: string, words: string): HTMLElement {
  const by = document.createElement('span');
  by.className = 'bracket-by';
  by.textContent = code;
  const before = sign('[');
  before.append(by);
  const option = document.createElement('span');
  option.className = 'option';
  option.textContent = words;
  const both = document.createElement('span');
  both.append(before, ...(words ? [option] : []));
  return both;
}

function sign(face: '[' | ']'): HTMLElement {
  const span = document.createElement('span');
  span.className = 'bracket-sign';
  span.textContent = face;
  span.setAttribute('aria-hidden', 'true'); // whose it is, is said in words
  return span;
}
