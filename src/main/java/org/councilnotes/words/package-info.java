/**
 * Texts cut into words and the forms of these, the same for every engine.
 *
 * <ul>
 *   <li><b>takes</b> texts with their languages; queries
 *   <li><b>gives</b> words with the terms they are indexed and asked for by; where a query matches
 *       in a text; frequent phrases
 *   <li><b>holds to</b> what is marked is what made the passage match
 *   <li><b>may use</b> {@code note}, {@code search}; of Lucene the analysers
 * </ul>
 */
@NullMarked
package org.councilnotes.words;

import org.jspecify.annotations.NullMarked;
