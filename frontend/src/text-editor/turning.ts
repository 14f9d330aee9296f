/// Levels and kinds: a block becomes another kind, one level deeper or less deep. Ids stay. Pure.

import { chainCommands } from 'prosemirror-commands';
import { Fragment, type Node, type NodeType, Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapRangeInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { canJoin, ReplaceStep } from 'prosemirror-transform';
import { schema } from './schema.ts';
import { blockDepth, depthOf, isBody } from './where.ts';

const { article, heading, paragraph, subclause, plain, subheading, quotation, bullets, numbers, item } = schema.nodes;

const TEXTBLOCKS = new Set<NodeType>([paragraph, subclause, plain, subheading]);

/// The textblocks of a body that a selection touches, last first.
function touched(
  { doc, selection }: EditorState,
  ...types: NodeType[]
): { node: Node; position: number; parent: Node; index: number }[] {
  const found: { node: Node; position: number; parent: Node; index: number }[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, position, parent, index) => {
    if (types.includes(node.type) && parent && isBody(parent.type)) found.unshift({ node, position, parent, index });
    return !node.isTextblock;
  });
  return found;
}

const before = (parent: Node, index: number): NodeType | null => {
  for (let at = index - 1; at >= 0; at--) {
    const { type } = parent.child(at);
    if (type === paragraph || type === subclause) return type;
    if (type === subheading || type === heading || type === article) return null;
  }
  return null;
};

/// Clauses that follow a clause become its sub-clauses.
const clauseToSubclause: Command = (state, dispatch) => {
  const clauses = touched(state, paragraph).filter(({ parent, index }) => before(parent, index) !== null);
  return retype(state, dispatch, clauses, subclause);
};

const subclauseToClause: Command = (state, dispatch) => retype(state, dispatch, touched(state, subclause), paragraph);

function retype(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  blocks: { node: Node; position: number }[],
  type: NodeType
) {
  if (blocks.length === 0) return false;
  const { tr } = state;
  for (const { node, position } of blocks) tr.setNodeMarkup(position, type, node.attrs);
  dispatch?.(tr.scrollIntoView());
  return true;
}

/// Below the sub-clause stands the list (a), (b), (c).
const subclauseToItem: Command = (state, dispatch) => {
  if (touched(state, subclause).length === 0 || !sameBody(state)) return false;
  return wrapInList(state, dispatch, numbers);
};

const sameBody = ({ selection: { $from, $to } }: EditorState) =>
  blockDepth($from) > 0 &&
  blockDepth($from) === blockDepth($to) &&
  $from.node(blockDepth($from) - 1) === $to.node(blockDepth($to) - 1);

function wrapInList(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, list: NodeType) {
  const { tr } = state;
  for (const { node, position } of touched(state, ...TEXTBLOCKS)) tr.setNodeMarkup(position, plain, node.attrs);
  const { $from, $to } = tr.selection;
  const range = $from.blockRange($to, (parent) => isBody(parent.type));
  if (
    !range ||
    !range.parent
      .slice(range.start - range.$from.start(range.depth), range.end - range.$from.start(range.depth))
      .content.content.every(({ type }) => type === plain)
  )
    return false;
  if (!wrapRangeInList(tr, range, list)) return false;
  if (dispatch) {
    join(tr, tr.mapping.map(range.end));
    join(tr, range.start);
    dispatch(tr.scrollIntoView());
  }
  return true;
}

/// Two lists of one kind that meet become one.
function join(tr: Transaction, position: number) {
  const { nodeBefore, nodeAfter } = tr.doc.resolve(position);
  const lists = nodeBefore?.type === nodeAfter?.type && (nodeBefore?.type === bullets || nodeBefore?.type === numbers);
  if (lists && canJoin(tr.doc, position)) tr.join(position);
}

/// An item that leaves its list stands again below the clause before it.
const itemToSubclause: Command = (state, dispatch) =>
  liftListItem(item)(
    state,
    dispatch &&
      ((tr) => {
        const at = tr.selection.$from;
        if (at.parent.type === plain && isBody(at.node(-1).type))
          tr.setNodeMarkup(at.before(), before(at.node(-1), at.index(-1)) ? subclause : plain, at.parent.attrs);
        dispatch(tr);
      })
  );

/// In lists and clauses the Tab key never leaves the text by accident.
const held: Command = ({ selection: { $from } }) => depthOf($from, item, paragraph, subclause) > 0;

/// Tab: one level deeper. A clause becomes a sub-clause, that an item of a list, that an item of an inner list.
export const deeper: Command = chainCommands(
  (state, dispatch) => depthOf(state.selection.$from, item) > 0 && sinkListItem(item)(state, dispatch),
  subclauseToItem,
  clauseToSubclause,
  held
);

/// Shift-Tab: one level less deep.
export const lessDeep: Command = chainCommands(
  (state, dispatch) => depthOf(state.selection.$from, item) > 0 && itemToSubclause(state, dispatch),
  subclauseToClause,
  held
);

export type Kind = 'heading' | 'paragraph' | 'subclause' | 'plain' | 'subheading' | 'quotation' | 'bullets' | 'numbers';

/// The chosen blocks become the kind; those in lists and quotations leave them first.
export const turnInto =
  (kind: Kind): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    if (kind === 'heading') return beginArticle(state, dispatch);
    const list = depthOf($from, bullets, numbers);
    if (list && (kind === 'bullets' || kind === 'numbers')) {
      dispatch?.(state.tr.setNodeMarkup($from.before(list), schema.nodes[kind], $from.node(list).attrs));
      return true;
    }
    const tr = state.tr;
    unwrap(tr);
    const now = state.apply(tr);
    const then = (made: Transaction) => {
      for (const step of made.steps) tr.step(step);
      dispatch?.(tr.setSelection(Selection.fromJSON(tr.doc, made.selection.toJSON())).scrollIntoView());
    };
    if (kind === 'bullets' || kind === 'numbers') return wrapInList(now, dispatch && then, schema.nodes[kind]);
    if (kind === 'quotation') return quote(now, dispatch && then);
    return retype(
      now,
      dispatch && then,
      touched(now, ...TEXTBLOCKS).filter(({ node }) => node.type.name !== kind),
      schema.nodes[kind]
    );
  };

/// The list or quotation around the selection gives its words to the body.
function unwrap(tr: Transaction) {
  const { $from, $to } = tr.selection;
  const depth = blockDepth($from);
  const own = $from.node(depth);
  if (own.type !== quotation && own.type !== bullets && own.type !== numbers) return;
  if ($to.depth < depth || $to.node(depth) !== own) return;
  const words: Node[] = [];
  own.descendants((node) => {
    if (node.type === plain) words.push(node);
    return node.type !== plain;
  });
  const inside: { node: Node; offset: number } = { node: $from.parent, offset: $from.parentOffset };
  const from = $from.before(depth);
  tr.replaceWith(from, $from.after(depth), Fragment.from(words));
  let at = from;
  for (const node of words) {
    if (node === inside.node) tr.setSelection(TextSelection.create(tr.doc, at + 1 + inside.offset));
    at += node.nodeSize;
  }
}

function quote(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined) {
  const { tr } = state;
  for (const { node, position } of touched(state, ...TEXTBLOCKS)) tr.setNodeMarkup(position, plain, node.attrs);
  const range = tr.selection.$from.blockRange(tr.selection.$to, (parent) => isBody(parent.type));
  if (!range) return false;
  for (let at = range.startIndex; at < range.endIndex; at++) if (range.parent.child(at).type !== plain) return false;
  tr.wrap(range, [{ type: quotation, attrs: { id: null } }]);
  dispatch?.(tr.scrollIntoView());
  return true;
}

/// From this block on a new article goes, with the block as its heading.
function beginArticle(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined) {
  const { $from } = state.selection;
  const depth = blockDepth($from);
  const block = $from.parent;
  if ($from.depth !== depth || !TEXTBLOCKS.has(block.type)) return false;
  const head = heading.create({ id: block.attrs.id }, block.content, block.marks);
  const own = $from.node(depth - 1);
  const index = $from.index(depth - 1);
  const { tr } = state;
  const at = $from.before();
  if (own.type !== article) {
    tr.replaceWith(at, at + block.nodeSize, article.create({ id: null }, [head, paragraph.create({ id: null })]));
  } else {
    const first = index === 0 || own.child(index - 1).type === heading;
    if (first && index > 0) return false;
    const more = index + 1 < own.childCount ? [] : [paragraph.create({ id: null })];
    const next = article.create({ id: null }, [head, ...more]);
    // in one step: between a split and a change of kind the text would not be one
    if (first) tr.replaceWith(at, at + block.nodeSize, [head, ...more]);
    else tr.step(new ReplaceStep(at, at + block.nodeSize, new Slice(Fragment.from([article.create(), next]), 1, 1)));
  }
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2))).scrollIntoView());
  return true;
}
