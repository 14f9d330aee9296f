/// What the keys for writing do. Pure: states in, transactions out, no DOM.

import {
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  joinTextblockBackward,
  joinTextblockForward,
  lift,
  selectNodeBackward,
  selectNodeForward,
  toggleMark
} from 'prosemirror-commands';
import type { Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { type Command, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import * as leaving from './leaving.ts';
import { schema } from './schema.ts';
import { blocks, caretAtStart, continuing, count, depthOf, isBody } from './where.ts';

const { title, preamble, article, annex, heading, subheading, paragraph, plain } = schema.nodes;
const { item, bullets, numbers, quotation, footnote, placeholder, testimonium, signature } = schema.nodes;

export const strong = toggleMark(schema.marks.strong);
export const em = toggleMark(schema.marks.em);
export const underline = toggleMark(schema.marks.underline);

/// Enter behind a chosen table or list: words go on after it.
const afterNode: Command = ({ selection, tr }, dispatch) => {
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !isBody(selection.$from.parent.type))
    return false;
  if (!selection.node.type.isInGroup('block')) return false;
  const block = continuing(selection.$from.parent, selection.$to.index()).create({ id: null });
  tr.insert(selection.to, block);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).scrollIntoView());
  return true;
};

/// The rest of a title begins the preamble, the rest of a heading a clause, all else splits.
const split: Command = (state, dispatch) => {
  if (!dispatch) return true;
  const tr = state.tr.deleteSelection();
  const at = tr.selection.$from;
  const { type } = at.parent;
  if (type === title) carryOn(tr, at, preamble);
  else if (type === heading || type === subheading) carryOn(tr, at, continuing(at.node(-1), at.index(-1)));
  else if (at.depth > 1 && at.node(-1).type === item) tr.split(at.pos, 2, [fresh(item), fresh(plain)]);
  else if (at.parent.isTextblock) tr.split(at.pos, 1, [fresh(type)]);
  dispatch(tr.scrollIntoView());
  return true;
};

const fresh = (type: NodeType) => ({ type, attrs: { id: null } });

export const enter: Command = chainCommands(
  afterNode,
  leaving.leaveFootnote,
  leaving.leaveItem,
  leaving.leaveQuotation,
  leaving.endArticle,
  leaving.endSubclauses,
  leaving.endPreamble,
  split
);

/// Puts what follows the caret into a new block of the type after this one; at the end of the block an
/// empty block that waits there is used instead.
function carryOn(tr: Transaction, at: ResolvedPos, type: NodeType) {
  const after = at.after();
  const next = tr.doc.nodeAt(after);
  const rest = at.parent.slice(at.parentOffset).content;
  if (rest.size > 0 || next?.type !== type || next.content.size > 0) {
    tr.insert(after, type.create({ id: null }, rest));
    tr.delete(at.pos, at.end());
  }
  tr.setSelection(TextSelection.create(tr.doc, after - rest.size + 1));
}

/// Backspace at the beginning of a block. What is empty goes, with what it alone had stood in; titles,
/// headings and closing words keep apart; everything else joins the block before.
export const backspace: Command = (state, dispatch, view) =>
  chainCommands(
    deleteSelection,
    overInline(-1),
    dropEmpty,
    stayApart,
    outOfList,
    outOfQuotation,
    intoList,
    joinBackward,
    selectNodeBackward
  )(state, dispatch, view);

/// Delete at the end of a block, the mirror of Backspace.
export const del: Command = (state, dispatch, view) =>
  chainCommands(
    deleteSelection,
    overInline(1),
    joinForwardInLists,
    joinForward,
    selectNodeForward
  )(state, dispatch, view);

/// A footnote is chosen before it goes; a placeholder goes; an empty footnote goes from inside.
const overInline =
  (side: -1 | 1): Command =>
  ({ selection, tr }, dispatch) => {
    const { $from, empty } = selection;
    if (!empty) return false;
    if ($from.parent.type === footnote) return fromInside(tr, $from, side, dispatch);
    const node = side < 0 ? $from.nodeBefore : $from.nodeAfter;
    if (node?.type !== footnote && node?.type !== placeholder) return false;
    const from = side < 0 ? $from.pos - node.nodeSize : $from.pos;
    if (node.type === placeholder || node.content.size === 0) tr.delete(from, from + node.nodeSize);
    else tr.setSelection(NodeSelection.create(tr.doc, from));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

function fromInside(tr: Transaction, at: ResolvedPos, side: -1 | 1, dispatch?: (tr: Transaction) => void) {
  const edge = side < 0 ? at.parentOffset === 0 : at.parentOffset === at.parent.content.size;
  if (!edge) return false;
  if (at.parent.content.size === 0) tr.delete(at.before(), at.after());
  else tr.setSelection(TextSelection.create(tr.doc, side < 0 ? at.before() : at.after()));
  dispatch?.(tr);
  return true;
}

/// An empty heading goes, with its article or annex if that is empty too; so do empty closing words.
const dropEmpty: Command = (state, dispatch) => {
  const at = caretAtStart(state);
  if (!at || at.parent.content.size > 0) return false;
  const own = at.node(-1);
  const { type } = at.parent;
  if (type === subheading) {
    dispatch?.(state.tr.setNodeMarkup(at.before(), continuing(own, at.index(-1)), at.parent.attrs));
    return true;
  }
  const opens = type === heading || (own.type === annex && at.index(-1) === 0);
  const whole = (opens && blank(own) && spareable(state.doc, own)) || (type === signature && own.childCount === 1);
  if (!whole && type !== heading && type !== testimonium && type !== signature) return false;
  const [from, to] = whole ? [at.before(-1), at.after(-1)] : [at.before(), at.after()];
  if (dispatch) {
    const tr = state.tr.delete(from, to);
    const goesOn = type === heading && !whole;
    const caret = TextSelection.near(tr.doc.resolve(goesOn ? from + 1 : from), goesOn ? 1 : -1);
    dispatch(tr.setSelection(caret).scrollIntoView());
  }
  return true;
};

const blank = (node: Node) => {
  let leaves = 0;
  node.descendants((child) => void (leaves += child.isInline || child.type.spec.tableRole === 'table' ? 1 : 0));
  return leaves === 0;
};
const spareable = (doc: Node, own: Node) => own.type === annex || count(doc, article) + blocks(doc) > 1;

/// A block after which something of another rank stands does not join it.
const stayApart: Command = (state, dispatch) => {
  const at = caretAtStart(state);
  if (!at) return false;
  const own = at.node(-1);
  const { type } = at.parent;
  const before = at.index(-1) === 0 ? null : own.child(at.index(-1) - 1).type;
  const afterTitle = before === title || (before === preamble && type !== preamble);
  const closing = (type === testimonium && before !== testimonium) || (type === signature && before === null);
  const first = own.type === annex && before === null;
  const afterHeading = before === heading || (before === subheading && at.parent.content.size > 0);
  if (type !== title && type !== heading && type !== subheading && !afterTitle && !closing && !first && !afterHeading)
    return false;
  // an empty block that is not needed goes; its caret joins the block before
  const spare = (type === preamble && afterTitle) || (before === heading && blocks(own) > 1);
  if (spare && at.parent.content.size === 0 && dispatch) {
    const tr = state.tr.delete(at.before(), at.after());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at.before()), -1)).scrollIntoView());
  }
  return true;
};

/// At the first item of a list its words leave the list.
const outOfList: Command = (state, dispatch) => {
  const at = caretAtStart(state);
  const first = at?.node(-1)?.type === item && at.index(-1) === 0 && at.index(-2) === 0;
  return first ? leaving.liftItem(state, dispatch) : false;
};

const outOfQuotation: Command = (state, dispatch, view) => {
  const at = caretAtStart(state);
  if (at?.node(-1)?.type !== quotation || at.index(-1) > 0) return false;
  return lift(state, dispatch && ((tr) => dispatch(leaving.continued(tr))), view);
};

/// Within a list, and from behind one, only words join words.
const intoList: Command = (state, dispatch, view) => {
  const at = caretAtStart(state);
  if (!at) return false;
  const before = at.index(-1) > 0 ? at.node(-1).child(at.index(-1) - 1).type : null;
  const behind = before === bullets || before === numbers || before === quotation;
  return depthOf(at, item) > 0 || behind ? joinTextblockBackward(state, dispatch, view) : false;
};

const joinForwardInLists: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false;
  const next = $from.node(-1).maybeChild($from.indexAfter(-1))?.type;
  const inList = depthOf($from, item) > 0 || next === bullets || next === numbers || next === quotation;
  return inList ? joinTextblockForward(state, dispatch, view) : false;
};
