/**
 * Sets comments and tracked changes in a Word file, in a forked process, as a Word file is hostile
 * input.
 *
 * <p>An {@link AnnotationRequest} says what is to be set at which sentences, in words that are
 * ready to be written; {@link WordAnnotation} does it. {@link WordPackage} reads the parts that
 * change and copies all others, {@link WordText} is the text with the place of each character,
 * {@link TextPlacement} finds the sentences in it, {@link SuggestedEdits} tells whether another
 * wording can be set as tracked changes, {@link WordAnnotator} sets comments and changes.
 *
 * <p>Without the comments and with all suggestions rejected the text is as it was. Files are read
 * within the limits of {@link org.councilnotes.extract.FileLimit}, without document types, and
 * never unpacked to a disk. The main process knows the request only. The package may use {@code
 * note} and {@code extract}.
 */
@NullMarked
package org.councilnotes.extract.annotation;

import org.jspecify.annotations.NullMarked;
