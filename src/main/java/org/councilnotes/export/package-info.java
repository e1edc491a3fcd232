/**
 * All hits of a search as a file: tables (CSV, Excel, JSON) and references (RIS, BibTeX, CSL-JSON).
 *
 * <p>{@link SearchExport} is the entry; {@link ExportFormat} and {@link ExportRowKind} are its
 * options. Each format has a {@link TableWriter} or a {@link ReferenceWriter}. {@link
 * PassageColumns} and {@link MentionColumns} define the columns; {@link ExportProvenance} tells the
 * search and the state of the archive that an export answers. {@link ProgrammeCsv} writes and reads
 * the programmes of the vocabulary.
 *
 * <p>Hits are streamed. Hits of notes that are not public are marked, and so is their file. The
 * same input gives the same bytes. The package may use {@code note}, the query and store contracts
 * and {@code export.citation}; it is the only home of the libraries that write tables.
 */
@NullMarked
package org.councilnotes.export;

import org.jspecify.annotations.NullMarked;
