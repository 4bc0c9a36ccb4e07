import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/** One script and one style sheet in dist/web, which the report inlines and the server sends. */
export default defineConfig({
  root: here,
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: `${here}../dist/web`,
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'LICENSES.md' },
    lib: {
      entry: `${here}main.tsx`,
      formats: ['iife'],
      name: 'stemma',
      fileName: () => 'app.js',
      cssFileName: 'app',
    },
  },
})
