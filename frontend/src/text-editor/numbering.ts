/// Numbers of articles and paragraphs and the words that wait in empty blocks: drawn, never stored.

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

export type Words = {
  /// "Article {0}."
  article: string;
  placeholders: { [block: string]: string };
};

const key = new PluginKey<DecorationSet>('numbering');

export function numbering(words: () => Words): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => drawn(doc, words()),
      apply: (tr, now) => (tr.docChanged || tr.getMeta(key) ? drawn(tr.doc, words()) : now)
    },
    props: { decorations: (state) => key.getState(state) }
  });
}

/// Marks a transaction after which the words have changed.
export const redraw = key;

function drawn(doc: Node, words: Words): DecorationSet {
  const decorations: Decoration[] = [];
  let article = 0;
  let paragraph = 0;
  doc.descendants((node, position) => {
    const drawing: Record<string, string> = {};
    if (node.type.name === 'article') {
      article++;
      paragraph = 0;
      if (node.firstChild?.type.name !== 'heading') drawing['data-number'] = words.article.replace('{0}', `${article}`);
    }
    if (node.type.name === 'heading') drawing['data-number'] = words.article.replace('{0}', `${article}`);
    if (node.type.name === 'paragraph') drawing['data-number'] = `${article}.${++paragraph}`;
    if (node.isTextblock && node.content.size === 0) decorations.push(waits(position, words.placeholders[node.type.name]));
    if (Object.keys(drawing).length > 0)
      decorations.push(Decoration.node(position, position + node.nodeSize, drawing));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

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
