/**
 * What a change of the vocabulary would alter: {@link ChangePreview} tags the notes in question
 * again, from the texts that the archive holds, and compares. Nothing is written and no file of a
 * note is read. May use {@code note}, {@code vocabulary}, {@code corpus}, {@code curation}, {@code
 * query}, {@code store} and {@code tag}.
 */
@NullMarked
package org.councilnotes.workbench;

import org.jspecify.annotations.NullMarked;
