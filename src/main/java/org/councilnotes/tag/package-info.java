/**
 * Says what each passage of a note is about. {@link NoteTagger} runs the taggers of the subrooms in
 * order and applies corrections; {@link ParticipationTagger} says which country takes part in which
 * programme. A tag is given only with words that stand in the text, or with the section that
 * implies it. The same note and vocabulary give the same tags. May use {@code note}, {@code
 * vocabulary}, {@code curation}, ICU4J and its own subrooms.
 */
@NullMarked
package org.councilnotes.tag;

import org.jspecify.annotations.NullMarked;
