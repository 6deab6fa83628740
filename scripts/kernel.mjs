#!/usr/bin/env node
// Compiles the scoring kernel, AssemblyScript, into a module that the core imports: `npm run build:kernel`.
// With --check it writes nothing and fails where the module is not what the source compiles to.
import asc from 'assemblyscript/asc';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'src', 'detection', 'forest', 'kernel');
const target = path.join(folder, 'kernelCode.ts');
const source = 'assembly/walks.ts';

async function compile() {
  let binary;
  // 16 MB of memory from the start, enough for most: once it grows, engines throw away what they compiled for typed arrays.
  const options = [
    '-O3',
    '--converge',
    '--runtime',
    'stub',
    '--noAssert',
    '--enable',
    'simd',
    '--initialMemory',
    '256',
  ];
  const { error, stderr } = await asc.main([source, '--baseDir', folder, ...options, '--outFile', 'kernel.wasm'], {
    writeFile: (_name, contents) => (binary = contents),
  });
  if (error) {
    throw new Error(`${source} doesn't compile: ${error.message}\n${stderr}`);
  }
  return Buffer.from(binary).toString('base64');
}

const module = await prettier.format(
  `/** What ${source} compiles to, in base64: written by \`npm run build:kernel\`. */\nexport const KERNEL_CODE = '${await compile()}';\n`,
  { ...(await prettier.resolveConfig(target)), filepath: target }
);
if (!process.argv.includes('--check')) {
  await writeFile(target, module);
} else if ((await readFile(target, 'utf8')) !== module) {
  console.error(`${path.relative(root, target)} is not what ${source} compiles to. Run: npm run build:kernel`);
  process.exitCode = 1;
}
