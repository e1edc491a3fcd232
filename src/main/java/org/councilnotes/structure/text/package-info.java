/**
 * Takes plain text apart. {@link TextBlockReader} is the entry; {@link TextPageJoiner} takes off
 * footers and joins pages, {@link TextTableDetector} finds tables typed in columns, {@link
 * TextFootnotes} the footnotes, {@link TextLabelJoiner} joins labels with what they label.
 */
@NullMarked
package org.councilnotes.structure.text;

import org.jspecify.annotations.NullMarked;
