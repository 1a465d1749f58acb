/** What the room of characters refuses, in one place, with the reason; above a limit the answer is TOO_LARGE. */

/** Rows of a character table: the values are as many as the square. S(18) has 385. */
export const CHARACTER_TABLE_LIMIT = 500;
