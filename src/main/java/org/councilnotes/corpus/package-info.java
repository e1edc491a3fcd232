/**
 * The corpus folder: which files there are and what people say of them in files beside them. {@link
 * Corpus} lists each {@link CorpusFile}; {@link ContainerUnpacker} unpacks ZIP and gzip within
 * limits; {@link OriginalFile} is the file that a note was read from; {@link Sidecar} overrides
 * fields of a note; {@link SeriesCatalogue} names series. The folder is the truth: this room reads
 * it and writes nothing into it. May use {@code note}, {@code file}, {@code yaml} and {@code
 * vocabulary}.
 */
@NullMarked
package org.councilnotes.corpus;

import org.jspecify.annotations.NullMarked;
