/// Links, and what else has to be asked of the person: the question comes from outside as a promise.

import type { Command, EditorState } from 'prosemirror-state';
import { addPlaceholder, addTable } from './adding.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';

/// Asks for an address, the label of a placeholder, or the size of a table ("3 × 4"); null when the person
/// thought better of it.
export type Ask = (question: 'link' | 'placeholder' | 'table' | 'alternative', present: string) => Promise<string | null>;

const { link } = schema.marks;

/// The address of the link at the caret or in the selection, or "".
export function address({ selection, doc }: EditorState): string {
  let found = '';
  const { from, to, empty, $from } = selection;
  if (empty) return (link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? []))?.attrs.href ?? '';
  doc.nodesBetween(from, to, (node) => {
    found ||= link.isInSet(node.marks)?.attrs.href ?? '';
  });
  return found;
}

/// Makes the chosen words a link, changes its address, or with an empty address takes the link away.
export const linkTo =
  (href: string): Command =>
  (state, dispatch) => {
    const { from, to } = words(state);
    if (from === to || (href !== '' && !rules.href(href))) return false;
    const tr = state.tr.removeMark(from, to, link);
    dispatch?.(href === '' ? tr : tr.addMark(from, to, link.create({ href })));
    return true;
  };

/// The selection; for a caret the whole link it stands in.
function words({ selection, doc }: EditorState) {
  const { from, to, empty, $from } = selection;
  if (!empty) return { from, to };
  const mark = link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? []);
  let [first, last] = [from, from];
  if (mark)
    doc.nodesBetween($from.start(), $from.end(), (node, position) => {
      if (!node.isText || !mark.isInSet(node.marks) || position > last || position + node.nodeSize < first) return;
      first = Math.min(first, position);
      last = Math.max(last, position + node.nodeSize);
    });
  return { from: first, to: last };
}

/// Asks, then acts on the text as it stands by then.
export const asking =
  (
    ask: Ask | undefined,
    question: Parameters<Ask>[0],
    present: (state: EditorState) => string,
    act: (answer: string) => Command
  ): Command =>
  (state, dispatch, view) => {
    if (!ask) return false;
    const once = (words: string) =>
      void ask(question, words).then((answer) => {
        if (answer === null || !view || view.isDestroyed) return;
        // what cannot be done is asked again, with what was typed: nothing is lost, Escape ends it
        if (act(answer.trim())(view.state, view.dispatch, view)) view.focus();
        else if (answer.trim() !== '') once(answer);
      });
    if (dispatch && view) once(present(state));
    return true;
  };

export const linking = (ask?: Ask): Command => asking(ask, 'link', address, linkTo);
export const newPlaceholder = (ask?: Ask): Command =>
  ask ? asking(ask, 'placeholder', () => '', addPlaceholder) : addPlaceholder('');
export const newTable = (ask?: Ask): Command => (ask ? asking(ask, 'table', () => '3 × 3', sized) : addTable(3, 3));

const sized = (answer: string): Command => {
  const [rows, columns] = answer.split(/[^\d]+/u).map(Number);
  return addTable(rows || 3, columns || 3);
};
