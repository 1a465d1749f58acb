/** What the rooms of classes and characters refuse, in one place, with the reason; above a limit the answer is TOO_LARGE. */

/** Conjugacy classes that are listed; a class function has as many values. S(36) has 17977. */
export const CLASS_COUNT_LIMIT = 20_000;

/** Elements times points of a group whose elements are all visited for their classes: about a second. */
export const LISTED_IMAGES_LIMIT = 20_000_000;
