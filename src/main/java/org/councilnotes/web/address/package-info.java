/**
 * Addresses of pages as values. {@link SearchState} is the address of a search and makes the
 * addresses of its neighbours; {@link SearchParameters} reads it and refuses what cannot be meant.
 * {@link NoteLink} gives the addresses of notes and passages, {@link NoteAddress} resolves what
 * stands for a note. {@link QueryParameters} declares the parameters that a method reads, and
 * {@link ParameterCheck} refuses or names those that it does not know. Holds no page. May use
 * {@code web}, but none of its other subpackages.
 */
@NullMarked
package org.councilnotes.web.address;

import org.jspecify.annotations.NullMarked;
