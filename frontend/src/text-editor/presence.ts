/// Where the others are in the text, drawn with the name under which this reader may know them.

import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Who } from './line.ts';

export type Caret = { author: number; from: number; to: number };

const key = new PluginKey<DecorationSet>('presence');

export function presence(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, now) => {
        const carets = tr.getMeta(key) as [Caret, Who | undefined][] | undefined;
        return carets ? DecorationSet.create(tr.doc, carets.flatMap(drawn)) : now.map(tr.mapping, tr.doc);
      }
    },
    props: { decorations: (state) => key.getState(state) }
  });
}

/// Marks a transaction that says where everybody is now.
export const carets = key;

function drawn([{ author, from, to }, who]: [Caret, Who | undefined]): Decoration[] {
  const shade = from < to ? [Decoration.inline(from, to, { class: 'their-selection' })] : [];
  return [...shade, Decoration.widget(to, () => flag(who), { side: 10, key: `caret-${author}-${who?.name ?? ''}` })];
}

function flag(who?: Who): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'their-caret';
  caret.setAttribute('aria-hidden', 'true');
  const name = document.createElement('span');
  name.textContent = who?.name ?? '';
  caret.append(name);
  return caret;
}
