/**
 * Finds names of programmes, countries, groups and terms in a text. {@link PassageWords} cuts a
 * passage into words; {@link NameLexicon} finds each {@link EntityName} of a language as an {@link
 * EntityMention}; {@link NoteMentions} keeps those that hold in the whole note. {@link
 * PrecedingWords} and {@link PrecedingPattern} let rules look at the words before a name. May not
 * use another subroom of {@code tag}.
 */
@NullMarked
package org.councilnotes.tag.name;

import org.jspecify.annotations.NullMarked;
