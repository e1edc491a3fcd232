/**
 * What lies in the corpus folder: which files there are, and the vocabularies that people keep.
 *
 * <ul>
 *   <li><b>takes</b> a corpus folder, or nothing: the default vocabulary ships in the program
 *   <li><b>gives</b> files with their hashes; vocabularies as immutable values
 *   <li><b>holds to</b> the folder is the truth and is only read
 *   <li><b>may use</b> {@code note}, SnakeYAML
 * </ul>
 */
@NullMarked
package org.councilnotes.corpus;

import org.jspecify.annotations.NullMarked;
