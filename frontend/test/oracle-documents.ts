/// Random documents of the schema, whatever the schema is: only the rules of values are known by name.

import { type Attrs, type ContentMatch, Fragment, type Mark, type MarkType, Node, type NodeType, type Schema } from 'prosemirror-model';
import { REFUSED, rules } from '../src/text-editor/rules.ts';
import { schema } from '../src/text-editor/schema.ts';

export type Below = (n: number) => number;

const WORDS = ['The Parties ', 'agree', ' "so"', ' \\ ', ' жилищный', ' Ӯзбекистон', ' Հայ', '😀', '\u00a0', ' x'];
const DEEPEST = 7;

export class Random {
  private ids = 0;
  readonly below: Below;
  private readonly name: string;

  /// `name` sets the ids of two sources apart.
  constructor(below: Below, name: string) {
    this.below = below;
    this.name = name;
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  id(): string {
    return `${this.name}${String(this.ids++).padStart(8, '0')}`;
  }

  words(): string {
    return Array.from({ length: 1 + this.below(3) }, () => this.one(WORDS)).join('');
  }

  /// A value that keeps its rule; few different ones, so that marks meet their equals.
  value(rule: string): unknown {
    switch (rule) {
      case 'id':
        return this.id();
      case 'change':
        return `${this.one(['TJ', 'RU', 'UN-1'])}.${this.one(['aaaaaaaa', 'bbbbbbbb'])}`;
      case 'href':
        return this.one(['https://example.org/a', 'mailto:office@example.org']);
      case 'label':
        return this.one(['', 'date', '"Name"']);
      case 'span':
        return 1 + this.below(3);
      case 'widths':
        return this.one([null, [100], [20, 0]]);
      case 'option':
        return this.one([0, 1, 99_999_999]);
      default:
        throw new Error(`no values for the rule ${rule}`);
    }
  }

  attrs(type: NodeType | MarkType): Attrs {
    const specs = Object.entries(type.spec.attrs ?? {}) as [string, { rule: string }][];
    return Object.fromEntries(specs.map(([name, spec]) => [name, this.value(spec.rule)]));
  }

  mark(): Mark {
    const type = this.one(Object.values(schema.marks));
    return type.create(this.attrs(type));
  }

  /// Marks that may stand together in a node of this type.
  marks(parent: NodeType): readonly Mark[] {
    let marks: readonly Mark[] = [];
    for (let i = this.one([0, 0, 0, 1, 1, 2]); i > 0; i--) {
      const mark = this.mark();
      if (parent.allowsMarkType(mark.type)) marks = mark.addToSet(marks);
    }
    return marks;
  }

  document(): Node {
    return this.node(schema.topNodeType, 0);
  }

  node(type: NodeType, depth: number, marks: readonly Mark[] = []): Node {
    if (type.isText) return schema.text(this.words(), marks);
    return type.create(this.attrs(type), Fragment.from(this.content(type, depth + 1)), marks);
  }

  /// A walk through the automaton that ends early when it is deep or long.
  content(type: NodeType, depth: number): Node[] {
    const nodes: Node[] = [];
    let match: ContentMatch = type.contentMatch;
    const most = this.below(type.inlineContent ? 4 : 6);
    while (match.edgeCount > 0 && !(match.validEnd && (nodes.length >= most || depth > DEEPEST))) {
      const edge = depth > DEEPEST || nodes.length > 8 ? shortest(match) : match.edge(this.below(match.edgeCount));
      const marks = this.chance(type.inlineContent ? 50 : 8) ? this.marks(type) : [];
      nodes.push(this.node(edge.type, depth, marks));
      match = edge.next;
    }
    return nodes;
  }
}

/// The edge that comes nearest to an end with the shallowest nodes.
function shortest(match: ContentMatch) {
  const edges = Array.from({ length: match.edgeCount }, (_, n) => match.edge(n));
  const cost = ({ type, next }: { type: NodeType; next: ContentMatch }) =>
    (next.validEnd ? 0 : 100) + (type.isLeaf ? 0 : type.inlineContent ? 1 : type.contentMatch.validEnd ? 2 : 10);
  return edges.reduce((best, edge) => (cost(edge) < cost(best) ? edge : best));
}

/// What the server demands beyond `node.check()`: null when the document is fit for it.
export function unfit(doc: Node): string | null {
  const broken = broke(doc);
  if (broken) return broken;
  const ids = new Set<string>();
  let fault: string | null = null;
  doc.descendants((node) => {
    if (!('id' in (node.type.spec.attrs ?? {}))) return;
    if (!rules.id(node.attrs.id)) fault ??= 'bad-id';
    else if (ids.has(node.attrs.id)) fault ??= 'repeated-id';
    else ids.add(node.attrs.id);
  });
  return fault;
}

/// What it demands after every step.
export function broke(doc: Node): string | null {
  try {
    doc.check();
  } catch (fault) {
    return String(fault);
  }
  return brokeWithin(doc, 0);
}

function brokeWithin(node: Node, depth: number): string | null {
  if (depth > 24) return 'too-deep';
  if (node.isText) return admitted(node) ? null : 'bad-character';
  let fault: string | null = null;
  node.forEach((child) => (fault ??= brokeWithin(child, depth + 1)));
  return fault;
}

/// A zero width space stands for a suggested split or join, and nowhere else.
function admitted(run: Node): boolean {
  if (REFUSED.test(run.text!)) return false;
  return !run.text!.includes('\u200b') || run.marks.some((mark) => ['insertion', 'deletion'].includes(mark.type.name));
}

export const allTypes: NodeType[] = Object.values((schema as Schema).nodes);
