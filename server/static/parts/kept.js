/** Whether this phone was given a file to keep: the last screen says so. */
export const kept = { file: false };
