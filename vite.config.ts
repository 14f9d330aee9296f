import { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  build: {
    // Browsers that know light-dark(). For older ones the bundler would replace it by variables that do not
    // follow a color-scheme set on the element, and the reader's choice of light or dark would do nothing.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
});

export default overrideVaadinConfig(customConfig);
