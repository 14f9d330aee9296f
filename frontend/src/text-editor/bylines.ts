/// Says of each suggestion and bracket whose it is: to the eye by a label, to a screen reader in the words.

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { redraw } from './numbering.ts';
import { whose } from './rules.ts';

export type Saying = {
  /// "inserted by {0}: "
  inserted: string;
  deleted: string;
  bracketed: string;
  /// The names of sides by their codes.
  sides: { [code: string]: string };
};

const SAID: { [mark: string]: keyof Omit<Saying, 'sides'> } = {
  insertion: 'inserted',
  deletion: 'deleted',
  bracket: 'bracketed'
};

export function bylines(saying: () => Saying | null): Plugin {
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => drawn(doc, saying()),
      apply: (tr, now) => (tr.docChanged || tr.getMeta(redraw) ? drawn(tr.doc, saying()) : now)
    },
    props: {
      decorations(state) {
        return this.getState(state);
      }
    }
  });
}

function drawn(doc: Node, saying: Saying | null): DecorationSet {
  if (!saying) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  let open = new Set<string>();
  doc.descendants((node, position) => {
    if (node.isTextblock) open = new Set();
    const here = new Set<string>();
    for (const mark of node.marks) {
      const what = SAID[mark.type.name];
      if (!what) continue;
      const name = `${mark.type.name} ${mark.attrs.id}`;
      here.add(name);
      const side = saying.sides[whose(mark.attrs.id)] ?? whose(mark.attrs.id);
      const words = saying[what].replace('{0}', side);
      const end = position + node.nodeSize;
      if (node.isInline) {
        decorations.push(Decoration.inline(position, end, { title: words.trim().replace(/:$/, '') }));
        if (!open.has(name)) decorations.push(spoken(position, words, name));
      } else decorations.push(Decoration.node(position, end, { 'data-said': words.trim().replace(/:$/, ''), class: `suggested-${what}` }));
    }
    if (node.isInline) open = here;
  });
  return DecorationSet.create(doc, decorations);
}

function spoken(position: number, words: string, name: string): Decoration {
  const draw = () => {
    const span = document.createElement('span');
    span.className = 'vh';
    span.textContent = words;
    return span;
  };
  return Decoration.widget(position, draw, { side: -1, ignoreSelection: true, key: `${name} ${words}` });
}
