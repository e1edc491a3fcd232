/**
 * The page of a dossier: the papers of one interinstitutional file. {@link DossierPage} answers
 * every spelling of the file's number, as HTML and as JSON; {@link DossierView} is what it shows;
 * {@link NoteDossier} is the part of a dossier that the page of a note shows.
 */
@NullMarked
package org.councilnotes.web.dossier;

import org.jspecify.annotations.NullMarked;
