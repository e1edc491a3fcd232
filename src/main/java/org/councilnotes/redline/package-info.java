/**
 * Comparisons as Word files with tracked changes.
 *
 * <p>{@link Redline} writes two notes as one Word file: rejecting all changes gives the older note,
 * accepting all gives the newer one. {@link CounterpartFinder} and {@link ParagraphInterleaving}
 * bring the paragraphs and rows of tables of both notes into one order, {@link RedlineTable} the
 * cells; {@link RedlineBody}, {@link RedlineHeader}, {@link RedlineFootnotes} and {@link
 * RedlineComments} write the parts of a {@link DocxPackage}.
 *
 * <p>The same notes give the same bytes; nothing is dated with the time of writing. A note that is
 * not public is marked LIMITE on every page. The package is the only home of the schema of Word
 * files, which it writes and never reads. It may use {@code note}, {@code collate} and {@code
 * export.citation}.
 */
@NullMarked
package org.councilnotes.redline;

import org.jspecify.annotations.NullMarked;
