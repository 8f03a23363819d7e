// A drawing as the text that it is.
declare module '*.svg?raw' {
  const text: string;
  export default text;
}
