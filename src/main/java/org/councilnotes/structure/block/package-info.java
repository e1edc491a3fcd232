/**
 * The format-independent input of cover, outline and passages. {@link DocumentBlocks} is a file
 * split into {@link CoverLine}s, {@link TextBlock}s and dropped text; {@link RichText} is text with
 * bold ranges, footnote calls and changes. Values only; uses {@code note}.
 */
@NullMarked
package org.councilnotes.structure.block;

import org.jspecify.annotations.NullMarked;
