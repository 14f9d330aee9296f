/// Asks the page, after a pause, who changed the block with the caret last.

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { blockAt } from './comments.ts';

const PAUSE = 800;

/// What the page answered, and of which block.
export type LastChange = { block: string; words: string };

export function tracing(ask: (block: string) => void): Plugin {
  return new Plugin({
    view: () => {
      let timer = 0;
      let last: Node | null = null;
      return {
        update(view) {
          const { doc, selection } = view.state;
          const block = blockAt(doc, selection.head);
          // what nobody changed is the same object as before
          const now = selection.$head.parent;
          if (!block || now === last || !view.hasFocus()) return;
          last = now;
          window.clearTimeout(timer);
          timer = window.setTimeout(() => ask(block), PAUSE);
        },
        destroy: () => window.clearTimeout(timer)
      };
    }
  });
}
