/**
 * Tags: what a passage is about, each with its {@link Evidence}. {@link PassageTags} holds all tags
 * of one passage: one entry a mention, in the order of the text. Codes are those of the vocabulary
 * or of ISO 3166; this room does not look them up. Uses {@code note.text} and the JDK only.
 */
@NullMarked
package org.councilnotes.note.tag;

import org.jspecify.annotations.NullMarked;
