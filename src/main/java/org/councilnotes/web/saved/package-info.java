/**
 * Searches under a name, with what is new in each since it was last seen. {@link SavedSearchPage}
 * lists those that a user keeps on the server; where nobody is logged in, a script keeps them in
 * the browser and asks {@link SearchNotesPage} for the notes that a search finds. {@link
 * SearchNotes} finds these, {@link SearchNews} tells the new ones from those that are known.
 */
@NullMarked
package org.councilnotes.web.saved;

import org.jspecify.annotations.NullMarked;
