/**
 * The page where editors bring notes from the Council's public register into the corpus: by number,
 * or by the missing edition of a series. {@link RegisterPage} takes numbers, never addresses, and
 * shows what became of each; {@link MissingEdition} finds the numbers that notes of the series cite
 * and the archive lacks. Fetching itself is of room {@code fetch}. Works without scripts.
 */
@NullMarked
package org.councilnotes.web.register;

import org.jspecify.annotations.NullMarked;
