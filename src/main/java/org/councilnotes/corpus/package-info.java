/**
 * What lies in the corpus folder: which files there are, the vocabularies that people keep, and
 * what they correct in tags.
 *
 * <ul>
 *   <li><b>takes</b> a corpus folder, or nothing: the default vocabulary ships in the program
 *   <li><b>gives</b> files with their hashes; vocabularies and corrections as immutable values
 *   <li><b>holds to</b> the folder is the truth; only what people keep there is ever added to,
 *       whole files at a time
 *   <li><b>may use</b> {@code note}, SnakeYAML
 * </ul>
 */
@NullMarked
package org.councilnotes.corpus;

import org.jspecify.annotations.NullMarked;
