/// What stands beside the text: comments on passages, whose brackets are drawn, and who changed a clause last.
/// The element tells the page by events, and the page answers by properties.

import type { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { brackets, type BracketLabels } from './brackets.ts';
import { isKept } from './collab.ts';
import { blockAt, chosen, type CommentLabels, commented, comments, type Comments, place } from './comments.ts';
import { type LastChange, tracing } from './tracing.ts';

export type BesideLabels = CommentLabels & BracketLabels;

/// The element, as far as this needs it.
export type Host = {
  readonly comments: Comments | null;
  readonly sayings: BesideLabels | null;
  readonly mayComment: boolean;
  told: string;
  dispatchEvent(event: Event): boolean;
};

const TRIES = 20;
const PAUSE = 200;

export class Beside {
  private readonly host: Host;
  private readonly view: () => EditorView | null;

  constructor(host: Host, view: () => EditorView | null) {
    this.host = host;
    this.view = view;
  }

  plugins(): Plugin[] {
    const { host } = this;
    return [
      brackets(() => host.sayings),
      comments({
        latest: () => host.comments,
        labels: () => host.sayings,
        chosen: (id) => {
          this.draw(id, false);
          this.tell('comment-chosen', { id });
        },
        asked: () => this.ask()
      }),
      tracing((block) => this.tell('block-asked', { block }))
    ];
  }

  /// Tells the page on which words somebody wants to comment; waits a moment for the server to have them.
  ask(tries = TRIES): boolean {
    const view = this.view();
    const { host } = this;
    if (!view || !host.mayComment) return false;
    const passage = chosen(view.state);
    if (passage && passage.from < passage.to) this.tell('comment-asked', passage);
    else if (passage && !isKept(view.state) && tries > 0) window.setTimeout(() => this.ask(tries - 1), PAUSE);
    else host.told = (passage && host.sayings?.commentLater) || '';
    return true;
  }

  /// Draws the comments anew, as the page has them now; a named one is drawn as the current and brought into view.
  draw(current?: string | null, intoView = true) {
    const view = this.view();
    if (!view) return;
    const { tr } = view.state;
    view.updateState(view.state.apply(tr.setMeta(commented, { current }).setMeta('addToHistory', false)));
    const stands = current && intoView && place(view.state, current);
    if (!stands) return;
    const { node } = view.domAtPos(stands.from);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  }

  /// What the page answered, while the caret is still in that block.
  lastWords(answer: LastChange | null): string {
    const view = this.view();
    return view && answer && answer.block === blockAt(view.state.doc, view.state.selection.head) ? answer.words : '';
  }

  private tell(name: string, detail: object) {
    this.host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
