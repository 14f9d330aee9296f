/// What keys and buttons do. Pure: states in, transactions out, no DOM.

import { chainCommands, deleteSelection, joinBackward, selectNodeBackward, toggleMark } from 'prosemirror-commands';
import { type Node, type NodeType, type ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from './schema.ts';

const { title, preamble, article, heading, paragraph } = schema.nodes;

export const strong = toggleMark(schema.marks.strong);
export const em = toggleMark(schema.marks.em);

/// Enter: the rest of a title begins the preamble, the rest of a heading a paragraph, all else splits.
export const enter: Command = (state, dispatch) => {
  if (!dispatch) return true;
  const tr = state.tr.deleteSelection();
  const at = tr.selection.$from;
  if (at.parent.type === title || at.parent.type === heading) carryOn(tr, at, at.parent.type === title ? preamble : paragraph);
  else if (at.parent.isTextblock) tr.split(at.pos, 1, [{ type: at.parent.type, attrs: { id: null } }]);
  dispatch(tr.scrollIntoView());
  return true;
};

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

/// Backspace at the beginning of a block. An empty heading goes, with its article if that is empty as
/// well; a title or heading with words stays what it is; everything else joins the block before.
export const backspace: Command = (state, dispatch, view) =>
  chainCommands(deleteSelection, leaveHeading, stayApart, joinBackward, selectNodeBackward)(state, dispatch, view);

const leaveHeading: Command = (state, dispatch) => {
  const at = caretAtStart(state);
  if (at?.parent.type !== heading || at.parent.content.size > 0) return false;
  const own = at.node(-1);
  const blank = own.textContent === '' && count(state.doc, article) > 1;
  const [from, to] = blank ? [at.before(-1), at.after(-1)] : [at.before(), at.after()];
  if (dispatch) {
    const tr = state.tr.delete(from, to);
    const caret = TextSelection.near(tr.doc.resolve(blank ? from : from + 1), blank ? -1 : 1);
    dispatch(tr.setSelection(caret).scrollIntoView());
  }
  return true;
};

const stayApart: Command = (state, dispatch) => {
  const at = caretAtStart(state);
  if (!at) return false;
  const first = at.index(-1) === 0;
  const before = first ? null : at.node(-1).child(at.index(-1) - 1).type;
  const alone = at.parent.type === preamble && before === title;
  const afterHeading = at.parent.type === paragraph && before === heading;
  if (at.parent.type !== title && at.parent.type !== heading && !alone && !afterHeading) return false;
  // an empty block that is not needed goes; its caret joins the block before
  const spare = (alone && count(state.doc, preamble) > 1) || (afterHeading && count(at.node(-1), paragraph) > 1);
  if (spare && at.parent.content.size === 0 && dispatch) {
    const tr = state.tr.delete(at.before(), at.after());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at.before()), -1)).scrollIntoView());
  }
  return true;
};

/// A new article after the one with the caret, or at the end; the caret waits in its heading.
export const addArticle: Command = (state, dispatch) => {
  const at = around(state.selection.$from, article);
  const position = at ? at.after : state.doc.content.size;
  const content = [heading.create({ id: null }), paragraph.create({ id: null })];
  return insert(state, dispatch, position, article.create({ id: null }, content), 2);
};

/// A new paragraph after the one with the caret, or at the end of the last article.
export const addParagraph: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const at = around($from, paragraph) ?? around($from, heading);
  const last = state.doc.lastChild!.type === article ? state.doc.content.size - 1 : state.doc.content.size;
  return insert(state, dispatch, at ? at.after : last, paragraph.create({ id: null }), 1);
};

/// A new preamble paragraph after the one with the caret, or at the end of the preamble.
export const addPreamble: Command = (state, dispatch) => {
  const at = around(state.selection.$from, preamble);
  let position = 0;
  state.doc.forEach((node, offset) => {
    if (node.type === title || node.type === preamble) position = offset + node.nodeSize;
  });
  return insert(state, dispatch, at ? at.after : position, preamble.create({ id: null }), 1);
};

function insert(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  position: number,
  node: Node,
  caret: number
) {
  if (dispatch) {
    const tr = state.tr.insert(position, node);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, position + caret)).scrollIntoView());
  }
  return true;
}

function caretAtStart(state: EditorState): ResolvedPos | null {
  const { $from, empty } = state.selection;
  return empty && $from.parent.isTextblock && $from.parentOffset === 0 ? $from : null;
}

function around(at: ResolvedPos, type: NodeType) {
  for (let depth = at.depth; depth > 0; depth--) if (at.node(depth).type === type) return { after: at.after(depth) };
  return null;
}

function count(parent: Node, type: NodeType) {
  let times = 0;
  parent.forEach((child) => (times += child.type === type ? 1 : 0));
  return times;
}
