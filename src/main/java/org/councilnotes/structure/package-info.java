/**
 * XHTML to a note: furniture off, sentences mended, outline, passages, footnotes.
 *
 * <ul>
 *   <li><b>takes</b> what {@code extract} read
 *   <li><b>gives</b> an untagged {@code Note}
 *   <li><b>holds to</b> kept text and dropped text make up all text; every format ends in the same
 *       blocks before cover, outline and passages are read
 *   <li><b>may use</b> {@code note}, {@code extract}; only home of jsoup
 * </ul>
 */
@NullMarked
package org.councilnotes.structure;

import org.jspecify.annotations.NullMarked;
