/**
 * What a drafter asks of the archive: earlier wordings of a sentence, and whether a quote stands.
 *
 * <ul>
 *   <li><b>takes</b> a sentence or a quote, and one world of the archive
 *   <li><b>gives</b> {@code EarlierWordings}, each with its uses; a {@code Verification}
 *   <li><b>holds to</b> deleted words never count as standing; "exact" is said of nothing that was
 *       altered; offsets are those of the passage's text
 *   <li><b>may use</b> {@code note}, {@code search}, {@code series} and the JDK
 * </ul>
 */
@NullMarked
package org.councilnotes.draft;

import org.jspecify.annotations.NullMarked;
