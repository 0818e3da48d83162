export { SearchIndex, type SearchQuery, type SearchResult } from './search-index.js';
