/// What the tools add to a text, each in the place where it belongs. Pure.

import { type Attrs, Fragment, type Node, type NodeType } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from './schema.ts';
import { blockDepth, bodyEnd, caretInEmpty, continuing, count, depthOf, isBody } from './where.ts';

const { title, preamble, article, annex, heading, paragraph, subclause, plain, subheading } = schema.nodes;
const { quotation, bullets, numbers, item, table, table_row, table_cell, table_header } = schema.nodes;
const { testimonium, signatures, signature, footnote, placeholder } = schema.nodes;

type Dispatch = ((tr: Transaction) => void) | undefined;

const fresh = (type: NodeType, content?: Fragment | Node | readonly Node[], more: Attrs = {}) =>
  type.create({ id: null, ...more }, content);

/// A new article after the one with the caret, or at the end of the articles; the caret waits in its heading.
export const addArticle: Command = (state, dispatch) => {
  const content = [fresh(heading), fresh(paragraph)];
  return insert(state, dispatch, articlePlace(state), fresh(article, content), 2);
};

function articlePlace({ selection, doc }: EditorState): number {
  const { $from } = selection;
  const own = depthOf($from, article);
  if (own) return $from.after(own);
  const depth = blockDepth($from);
  const inAnnex = depth > 0 && $from.node(depth - 1).type === annex;
  return inAnnex || $from.node(depth).type.isInGroup('block') ? $from.after(depth) : bodyEnd(doc);
}

/// A command that adds a block after the one with the caret, or to the last article from elsewhere. An
/// empty block of another kind becomes the new one.
const adds =
  (make: (state: EditorState) => Node): Command =>
  (state, dispatch) => {
    const block = make(state);
    const empty = caretInEmpty(state);
    if (
      empty &&
      isBody(empty.node(-1).type) &&
      empty.parent.type.isInGroup('block') &&
      empty.parent.type !== block.type
    ) {
      const tr = state.tr.replaceWith(empty.before(), empty.after(), withId(block, empty.parent.attrs.id));
      dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(empty.before() + 1))).scrollIntoView());
      return true;
    }
    return insert(state, dispatch, blockPlace(state), block, 1);
  };

/// The id of the empty block stays with the words that will be typed there.
const withId = (block: Node, id: string): Node =>
  block.isTextblock ? block.type.create({ ...block.attrs, id }, block.content, block.marks) : block;

function blockPlace({ selection, doc }: EditorState): number {
  const { $from } = selection;
  const depth = blockDepth($from);
  const { type } = $from.node(depth);
  if (depth > 0 && (type.isInGroup('block') || type === heading)) return $from.after(depth);
  const end = bodyEnd(doc);
  return doc.resolve(end).nodeBefore?.type === article ? end - 1 : end;
}

export const addClause = adds(() => fresh(paragraph));
export const addSubclause = adds(() => fresh(subclause));
export const addPlain = adds(() => fresh(plain));
export const addSubheading = adds(() => fresh(subheading));
export const addQuotation = adds(() => fresh(quotation, fresh(plain)));
export const addBullets = adds(() => fresh(bullets, fresh(item, fresh(plain))));
export const addNumbers = adds(() => fresh(numbers, fresh(item, fresh(plain))));

const WIDEST = 20;
const LONGEST = 200;

/// A table of so many rows and columns; its first row is the row of headers.
export const addTable = (rows: number, columns: number): Command =>
  adds(() => {
    const width = Math.min(Math.max(1, columns), WIDEST);
    const row = (type: NodeType) =>
      fresh(
        table_row,
        Array.from({ length: width }, () => fresh(type, fresh(plain)))
      );
    const bodies = Array.from({ length: Math.min(Math.max(2, rows), LONGEST) - 1 }, () => row(table_cell));
    return fresh(table, [row(table_header), ...bodies]);
  });

/// A new preamble paragraph after the one with the caret, or at the end of the preamble.
export const addPreamble: Command = (state, dispatch) => {
  const at = depthOf(state.selection.$from, preamble);
  const position = at ? state.selection.$from.after(at) : lastEnd(state.doc, title, preamble);
  return insert(state, dispatch, position, fresh(preamble), 1);
};

/// Closing words after those with the caret, or after the last article.
export const addTestimonium: Command = (state, dispatch) => {
  const at = depthOf(state.selection.$from, testimonium);
  const place = count(state.doc, testimonium) > 0 ? lastEnd(state.doc, testimonium) : bodyEnd(state.doc);
  return insert(state, dispatch, at ? state.selection.$from.after(at) : place, fresh(testimonium), 1);
};

/// One more signature, or the first.
export const addSignature: Command = (state, dispatch) => {
  const own = depthOf(state.selection.$from, signature);
  if (own) return insert(state, dispatch, state.selection.$from.after(own), fresh(signature), 1);
  if (count(state.doc, signatures) > 0)
    return insert(state, dispatch, lastEnd(state.doc, signatures) - 1, fresh(signature), 1);
  const end = Math.max(lastEnd(state.doc, testimonium), bodyEnd(state.doc));
  return insert(state, dispatch, end, fresh(signatures, fresh(signature)), 2);
};

/// A new annex after the one with the caret, or at the end of the text.
export const addAnnex: Command = (state, dispatch) => {
  const own = depthOf(state.selection.$from, annex);
  const position = own ? state.selection.$from.after(own) : state.doc.content.size;
  return insert(state, dispatch, position, fresh(annex, [fresh(heading), fresh(paragraph)]), 2);
};

/// A footnote at the caret, which goes into it.
export const addFootnote: Command = (state, dispatch) => inline(state, dispatch, fresh(footnote), 1);

/// A place that is filled in later, with the words that say what belongs there.
export const addPlaceholder =
  (label: string): Command =>
  (state, dispatch) =>
    inline(state, dispatch, placeholder.create({ label }), 1);

function inline(state: EditorState, dispatch: Dispatch, node: Node, caret: number) {
  const { $to } = state.selection;
  if (!$to.parent.isTextblock && $to.parent.type !== footnote) return false;
  const at = $to.parent.type === footnote ? $to.after() : $to.pos;
  if (dispatch) {
    const tr = state.tr.insert(at, node);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + caret)).scrollIntoView());
  }
  return true;
}

/// Where the last child of one of these types ends, or 0.
function lastEnd(doc: Node, ...types: NodeType[]) {
  let end = 0;
  doc.forEach((child, offset) => {
    if (types.includes(child.type)) end = offset + child.nodeSize;
  });
  return end;
}

function insert(state: EditorState, dispatch: Dispatch, position: number, node: Node, caret: number) {
  const at = state.doc.resolve(position);
  if (!at.parent.canReplaceWith(at.index(), at.index(), node.type)) return false;
  if (dispatch) {
    const tr = state.tr.insert(position, node);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position + caret))).scrollIntoView());
  }
  return true;
}

/// Where words go on after a table, a list or a quotation, without a mouse.
export const goOnAfter: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = blockDepth($from);
  if (!$from.node(depth).type.isInGroup('block')) return false;
  const kind = continuing($from.node(depth - 1), $from.indexAfter(depth - 1));
  return insert(state, dispatch, $from.after(depth), fresh(kind), 1);
};
