/**
 * Builds a note from XHTML. {@link NoteReader} is the entry: it picks the reader of the format,
 * reads cover, language and marking, and builds outline and passages. {@link BlankedTextRule} marks
 * what is blanked out; {@link FileIdentity} names a note without a number. Kept and dropped text
 * make up all text of the file. {@code structure} and its subpackages are the only home of jsoup's
 * parser of documents; none of them depends on the index.
 */
@NullMarked
package org.councilnotes.structure;

import org.jspecify.annotations.NullMarked;
