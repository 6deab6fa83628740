/** What an AMD loader hands to a module that asks for `module`: SystemJS gives its address as `uri`. */
declare module 'amd-module' {
  const amdModule: { uri?: string } | undefined;
  export default amdModule;
}
