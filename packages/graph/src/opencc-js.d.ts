/** OpenCC's table of traditional and simplified characters: `傳 传|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
