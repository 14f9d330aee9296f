/// Square brackets: words that a side does not accept yet, and the alternatives to them. Pure.

import type { Mark, Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { type Ids, randomIds } from './block-ids.ts';
import { type Ask, asking } from './linking.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';

const { bracket, insertion } = schema.marks;
const MOST_OPTIONS = 10;

/// For whom somebody writes here, and whether whatever comes is a suggestion.
export type Side = () => { code: string; suggests: boolean };

/// Puts the chosen words in brackets under the name of the side.
export const putInBrackets =
  (side: Side, ids: Ids = randomIds): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection;
    const id = `${side().code}.${ids()}`;
    if (!rules.change(id) || !holdsWords(state.doc, from, to)) return false;
    dispatch?.(state.tr.addMark(from, to, bracket.create({ id, option: 0 })).scrollIntoView());
    return true;
  };

function holdsWords(doc: Node, from: number, to: number): boolean {
  let holds = false;
  if (from < to) doc.nodesBetween(from, to, (node) => ((holds ||= node.isInline), !holds));
  return holds;
}

/// The innermost bracket at the caret.
export function bracketAt({ selection }: EditorState): Mark | null {
  const { $from } = selection;
  const around = [$from.marks(), $from.nodeAfter?.marks ?? [], $from.nodeBefore?.marks ?? []];
  for (const marks of around) {
    const found = marks.filter(({ type }) => type === bracket);
    if (found.length > 0) return found.at(-1)!;
  }
  return null;
}

/// The numbers of a bracket's options as they stand, and where its last words end.
export function optionsOf(doc: Node, id: string): { options: number[]; end: number } {
  const options = new Set<number>();
  let end = -1;
  doc.descendants((node, position) => {
    for (const { type, attrs } of node.marks)
      if (type === bracket && attrs.id === id) {
        options.add(attrs.option);
        end = position + node.nodeSize;
      }
  });
  return { options: [...options], end };
}

/// A number that nobody else chooses who adds an alternative at the same moment: equal ones would become one option.
function another(options: number[], ids: Ids): number {
  const option = 1 + Number.parseInt(ids().slice(-5), 36);
  return options.includes(option) ? another(options, ids) : option;
}

/// Other words beside those in the bracket at the caret, between which is to be chosen.
export const addAlternative =
  (words: string, side: Side, ids: Ids = randomIds): Command =>
  (state, dispatch) => {
    const at = bracketAt(state);
    if (!at || words === '') return false;
    const { id } = at.attrs;
    const { options, end } = optionsOf(state.doc, id);
    const { code, suggests } = side();
    if (options.length >= MOST_OPTIONS || !code) return false;
    const option = another(options, ids);
    const marks = [bracket.create({ id, option }), ...(suggests ? [insertion.create({ id: `${code}.${ids()}` })] : [])];
    if (dispatch) {
      const tr = state.tr.insert(end, schema.text(words, marks));
      // it is a suggestion already, and must not be made one again, without its bracket
      dispatch(tr.setSelection(TextSelection.create(tr.doc, end + words.length)).setMeta('suggested', true).scrollIntoView());
    }
    return true;
  };

function hasRoom(state: EditorState): boolean {
  const at = bracketAt(state);
  return at !== null && optionsOf(state.doc, at.attrs.id).options.length < MOST_OPTIONS;
}

/// Asks for the words first.
export const newAlternative =
  (ask: Ask | undefined, side: Side): Command =>
  (state, dispatch, view) =>
    hasRoom(state) &&
    asking(ask, 'alternative', () => '', (words) => addAlternative(words, side))(state, dispatch, view);
