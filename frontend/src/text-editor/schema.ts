/// What a text is, for the browser: the ProseMirror schema, the check of a document before it is
/// taken or sent, and the canonical JSON. The server's twin is `org.chancery.texts`; both are held to
/// the same files in `src/test/resources/wordings`.

import { Node, Schema } from 'prosemirror-model';

export const LARGEST = 256 * 1024;
export const MOST_BLOCKS = 2000;
const DEEPEST = 12;

const ID = /^[a-z0-9]{8,32}$/;

/// Characters no text may hold: controls, line separators, those that reorder what people read,
/// non-characters, lone surrogates.
export const REFUSED =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

export const wellFormed = (id: unknown): id is string => typeof id === 'string' && ID.test(id);

const attrs = { id: { default: null } };

/// The id survives the clipboard, so that a block which is cut and pasted stays the same block.
const idOf = (element: HTMLElement) => ({ id: wellFormed(element.dataset.id) ? element.dataset.id : null });
const leaf = (tag: string, name: string, foreign: string[] = []) => ({
  content: 'text*',
  attrs,
  defining: true,
  toDOM: (node: Node) => [tag, { class: name, 'data-id': node.attrs.id }, 0] as const,
  parseDOM: [
    { tag: `${tag}.${name}`, getAttrs: idOf, priority: 60 },
    ...foreign.map((other) => ({ tag: other }))
  ]
});

export const schema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: 'title preamble+ article+' },
    title: { ...leaf('h1', 'title'), isolating: true },
    preamble: leaf('p', 'preamble'),
    article: {
      content: 'heading? paragraph+',
      attrs,
      toDOM: (node: Node) => ['section', { class: 'article', 'data-id': node.attrs.id }, 0] as const,
      parseDOM: [{ tag: 'section.article', getAttrs: idOf }]
    },
    heading: leaf('h2', 'heading', ['h1', 'h2', 'h3', 'h4']),
    paragraph: leaf('p', 'n', ['p', 'li']),
    text: {}
  },
  marks: {
    strong: {
      toDOM: () => ['strong', 0] as const,
      parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: (b) => b.style.fontWeight !== 'normal' && null }]
    },
    em: { toDOM: () => ['em', 0] as const, parseDOM: [{ tag: 'em' }, { tag: 'i' }] }
  }
});

/// The first fault of a document and where it is, as a JSON pointer.
export type Fault = { code: string; path: string };

class Refusal extends Error {
  readonly fault: Fault;
  constructor(code: string, path: string) {
    super(`${code} at '${path}'`);
    this.fault = { code, path };
  }
}

/// The fault for which the server would refuse this document, or null.
export function faultOf(json: string): Fault | null {
  try {
    check(json);
    return null;
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.fault;
    throw refusal;
  }
}

/// The document in this JSON; throws where the server would refuse it.
export function read(json: string): Node {
  const node = Node.fromJSON(schema, check(json));
  node.check();
  return node;
}

/// The canonical JSON of a document, byte for byte as the server writes it.
export function canonical(doc: Node): string {
  return JSON.stringify(sorted(doc.toJSON()));
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Spot = { json: Json; path: string };

function check(json: string): Json {
  if (new TextEncoder().encode(json).length > LARGEST) throw new Refusal('too-large', '');
  let tree: Json;
  try {
    tree = JSON.parse(json);
  } catch {
    throw new Refusal('not-json', '');
  }
  checkDepth({ json: tree, path: '' }, 1);
  new Reading().document({ json: tree, path: '' });
  return tree;
}

function checkDepth({ json, path }: Spot, depth: number) {
  if (json === null || typeof json !== 'object') return;
  if (depth > DEEPEST) throw new Refusal('too-deep', path);
  for (const [name, value] of Object.entries(json)) checkDepth({ json: value, path: `${path}/${name}` }, depth + 1);
}

class Reading {
  private readonly ids = new Set<string>();
  private static readonly outer = ['title', 'preamble', 'article'];

  document(doc: Spot) {
    if (type(doc) !== 'doc') throw new Refusal('misplaced', doc.path);
    only(doc, ['type', 'content']);
    let last = -1;
    for (const child of array(doc, 'content')) {
      const kind = type(child);
      const rank = Reading.outer.indexOf(kind);
      if (rank < 0 || !(rank === last + 1 || (rank === last && rank > 0))) throw new Refusal('misplaced', child.path);
      last = rank;
      if (kind === 'article') this.article(child);
      else this.leaf(child);
    }
    if (last < 2) throw new Refusal('missing', `${doc.path}/content`);
  }

  private article(node: Spot) {
    only(node, ['type', 'attrs', 'content']);
    this.add(node);
    let paragraphs = 0;
    array(node, 'content').forEach((child, at) => {
      const kind = type(child);
      if (kind !== 'paragraph' && !(kind === 'heading' && at === 0)) throw new Refusal('misplaced', child.path);
      this.leaf(child);
      if (kind === 'paragraph') paragraphs++;
    });
    if (paragraphs === 0) throw new Refusal('missing', `${node.path}/content`);
  }

  private leaf(node: Spot) {
    only(node, ['type', 'attrs', 'content']);
    array(node, 'content').forEach(run);
    this.add(node);
  }

  private add(node: Spot) {
    if (this.ids.size === MOST_BLOCKS) throw new Refusal('too-many-blocks', node.path);
    const attributes = object(required(node, 'attrs'));
    only(attributes, ['id'], 'unknown-attribute');
    const id = required(attributes, 'id');
    if (!ID.test(string(id))) throw new Refusal('bad-id', id.path);
    if (this.ids.has(string(id))) throw new Refusal('repeated-id', id.path);
    this.ids.add(string(id));
  }
}

function run(node: Spot) {
  if (type(node) !== 'text') throw new Refusal('misplaced', node.path);
  only(node, ['type', 'text', 'marks']);
  const text = required(node, 'text');
  if (string(text) === '') throw new Refusal('empty-text', text.path);
  if (REFUSED.test(string(text))) throw new Refusal('bad-character', text.path);
  const seen = new Set<string>();
  for (const mark of array(node, 'marks')) {
    const name = string(required(object(mark), 'type'));
    if (!Object.hasOwn(schema.marks, name)) throw new Refusal('unknown-mark', mark.path);
    only(mark, ['type']);
    if (seen.has(name)) throw new Refusal('repeated-mark', mark.path);
    seen.add(name);
  }
}

function type(node: Spot): string {
  const name = string(required(object(node), 'type'));
  if (!Object.hasOwn(schema.nodes, name)) throw new Refusal('unknown-node', node.path);
  return name;
}

function object(spot: Spot): Spot {
  if (spot.json === null || typeof spot.json !== 'object' || Array.isArray(spot.json))
    throw new Refusal('wrong-type', spot.path);
  return spot;
}

function string({ json, path }: Spot): string {
  if (typeof json !== 'string') throw new Refusal('wrong-type', path);
  return json;
}

function field({ json, path }: Spot, name: string): Spot | null {
  const fields = json as { [name: string]: Json };
  return Object.hasOwn(fields, name) ? { json: fields[name], path: `${path}/${name}` } : null;
}

function required(spot: Spot, name: string): Spot {
  const found = field(spot, name);
  if (!found) throw new Refusal('missing', `${spot.path}/${name}`);
  return found;
}

function array(spot: Spot, name: string): Spot[] {
  const found = field(spot, name);
  if (!found) return [];
  if (!Array.isArray(found.json)) throw new Refusal('wrong-type', found.path);
  return found.json.map((json, at) => ({ json, path: `${found.path}/${at}` }));
}

function only({ json, path }: Spot, names: string[], code = 'unknown-field') {
  for (const name of Object.keys(json as object))
    if (!names.includes(name))
      throw new Refusal(code, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

function sorted(json: Json): Json {
  if (Array.isArray(json)) return json.map(sorted);
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.keys(json)
      .sort()
      .map((name) => [name, sorted(json[name])])
  );
}
