export const MAX_NAME_LENGTH = 256;
export const MAX_NOTE_LENGTH = 500;
