/** SystemJS comes as scripts that put System on the window. */
declare module 'systemjs/dist/system.js';
declare module 'systemjs/dist/extras/amd.js';
