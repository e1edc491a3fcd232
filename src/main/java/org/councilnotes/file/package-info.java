/**
 * Files on disk, whatever is in them. {@link ScratchFolder} is a temporary folder that outlives
 * neither its use nor its process; {@link AtomicTextFile} is replaced as a whole, under a {@link
 * ChangeLock} where several change it. Knows nothing of notes. May use {@code note} for reasons,
 * and the JDK.
 */
@NullMarked
package org.councilnotes.file;

import org.jspecify.annotations.NullMarked;
