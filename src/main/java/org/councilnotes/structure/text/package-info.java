/**
 * Splits plain text into blocks. {@link TextBlockReader} is the entry; {@link TextPageJoiner}
 * removes footers and joins pages, {@link TextTableDetector} finds tables typed in columns, {@link
 * TextFootnotes} the footnotes, {@link TextLabelJoiner} joins labels with their text.
 */
@NullMarked
package org.councilnotes.structure.text;

import org.jspecify.annotations.NullMarked;
