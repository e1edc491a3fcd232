/**
 * Cover data of a Council document: cover fields, footers, dates, handling marks, language, status.
 * {@link CoverReader} reads the lines of a cover, {@link CoverField} knows its labels, {@link
 * FooterPatterns} the running footers, {@link HandlingMarkRecognizer} the marks, {@link
 * NoteLanguage} the language, by a {@link LanguageModel} where it is not printed. {@link
 * MarkingRule} decides who may read the note: in doubt, authorised readers only. Works on lines of
 * text, whatever the format.
 */
@NullMarked
package org.councilnotes.structure.cover;

import org.jspecify.annotations.NullMarked;
