import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import about from '../package.json' with { type: 'json' };
import { codeSplitting } from './build/chunks.ts';
import { leftOut } from './build/left-out.ts';
import { readMessages } from './build/read-messages.ts';

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses: the page works under any sub-path of a reverse proxy.
  base: './',
  define: { __VERSION__: JSON.stringify(about.version) },
  plugins: [readMessages(), leftOut(), svelte({ configFile: `${import.meta.dirname}/svelte.config.js` })],
  resolve: { alias: { '#proto': `${import.meta.dirname}/../proto` } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // Browsers that do not know it know none of what the page is made of.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting } },
  },
});
