/// Where a caret stands in the structure of a text. Pure.

import type { Node, NodeType, ResolvedPos } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { schema } from './schema.ts';

const { doc, title, preamble, article, annex, paragraph, subclause, plain } = schema.nodes;

const BODIES = new Set<NodeType>([doc, article, annex]);
const FLOWING = new Set<NodeType>([paragraph, subclause, plain]);

/// Whether blocks of the text stand directly in a node of this type.
export const isBody = (type: NodeType) => BODIES.has(type);

/// The depth of the outermost block around a place: the child of an article, an annex or the text.
export function blockDepth(at: ResolvedPos): number {
  for (let depth = at.depth; depth > 0; depth--) if (isBody(at.node(depth - 1).type)) return depth;
  return 0;
}

/// The depth of the nearest node of one of these types around a place, or 0.
export function depthOf(at: ResolvedPos, ...types: NodeType[]): number {
  for (let depth = at.depth; depth > 0; depth--) if (types.includes(at.node(depth).type)) return depth;
  return 0;
}

/// What goes on after lists, tables and quotations: the kind of the last words before this child.
export function continuing(parent: Node, index: number): NodeType {
  for (let at = index - 1; at >= 0; at--) if (FLOWING.has(parent.child(at).type)) return parent.child(at).type;
  return parent.type === article ? paragraph : plain;
}

/// Where the articles and blocks of the text end: before testimonium, signatures and annexes.
export function bodyEnd(text: Node): number {
  let end = 0;
  text.forEach((child, offset) => {
    if (inBody(child)) end = offset + child.nodeSize;
  });
  return end;
}

const inBody = ({ type }: Node) => type === title || type === preamble || type === article || type.isInGroup('block');

/// The caret, if it stands before the first letter of a textblock.
export function caretAtStart({ selection }: EditorState): ResolvedPos | null {
  const { $from, empty } = selection;
  return empty && $from.parent.isTextblock && $from.parentOffset === 0 ? $from : null;
}

/// The caret, if its textblock has no words.
export function caretInEmpty(state: EditorState): ResolvedPos | null {
  const at = caretAtStart(state);
  return at && at.parent.content.size === 0 ? at : null;
}

export function count(parent: Node, type: NodeType) {
  let times = 0;
  parent.forEach((child) => (times += child.type === type ? 1 : 0));
  return times;
}

/// How many of the children are blocks of a body, so neither headings nor articles.
export function blocks(parent: Node) {
  let times = 0;
  parent.forEach((child) => (times += child.type.isInGroup('block') ? 1 : 0));
  return times;
}
