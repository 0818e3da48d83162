/** The browser-safe root of the package: the model and the schema. What needs Node has an entry of its own. */
export * from './model.js';
export * from './schema.js';
export { placeOf } from './place.js';
