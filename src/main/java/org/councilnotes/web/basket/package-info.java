/**
 * The basket of passages that a reader collects, kept in the address only. {@link BasketPage} shows
 * a {@link Basket} as HTML and as plain text. Passages are found again by the hash of their text
 * when their ids have changed.
 */
@NullMarked
package org.councilnotes.web.basket;

import org.jspecify.annotations.NullMarked;
