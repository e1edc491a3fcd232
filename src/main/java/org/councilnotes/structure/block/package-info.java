/**
 * What every format is turned into before cover, outline and passages are read. {@link
 * DocumentBlocks} is a file taken apart: {@link CoverLine}s, {@link TextBlock}s and dropped text;
 * {@link RichText} is text with bold stretches, footnote calls and changes. Values only; uses
 * {@code note}.
 */
@NullMarked
package org.councilnotes.structure.block;

import org.jspecify.annotations.NullMarked;
