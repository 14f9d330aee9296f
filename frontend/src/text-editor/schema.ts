/// What an official text is: the only source of its schema. The build writes it to `schema.json`, which
/// the server's engine (`org.chancery.texts.engine`) loads; what a text may hold is decided there.

import { type AttributeSpec, type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';
import { type Rule, rules } from './rules.ts';

export { REFUSED, wellFormed } from './rules.ts';

/// An attribute with its default and the rule that its values keep on both sides.
type Attribute = AttributeSpec & { rule: Rule };
const attribute = (rule: Rule, preset: unknown): Attribute => ({
  default: preset,
  rule,
  validate: (value) => {
    if (!rules[rule](value)) throw new RangeError(`no ${rule}: ${value}`);
  }
});
const required = (rule: Rule): Attribute => {
  const { default: _, ...rest } = attribute(rule, undefined);
  return rest;
};

// a block without id, or with a foreign one, exists in the browser for a moment: between a split or a paste and its tidying
const id: Attribute = { ...attribute('id', null), validate: 'string|null' };
const suggested = 'insertion deletion';

/// The id survives the clipboard, so that a block which is cut and pasted stays the same block.
const idOf = (element: HTMLElement) => ({ id: rules.id(element.dataset.id) ? element.dataset.id : null });
const drawn = (tag: string, name: string) => (node: Node) =>
  [tag, { class: name, 'data-id': node.attrs.id }, 0] as DOMOutputSpec;

const words = (tag: string, name: string, foreign: string[] = [], group?: string): NodeSpec => ({
  content: 'inline*',
  ...(group ? { group } : {}),
  attrs: { id },
  defining: true,
  toDOM: drawn(tag, name),
  parseDOM: [
    { tag: `${tag}.${name}`, getAttrs: idOf, priority: 60 },
    ...foreign.map((other) => ({ tag: other }))
  ]
});

const holder = (content: string, tag: string, name: string, more: Partial<NodeSpec> = {}): NodeSpec => ({
  content,
  marks: suggested,
  attrs: { id },
  toDOM: drawn(tag, name),
  parseDOM: [{ tag: `${tag}.${name}`, getAttrs: idOf, priority: 60 }],
  ...more
});

const cell = (tag: string, role: string): NodeSpec => ({
  content: 'plain+',
  marks: suggested,
  attrs: { id, colspan: attribute('span', 1), rowspan: attribute('span', 1), colwidth: attribute('widths', null) },
  tableRole: role,
  isolating: true,
  toDOM: ({ attrs }) => [
    tag,
    {
      'data-id': attrs.id,
      ...(attrs.colspan === 1 ? {} : { colspan: attrs.colspan }),
      ...(attrs.rowspan === 1 ? {} : { rowspan: attrs.rowspan })
    },
    0
  ],
  parseDOM: [
    {
      tag,
      getAttrs: (element) => ({ ...idOf(element), colspan: span(element, 'colspan'), rowspan: span(element, 'rowspan') })
    }
  ]
});
const span = (element: HTMLElement, name: string) => {
  const found = Number(element.getAttribute(name) ?? 1);
  return rules.span(found) ? found : 1;
};

const change = (tag: 'ins' | 'del'): MarkSpec => ({
  attrs: { id: required('change') },
  inclusive: false,
  toDOM: ({ attrs }, inline) => [tag, { 'data-change': attrs.id, ...(inline ? {} : { class: 'whole' }) }, 0],
  parseDOM: [{ tag: `${tag}[data-change]`, getAttrs: ({ dataset }) => rules.change(dataset.change) && { id: dataset.change } }]
});

export const schema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: 'title preamble* (article | block)+ testimonium* signatures? annex*', marks: suggested },
    title: { ...words('h1', 'title'), isolating: true },
    preamble: words('p', 'preamble'),
    article: holder('heading? block+', 'section', 'article'),
    heading: words('h2', 'heading', ['h1', 'h2']),
    paragraph: words('p', 'n', ['p'], 'block'),
    subclause: words('p', 'sub', [], 'block'),
    plain: words('p', 'plain', [], 'block'),
    subheading: words('h3', 'subheading', ['h3', 'h4', 'h5', 'h6'], 'block'),
    quotation: holder('plain+', 'blockquote', 'quotation', {
      group: 'block',
      defining: true,
      parseDOM: [{ tag: 'blockquote', getAttrs: idOf }]
    }),
    bullets: holder('item+', 'ul', 'bullets', { group: 'block', parseDOM: [{ tag: 'ul', getAttrs: idOf }] }),
    numbers: holder('item+', 'ol', 'numbers', { group: 'block', parseDOM: [{ tag: 'ol', getAttrs: idOf }] }),
    item: holder('plain (plain | bullets | numbers)*', 'li', 'item', {
      defining: true,
      parseDOM: [{ tag: 'li', getAttrs: idOf }]
    }),
    table: holder('table_row+', 'table', 'grid', {
      group: 'block',
      isolating: true,
      tableRole: 'table',
      toDOM: ({ attrs }) => ['table', { class: 'grid', 'data-id': attrs.id }, ['tbody', 0]],
      parseDOM: [{ tag: 'table', getAttrs: idOf }]
    }),
    table_row: holder('(table_cell | table_header)+', 'tr', 'row', {
      tableRole: 'row',
      parseDOM: [{ tag: 'tr', getAttrs: idOf }]
    }),
    table_cell: cell('td', 'cell'),
    table_header: cell('th', 'header_cell'),
    testimonium: words('p', 'testimonium'),
    signatures: holder('signature+', 'div', 'signatures'),
    signature: words('p', 'signature'),
    annex: holder('heading? (article | block)+', 'section', 'annex'),
    text: { group: 'inline' },
    footnote: {
      inline: true,
      group: 'inline',
      content: 'text*',
      attrs: { id },
      isolating: true,
      toDOM: drawn('span', 'footnote'),
      parseDOM: [{ tag: 'span.footnote', getAttrs: idOf }]
    },
    placeholder: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: { label: attribute('label', '') },
      toDOM: ({ attrs }) => ['span', { class: 'placeholder', 'data-label': attrs.label }],
      parseDOM: [
        { tag: 'span.placeholder', getAttrs: ({ dataset }) => ({ label: rules.label(dataset.label) ? dataset.label : '' }) }
      ],
      leafText: ({ attrs }) => `[${attrs.label}]`
    }
  },
  marks: {
    strong: {
      toDOM: () => ['strong', 0],
      parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: (b) => b.style.fontWeight !== 'normal' && null }]
    },
    em: {
      toDOM: () => ['em', 0],
      parseDOM: [{ tag: 'em' }, { tag: 'i', getAttrs: (i) => i.style.fontStyle !== 'normal' && null }]
    },
    underline: { toDOM: () => ['u', 0], parseDOM: [{ tag: 'u' }] },
    link: {
      attrs: { href: required('href') },
      inclusive: false,
      toDOM: ({ attrs }) => ['a', { href: attrs.href, rel: 'noopener noreferrer' }, 0],
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (a) => rules.href(a.getAttribute('href')) && { href: a.getAttribute('href') }
        }
      ]
    },
    bracket: {
      attrs: { id: required('change'), option: attribute('option', 0) },
      excludes: '',
      inclusive: false,
      toDOM: ({ attrs }) => ['span', { class: 'bracket', 'data-bracket': attrs.id, 'data-option': attrs.option }, 0],
      parseDOM: [
        {
          tag: 'span.bracket',
          getAttrs: ({ dataset }) =>
            rules.change(dataset.bracket) && {
              id: dataset.bracket,
              option: rules.option(Number(dataset.option)) ? Number(dataset.option) : 0
            }
        }
      ]
    },
    insertion: change('ins'),
    deletion: change('del')
  }
});

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/// The canonical JSON of a document, byte for byte as the server writes it.
export function canonical(doc: Node): string {
  return JSON.stringify(sorted(doc.toJSON()));
}

/// What is wrong with a document, or null: the server decides, this only spares it a useless question.
export function faultOf(json: string): { code: string; path: string } | null {
  try {
    read(json);
    return null;
  } catch {
    return { code: 'misplaced', path: '' };
  }
}

/// The document in the server's JSON.
export function read(json: string): Node {
  const node = schema.nodeFromJSON(JSON.parse(json));
  node.check();
  return node;
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
