/**
 * Building blocks of texts, below all other rooms. {@link TextRange} and {@link TextMark} say where
 * something stands, in UTF-16 code units; {@link Whitespace} says what is blank; {@link
 * AccentFolding} compares texts without case and accents; {@link TextHash} tells texts apart, by
 * {@link Sha256Digest}; {@link KeyedConstant} names constants outside Java; {@link
 * ControlCharacterEscaping}, {@link LongDateFormat} and {@link MessageBundle} are for showing. Uses
 * the JDK only, and no other room.
 */
@NullMarked
package org.councilnotes.note.text;

import org.jspecify.annotations.NullMarked;
