/**
 * The basket of passages that a reader collects, kept in the address alone. {@link BasketPage}
 * shows a {@link Basket} as a page and as plain text. Passages are found again by the hash of their
 * text where their ids have shifted.
 */
@NullMarked
package org.councilnotes.web.basket;

import org.jspecify.annotations.NullMarked;
