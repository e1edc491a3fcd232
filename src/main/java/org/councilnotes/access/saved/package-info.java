/**
 * Searches that users keep under a name, a file for each user beside the file of users. {@link
 * SavedSearchFolder} reads and changes the {@link SavedSearches} of one user; nobody else's are
 * ever read for them. May use {@code file}, {@code note.text} and {@code access.account}.
 */
@NullMarked
package org.councilnotes.access.saved;

import org.jspecify.annotations.NullMarked;
