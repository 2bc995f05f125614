// `node --import ./tools/typescript.mjs file.ts`: runs TypeScript from where it stands, for benchmarks and scripts.
// Each file is transpiled on its own when it is loaded; types are not checked.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
