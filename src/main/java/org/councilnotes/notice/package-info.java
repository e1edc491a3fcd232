/**
 * Notices about an answer beside its hits: how the words were parsed, why nothing was found, which
 * versions were searched; and about a comparison beside its rows. {@link SearchNotices} of an
 * answer and {@link ComparisonNotices} are the same on the page, in the API and at the command
 * line; {@link EmptyResultReasons} searches the archive for the reasons of an empty result; {@link
 * SearchRemedies} finds changed searches that find something; {@link UnknownField} is a text that
 * looks like a field and is none; {@link NamedDossier} a dossier that the query asks for; {@link
 * RecognisedNames} are names in a query that can be filters. A {@link SearchNotice} is a code and a
 * message key with arguments, never a sentence.
 */
@NullMarked
package org.councilnotes.notice;

import org.jspecify.annotations.NullMarked;
