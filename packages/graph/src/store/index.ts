export * from './port.js';
export { openStore } from './open-store.js';
