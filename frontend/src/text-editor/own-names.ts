/// In a draft everybody writes freely, also within what another side suggests: what is written there stands under
/// nobody's name, and never under that side's. (In negotiation it is a suggestion of its own: `suggesting`.)

import type { Mark, Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import type { Side } from './bracketing.ts';
import { whose } from './rules.ts';
import { schema } from './schema.ts';

const { insertion, deletion } = schema.marks;

export function ownNames(side: Side): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) => {
      const { code, suggests } = side();
      const own = transactions.some((tr) => tr.docChanged) && !transactions.some(isNotWritten);
      return own && !suggests ? withoutOthers(transactions, before, after, code) : null;
    }
  });
}

/// What comes from the server, is undone or is a suggestion already has the names that it is to have.
const isNotWritten = (tr: Transaction) => tr.getMeta('server') || tr.getMeta('history$') || tr.getMeta('suggested');

function withoutOthers(transactions: readonly Transaction[], before: EditorState, after: EditorState, code: string) {
  const foreign = ({ marks }: Node) =>
    marks.filter(({ type, attrs }) => (type === insertion || type === deletion) && whose(attrs.id) !== code);
  const { written, removed } = changes(transactions, foreign);
  const tr = after.tr;
  for (const { from, to, words } of written)
    after.doc.nodesBetween(from, Math.min(to, after.doc.content.size), (node, position) => {
      const marks = foreign(node);
      if (marks.length === 0) return true;
      if (node.isInline) {
        const [first, last] = [Math.max(from, position), Math.min(to, position + node.nodeSize)];
        const text = node.isText ? node.text!.slice(first - position, last - position) : node.textContent;
        for (const mark of marks)
          if (words || !removed.get(nameOf(mark))?.includes(text)) tr.removeMark(first, last, mark);
      } else if (position >= from && !has(before.doc, node.attrs.id))
        for (const mark of marks) tr.removeNodeMark(position, mark);
      return true;
    });
  return tr.docChanged ? tr : null;
}

const nameOf = ({ type, attrs }: Mark) => `${type.name} ${attrs.id}`;

type Written = { from: number; to: number; words: boolean };

/// Where something came, and what others' suggestions lost: a block that moves or becomes one of another kind takes
/// its words with their names along; what is typed or put in the place of words is new.
function changes(transactions: readonly Transaction[], foreign: (node: Node) => Mark[]) {
  let written: Written[] = [];
  const removed = new Map<string, string>();
  for (const tr of transactions)
    tr.steps.forEach((step, at) => {
      const map = step.getMap();
      written = written.map((one) => ({ ...one, from: map.map(one.from, 1), to: map.map(one.to, -1) }));
      const flat = step instanceof ReplaceStep && step.slice.openStart === 0 && !!step.slice.content.firstChild?.isInline;
      map.forEach((oldFrom, oldTo, from, to) => {
        written.push({ from, to, words: flat });
        tr.docs[at].nodesBetween(oldFrom, oldTo, (node, position) => {
          if (!node.isInline) return;
          const text = node.isText ? node.text!.slice(Math.max(0, oldFrom - position), oldTo - position) : node.textContent;
          for (const mark of foreign(node)) removed.set(nameOf(mark), (removed.get(nameOf(mark)) ?? '') + text);
        });
      });
    });
  return { written: written.filter(({ from, to }) => from < to), removed };
}

function has(doc: Node, id: unknown): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= node.attrs.id === id;
    return !found;
  });
  return found;
}
