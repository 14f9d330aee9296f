/// Enter in an empty block: it leaves what it stands in, as people expect of lists and quotations.

import { liftListItem } from 'prosemirror-schema-list';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from './schema.ts';
import { blocks, caretInEmpty, continuing, isBody } from './where.ts';

const { article, heading, paragraph, subclause, plain, preamble, testimonium, signatures, signature } = schema.nodes;
const { item, quotation, footnote } = schema.nodes;

type Dispatch = ((tr: Transaction) => void) | undefined;

/// A block that was lifted into a body goes on like the words before it.
export function continued(tr: Transaction): Transaction {
  const at = tr.selection.$from;
  if (at.parent.type !== plain || !isBody(at.node(-1).type)) return tr;
  return tr.setNodeMarkup(at.before(), continuing(at.node(-1), at.index(-1)), at.parent.attrs);
}

/// Out of the list that a caret or selection stands in, one level.
export const liftItem: Command = (state, dispatch) =>
  liftListItem(item)(state, dispatch && ((tr) => dispatch(continued(tr))));

export const leaveFootnote: Command = ({ selection, tr }, dispatch) => {
  const { $from } = selection;
  if ($from.parent.type !== footnote) return false;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $from.after())));
  return true;
};

export const leaveItem: Command = (state, dispatch) => {
  const at = caretInEmpty(state);
  if (at?.node(-1).type !== item) return false;
  if (at.index(-1) === 0) return liftItem(state, dispatch);
  if (at.index(-1) < at.node(-1).childCount - 1) return false;
  dispatch?.(state.tr.split(at.before(), 1, [{ type: item, attrs: { id: null } }]).scrollIntoView());
  return true;
};

export const leaveQuotation: Command = (state, dispatch) => {
  const at = caretInEmpty(state);
  if (at?.node(-1).type !== quotation || at.index(-1) < at.node(-1).childCount - 1) return false;
  const { id } = at.parent.attrs;
  const block = continuing(at.node(-2), at.index(-2)).create({ id });
  const alone = at.node(-1).childCount === 1;
  const tr = alone
    ? state.tr.replaceWith(at.before(-1), at.after(-1), block)
    : state.tr.delete(at.before(), at.after());
  if (!alone) tr.insert(tr.mapping.map(at.after(-1)), block);
  return caret(tr, dispatch, alone ? at.before(-1) + 1 : tr.mapping.map(at.after(-1), -1) + 1);
};

/// An empty clause at the end of an article ends it: the next article begins, with this clause in it.
export const endArticle: Command = (state, dispatch) => {
  const at = caretInEmpty(state);
  if (at?.parent.type !== paragraph || at.node(-1).type !== article) return false;
  if (at.index(-1) < at.node(-1).childCount - 1 || blocks(at.node(-1)) < 2) return false;
  const tr = state.tr.delete(at.before(), at.after());
  const after = tr.mapping.map(at.after(-1));
  const clause = paragraph.create({ id: at.parent.attrs.id });
  tr.insert(after, article.create({ id: null }, [heading.create({ id: null }), clause]));
  return caret(tr, dispatch, after + 2);
};

export const endSubclauses: Command = (state, dispatch) => {
  const at = caretInEmpty(state);
  if (at?.parent.type !== subclause) return false;
  dispatch?.(state.tr.setNodeMarkup(at.before(), paragraph, at.parent.attrs).scrollIntoView());
  return true;
};

/// An empty last paragraph of the preamble, or of the testimonium, goes; the caret goes on.
export const endPreamble: Command = (state, dispatch) => {
  const at = caretInEmpty(state);
  if (!at || (at.parent.type !== preamble && at.parent.type !== testimonium)) return false;
  const next = state.doc.maybeChild(at.indexAfter(-1));
  if (next?.type === at.parent.type) return false;
  const tr = state.tr.delete(at.before(), at.after());
  if (at.parent.type === testimonium && next?.type !== signatures)
    tr.insert(at.before(), signatures.create({ id: null }, signature.create({ id: null })));
  return caret(tr, dispatch, TextSelection.near(tr.doc.resolve(at.before())).from);
};

function caret(tr: Transaction, dispatch: Dispatch, position: number) {
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(position))).scrollIntoView());
  return true;
}
