/// A block changes places with its neighbour and stays the same block. Pure.

import type { ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { TableMap } from 'prosemirror-tables';
import { schema } from './schema.ts';
import { blocks, depthOf, isBody } from './where.ts';

const { doc, article, annex, heading, table, table_row, item, signature, quotation } = schema.nodes;

/// The depth of what moves with the caret: the row, the item, the block; with a heading its article.
function movable(at: ResolvedPos): number {
  for (let depth = at.depth; depth > 0; depth--) {
    const { type } = at.node(depth);
    const parent = at.node(depth - 1).type;
    if (type === heading) return depth - 1;
    if (type === table_row || type === item || type === signature || parent === quotation) return depth;
    if (isBody(parent)) return depth;
  }
  return 0;
}

export const moveUp: Command = (state, dispatch) => move(state, dispatch, -1);
export const moveDown: Command = (state, dispatch) => move(state, dispatch, 1);

function move(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, way: -1 | 1) {
  const at = start(state);
  const depth = at ? movable(at) : 0;
  if (!at || depth === 0) return false;
  const target = within(at, depth, way) ?? across(at, depth, way);
  if (target === null) return false;
  if (dispatch) dispatch(moved(state, at.before(depth), at.after(depth), target));
  return true;
}

/// The place to move; a chosen table or list moves as a whole.
const start = ({ selection, doc }: EditorState): ResolvedPos | null =>
  selection instanceof NodeSelection && selection.node.isBlock
    ? selection.node.isTextblock || selection.node.firstChild
      ? doc.resolve(selection.from + 1)
      : null
    : selection.$from;

/// Over the neighbour, where both may stand in the other's place.
function within(at: ResolvedPos, depth: number, way: -1 | 1): number | null {
  const parent = at.node(depth - 1);
  const own = at.index(depth - 1);
  const other = own + way;
  if (other < 0 || other >= parent.childCount) return null;
  if (at.node(depth).type === table_row && !simple(at, depth)) return null;
  const content = [...parent.content.content];
  [content[own], content[other]] = [content[other], content[own]];
  const alike = parent.type !== doc || rank(content[own].type) === rank(content[other].type);
  if (!alike || !parent.type.validContent(schema.nodes.doc.create(null, content).content)) return null;
  if (content[own].type === article && isBody(parent.type) && at.node(depth).type.isInGroup('block')) return null; // into it instead
  return way < 0 ? at.before(depth) - content[own].nodeSize : at.after(depth) + content[own].nodeSize;
}

const rank = ({ name }: { name: string }) =>
  ['title', 'preamble', 'testimonium', 'signatures', 'annex'].includes(name) ? name : 'body';

const simple = (at: ResolvedPos, depth: number) => {
  const own = at.node(depth - 1);
  if (own.type !== table) return false;
  const { map, width, height } = TableMap.get(own);
  return new Set(map).size === width * height;
};

/// Over the edge of the article: into its neighbour, or out of it.
function across(at: ResolvedPos, depth: number, way: -1 | 1): number | null {
  const parent = at.node(depth - 1);
  if (!at.node(depth).type.isInGroup('block')) return null;
  if (parent.type === article) return blocks(parent) > 1 ? outOfArticle(at, depth, way) : null;
  if (parent.type !== doc && parent.type !== annex) return null;
  const neighbour = parent.maybeChild(at.index(depth - 1) + way);
  if (neighbour?.type !== article) return null;
  return way < 0 ? at.before(depth) - 1 : at.after(depth) + 1 + headed(neighbour.firstChild);
}

function outOfArticle(at: ResolvedPos, depth: number, way: -1 | 1): number | null {
  const neighbour = at.node(depth - 2).maybeChild(at.index(depth - 2) + way);
  if (neighbour?.type !== article) return null;
  return way < 0 ? at.before(depth - 1) - 1 : at.after(depth - 1) + 1 + headed(neighbour.firstChild);
}

const headed = (first: { type: { name: string }; nodeSize: number } | null) =>
  first?.type.name === 'heading' ? first.nodeSize : 0;

function moved(state: EditorState, from: number, to: number, target: number): Transaction {
  const { selection, doc: text } = state;
  const slice = text.slice(from, to).content;
  const tr = state.tr.delete(from, to);
  const place = tr.mapping.map(target);
  tr.insert(place, slice);
  const shift = place - from;
  const chosen =
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.between(tr.doc.resolve(inside(selection.anchor)), tr.doc.resolve(inside(selection.head)));
  return tr.setSelection(chosen).scrollIntoView();

  function inside(position: number) {
    return Math.min(Math.max(position, from + 1), to - 1) + shift;
  }
}
