/// Texts that the tests talk about, and the files shared with the server's tests.

import { readdirSync, readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { read } from '../src/text-editor/schema.ts';

const folder = new URL('../../src/test/resources/wordings/', import.meta.url);

export const file = (name: string) => readFileSync(new URL(name, folder), 'utf8');
export const files = (kind: 'valid' | 'invalid') =>
  readdirSync(new URL(kind, folder)).filter((name) => name !== 'faults.json');

/// A state over a file; `at` puts the caret into the block with this id.
export function stateOf(name: string, plugins: Plugin[]): EditorState {
  return EditorState.create({ doc: read(file(`valid/${name}.json`)), plugins });
}

export function at(state: EditorState, id: string, offset = 0): EditorState {
  let position = -1;
  state.doc.descendants((node, start) => {
    if (node.attrs.id === id) position = start + 1;
  });
  if (position < 0) throw new Error(`no block ${id}`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, position + offset)));
}

export function after(state: EditorState, ...commands: Command[]): EditorState {
  for (const command of commands) command(state, (tr) => (state = state.apply(tr)));
  return state;
}

export function typing(text: string): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.insertText(text));
    return true;
  };
}

/// "title:Memorandum preamble:The Agencies, article(paragraph:…)"
export function outline(doc: Node): string {
  const parts: string[] = [];
  doc.forEach((child) =>
    parts.push(child.isTextblock ? `${child.type.name}:${child.textContent}` : `${child.type.name}(${outline(child)})`)
  );
  return parts.join(' ');
}

export function idsOf(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    if (node.attrs.id !== undefined) ids.push(node.attrs.id);
  });
  return ids;
}

/// A source of numbers that repeats itself for a seed (mulberry32).
export function randomness(seed: number) {
  return (below: number) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
