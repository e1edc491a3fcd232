/**
 * What a passage is found by, and what a query asks of it: field names, words, values and numbers,
 * the same for every engine.
 *
 * <ul>
 *   <li><b>takes</b> notes with their passages, the thesaurus; queries, filters
 *   <li><b>gives</b> the values and texts that an engine writes; plans that an engine carries out
 *   <li><b>holds to</b> field names in {@code Fields} only; what a plan matches and weighs is
 *       decided here, never by an engine
 *   <li><b>may use</b> {@code note}, {@code search}, {@code words}
 * </ul>
 */
@NullMarked
package org.councilnotes.terms;

import org.jspecify.annotations.NullMarked;
