/** Pixels of the channel list. */
export const NARROWEST = 240;
export const WIDEST = 420;
