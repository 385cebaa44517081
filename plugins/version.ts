/** Of this package, for the first line of what it compiles. A test holds it to package.json. */
export const VERSION = '0.1.0';
