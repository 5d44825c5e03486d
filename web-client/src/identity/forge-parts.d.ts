// Parts of the library by themselves; its typings know only the whole.
declare module 'node-forge/lib/forge.js' {
  import forge from 'node-forge';

  export default forge;
}
declare module 'node-forge/lib/asn1.js' {}
