/**
 * What people and programs are told of an answer beside its hits: how the words were read, why
 * nothing was found, which versions were searched. {@link SearchNotices} of an answer are the same
 * on the page, in the API and at the command line; {@link EmptyResultReasons} asks the archive why
 * a search found nothing; {@link SearchRemedies} are the changes of it that find something; {@link
 * UnknownField} is what looks like a field and is none. A {@link SearchNotice} is a code and a
 * message key with arguments, never a sentence.
 */
@NullMarked
package org.councilnotes.notice;

import org.jspecify.annotations.NullMarked;
