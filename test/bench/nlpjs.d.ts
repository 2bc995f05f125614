// The little of nlp.js that the bench uses; the package brings no types.
declare module '@nlpjs/basic' {
  export function dockStart(settings: object): Promise<{ get(name: string): unknown }>;
}
