/// The schema as data, for the engine on the server: node types with their attributes, marks and content automata.

import type { AttributeSpec, ContentMatch, MarkType, NodeType, Schema } from 'prosemirror-model';

type AttributeJson = { default?: unknown; required?: true; type?: string; rule?: string };
type AttributesJson = { [name: string]: AttributeJson };

/// A state of a content automaton: whether the content may end here, and where each node type leads.
type StateJson = { validEnd: boolean; edges: [type: string, next: number][] };

type NodeJson = {
  name: string;
  inline: boolean;
  leaf: boolean;
  atom: boolean;
  text: boolean;
  inlineContent: boolean;
  attributes: AttributesJson;
  marks: string[] | null;
  content: StateJson[];
};

type MarkJson = { name: string; rank: number; attributes: AttributesJson; excludes: string[] };

export type SchemaJson = { topNode: string; nodes: NodeJson[]; marks: MarkJson[] };

/// What `org.chancery.texts.engine.Schema` reads. An attribute says `type` where the spec has ProseMirror's
/// `validate` as a string, and `rule` where the spec names a rule of ours; the server knows those by name.
export function schemaJson(schema: Schema): SchemaJson {
  return {
    topNode: schema.topNodeType.name,
    nodes: Object.values(schema.nodes).map(node),
    marks: Object.values(schema.marks).map((type) => mark(type, schema))
  };
}

function node(type: NodeType): NodeJson {
  return {
    name: type.name,
    inline: type.isInline,
    leaf: type.isLeaf,
    atom: type.isAtom,
    text: type.isText,
    inlineContent: type.inlineContent,
    attributes: attributes(type.spec.attrs),
    marks: type.markSet && type.markSet.map((allowed) => allowed.name),
    content: states(type.contentMatch)
  };
}

function mark(type: MarkType, schema: Schema): MarkJson {
  const all = Object.values(schema.marks) as MarkType[];
  return {
    name: type.name,
    rank: all.indexOf(type),
    attributes: attributes(type.spec.attrs),
    excludes: all.filter((other) => type.excludes(other)).map((other) => other.name)
  };
}

function attributes(specs: { [name: string]: AttributeSpec } = {}): AttributesJson {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, attribute(name, spec)]));
}

function attribute(name: string, spec: AttributeSpec & { rule?: string }): AttributeJson {
  const json: AttributeJson = Object.hasOwn(spec, 'default') ? { default: spec.default } : { required: true };
  if (typeof spec.validate === 'string') json.type = spec.validate;
  else if (spec.validate && !spec.rule) throw new Error(`attribute ${name}: a check in TypeScript needs a rule the server knows`);
  if (spec.rule) json.rule = spec.rule;
  return json;
}

/// The states reachable from the first, which comes first.
function states(first: ContentMatch): StateJson[] {
  const found = [first];
  const written: StateJson[] = [];
  for (let at = 0; at < found.length; at++) {
    const edges: [string, number][] = [];
    for (let n = 0; n < found[at].edgeCount; n++) {
      const { type, next } = found[at].edge(n);
      if (!found.includes(next)) found.push(next);
      edges.push([type.name, found.indexOf(next)]);
    }
    written.push({ validEnd: found[at].validEnd, edges });
  }
  return written;
}
