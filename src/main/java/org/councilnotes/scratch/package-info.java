/**
 * Temporary folders that outlive neither their use nor their process.
 *
 * <ul>
 *   <li><b>takes</b> what the folder is for
 *   <li><b>gives</b> a folder of this process alone
 *   <li><b>holds to</b> it goes when it is closed; what a process left that was killed goes when
 *       the next one opens one
 *   <li><b>may use</b> the JDK
 * </ul>
 */
@NullMarked
package org.councilnotes.scratch;

import org.jspecify.annotations.NullMarked;
