import { mkdirSync, writeFileSync } from 'node:fs';
import { type Plugin, UserConfigFn } from 'vite';
import { schemaJson } from './frontend/src/text-editor/schema-json';
import { schema } from './frontend/src/text-editor/schema';
import { overrideVaadinConfig } from './vite.generated';

/** The schema of texts has one source, and the server's engine reads it from the class path. */
const schemaForTheServer: Plugin = {
  name: 'schema-for-the-server',
  buildStart() {
    const folder = 'target/classes/org/chancery/texts';
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/schema.json`, JSON.stringify(schemaJson(schema)));
  },
};

const customConfig: UserConfigFn = () => ({
  plugins: [schemaForTheServer],
  build: {
    // Browsers that know light-dark(). For older ones the bundler would replace it by variables that do not
    // follow a color-scheme set on the element, and the reader's choice of light or dark would do nothing.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
});

export default overrideVaadinConfig(customConfig);
