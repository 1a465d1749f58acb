import type { GroupElement } from '../group-element.js';

/**
 * The conjugacy classes of a finite group, numbered from 0 in an order that the group's key fixes: the class of the
 * identity first.
 */
export interface ConjugacyClasses {
  readonly count: number;
  /** Elements in each class; their sum is the group's order. */
  readonly sizes: readonly bigint[];
  /** The order of the elements of each class. */
  readonly elementOrders: readonly number[];
  representative(c: number): GroupElement;
  /** The class of g^k for g in class c; any integer k. */
  power(c: number, k: number): number;
  /** The class of an element; precondition: it is one of the group. */
  classOf(g: GroupElement): number;
}
