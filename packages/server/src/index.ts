/** The server as a library: what `guanxi serve` starts. */
export { startServer, ListenError, type RunningServer } from './serve/start-server.js';
export { readSettings, SettingsError, type Settings } from './settings.js';
export { ROUTES } from './http/routes/index.js';
export { openApiDocument } from './http/openapi.js';
