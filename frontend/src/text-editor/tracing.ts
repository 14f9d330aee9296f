/// Asks the page, after a pause, who changed the block with the caret last.

import { Plugin } from 'prosemirror-state';
import { versionOf } from './collab.ts';
import { blockAt } from './comments.ts';

const PAUSE = 800;

/// What the page answered, and of which block.
export type LastChange = { block: string; words: string };

export function tracing(ask: (block: string) => void): Plugin {
  return new Plugin({
    view: () => {
      let timer = 0;
      let last = '';
      return {
        update(view) {
          const block = blockAt(view.state.doc, view.state.selection.head);
          const now = `${block} ${versionOf(view.state)}`;
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
