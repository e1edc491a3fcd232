/**
 * What somebody may be about to type, and what may have been meant by a search that finds little:
 * the same for every engine.
 *
 * <ul>
 *   <li><b>takes</b> what was typed; the words, numbers and counts of one snapshot of a world
 *   <li><b>gives</b> completions and corrections
 *   <li><b>holds to</b> nothing is offered that finds nothing; an engine is asked for many things
 *       at once, never for one after the other
 *   <li><b>may use</b> {@code note}, {@code search}, {@code words}; no library but the logger
 * </ul>
 */
@NullMarked
package org.councilnotes.suggest;

import org.jspecify.annotations.NullMarked;
