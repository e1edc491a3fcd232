package org.councilnotes.curation;

import org.councilnotes.vocabulary.Programme;

/** One change of the programmes of a corpus. */
public sealed interface VocabularyEdit {

  /** A programme is to be as given: added, or changed where its code is there. */
  record Put(Programme programme) implements VocabularyEdit {}

  /** The entry of a programme goes from the file of the corpus. */
  record Remove(String code) implements VocabularyEdit {}

  /** A name is no programme and is not to be proposed again. */
  record Decline(String name) implements VocabularyEdit {}
}
