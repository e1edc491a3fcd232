/**
 * How several processes read files for one run. The run that holds the write lock opens {@link
 * SharedWork} and offers each {@link ReadTask} in a {@link FileOffering}. Another process joins by
 * {@link RunMembership}, takes a {@link FileClaim}, and gives back a {@link ReadResult}. Only the
 * run itself writes to the archive. A file that was claimed by a process that died is offered
 * again. The package may use {@code note} and the JDK.
 */
@NullMarked
package org.councilnotes.store.coordination;

import org.jspecify.annotations.NullMarked;
