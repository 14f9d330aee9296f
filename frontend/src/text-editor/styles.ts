/// The paper and its tools, in the tokens of the theme. The element lives in the page's own tree (no
/// shadow root), so that the theme's paper, printing and high contrast reach it; this sheet adds only
/// what editing needs, and is put once into the document.

export const styles = `
text-editor { display: block; overflow-anchor: none; }
text-editor .tools {
  position: sticky; top: var(--text-editor-tools-top, 0); z-index: 3; display: flex; flex-wrap: wrap; gap: var(--s1);
  padding: var(--s2) 0; background: var(--desk);
}
text-editor .tools .btn { cursor: pointer; }
text-editor .tools .btn[aria-pressed="true"] { background: var(--ink-wash); border-color: var(--ink); color: var(--ink); }
text-editor .tools .btn b, text-editor .tools .btn i, text-editor .tools .btn u { font-family: var(--serif); min-width: 1em; text-align: center; }
text-editor .tools .btn svg { display: block; }
text-editor .tools .opens::after { content: ""; border: 4px solid transparent; border-block-start-color: currentColor; margin: 4px 0 0 6px; }
text-editor .tools hr { border: 0; border-inline-start: var(--hair) solid var(--line); margin: var(--s1); align-self: stretch; }
text-editor .tool-menu {
  position: fixed; inset: auto; margin: 0; padding: var(--s1); min-width: 264px; max-height: 70vh; overflow: auto;
  background: var(--sheet); color: var(--text); border: var(--hair) solid var(--line-2); border-radius: var(--r-m); box-shadow: var(--over);
}
text-editor .tool-menu button {
  display: flex; align-items: baseline; gap: var(--s6); width: 100%; min-height: 32px; padding: 5px var(--s3); border: 0; border-radius: var(--r-s);
  background: none; color: inherit; font: var(--t-s)/var(--l-s) var(--sans); text-align: start; cursor: pointer;
}
text-editor .tool-menu button:hover, text-editor .tool-menu button:focus-visible { background: var(--ink-wash); }
text-editor .tool-menu button:focus-visible { outline: var(--focus); outline-offset: -2px; }
text-editor .tool-menu button[aria-disabled="true"] { color: color-mix(in srgb, var(--text) 45%, transparent); cursor: default; }
text-editor .tool-menu kbd { margin-inline-start: auto; border: 0; padding: 0; background: none; font: 12px/1 var(--sans); color: var(--text-2); }
text-editor .tool-menu hr { border: 0; border-block-start: var(--hair) solid var(--line); margin: var(--s1) 0; }
text-editor .ProseMirror { white-space: break-spaces; overflow-wrap: anywhere; font-variant-ligatures: none; outline: none; position: relative; }
text-editor .paper:has(.ProseMirror:focus-visible) { outline: var(--focus); outline-offset: -1px; }
text-editor .ProseMirror-selectednode { outline: var(--focus); outline-offset: 1px; }
text-editor .selectedCell { background: var(--ink-wash); outline: 2px solid var(--ink); outline-offset: -2px; }
text-editor .ProseMirror table.grid { table-layout: auto; }
text-editor .waits { position: absolute; pointer-events: none; }
text-editor .waits::before { content: attr(data-words); color: var(--text-2); font-style: italic; font-weight: 400; }
text-editor .footnote:has(> .waits) { display: inline-block; min-width: 4em; min-height: 1em; }
text-editor .ProseMirror:not([contenteditable="true"]) .waits { display: none; }
@media (max-width: 640px) { text-editor .tools { padding-inline: var(--s4); } }
@media (pointer: coarse) { text-editor .tool-menu button { min-height: 44px; } }
@media print { text-editor .tools, text-editor .tool-menu { display: none; } }
`;

const done = new WeakSet<Document>();

export function adoptStyles(document: Document) {
  if (done.has(document)) return;
  done.add(document);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
