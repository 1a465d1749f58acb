/** What the rooms of classes and characters refuse, in one place, with the reason; above a limit the answer is TOO_LARGE. */

/** Conjugacy classes that are listed; a class function has as many values. S(36) has 17977. */
export const CLASS_COUNT_LIMIT = 20_000;

/** Elements times points of a group whose elements are all visited for their classes: some seconds, half as many numbers. */
export const LISTED_IMAGES_LIMIT = 100_000_000;

/** The same where the classes shall be had quickly. */
export const QUICK_LISTED_IMAGES_LIMIT = 20_000_000;

/** Below it all elements are visited at once; above, a search by random elements is tried first. */
export const LISTED_FIRST_ORDER = 2_000;

/** Point images in a search for classes by random elements: 10 to 20 seconds. W(E8), 112 classes, takes 2 * 10^7. */
export const CLASS_SEARCH_WORK_LIMIT = 400_000_000;

/** Point images in a search that only shall tell whether the classes are to be had quickly: about a second. */
export const QUICK_SEARCH_WORK_LIMIT = 25_000_000;

/** Points of a group in such a search: every class keeps a stabiliser chain. */
export const CLASS_SEARCH_POINTS_LIMIT = 2_000;

/** The order of a group in such a search; small classes are met by chance. */
export const CLASS_SEARCH_ORDER_LIMIT = 10n ** 15n;
