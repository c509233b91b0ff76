/** Longest text to search for, in characters. */
export const MAX_SEARCH_LENGTH = 200;
