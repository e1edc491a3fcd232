/**
 * Files that people send to an archive, written into its corpus as they would copy them by hand.
 * {@link UploadPath} is a name that is safe on any system; {@link CorpusUpload} receives a file
 * under an {@link UploadPolicy} and puts it in place as a whole, and never over another one
 * unasked; {@link UploadOutcome} says what became of it. Reads no note: that is left to the next
 * run. May use {@code corpus}, {@code file}, {@code note} and {@code yaml}.
 */
@NullMarked
package org.councilnotes.upload;

import org.jspecify.annotations.NullMarked;
