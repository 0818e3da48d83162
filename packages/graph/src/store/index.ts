export * from './port.js';
export { openStore } from './open-store.js';
export { makeFolder } from './process/make-folder.js';
