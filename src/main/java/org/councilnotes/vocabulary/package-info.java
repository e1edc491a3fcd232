/**
 * Programmes, countries, groups and vocabularies of the users' own, read from YAML. {@link
 * Vocabulary} is what tags rest on; {@link VocabularyFiles} finds its files in the corpus, else in
 * the program; {@link Thesaurus} says what a tag counts for beyond its own value. Values are
 * immutable; a file that contradicts itself is refused with its line. This room writes no file. May
 * use {@code note}, {@code file} and {@code yaml}.
 */
@NullMarked
package org.councilnotes.vocabulary;

import org.jspecify.annotations.NullMarked;
