/**
 * Bytes to XHTML with layout, in a forked process.
 *
 * <ul>
 *   <li><b>takes</b> a file
 *   <li><b>gives</b> XHTML with page, box and font of each line where the format has them, with
 *       notes at their calls and changes where it is a word processor's, or why not
 *   <li><b>holds to</b> the main process never parses; every call ends in its time limit; what a
 *       parser breaks or leaves behind goes with its file; no process outlives the one that started
 *       it
 *   <li><b>may use</b> {@code note}, {@code scratch}; only home of Tika, PDFBox and POI
 * </ul>
 */
@NullMarked
package org.councilnotes.extract;

import org.jspecify.annotations.NullMarked;
