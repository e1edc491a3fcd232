package org.councilnotes.web;

import java.util.Locale;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.HeldNote;
import org.springframework.stereotype.Component;

/** Makes the parts of pages on which tags are corrected. */
@Component
final class Editors {

  private final Labels labels;
  private final Vocabulary vocabulary;
  private final Corrector corrector;

  Editors(Labels labels, Vocabulary vocabulary, Corrector corrector) {
    this.labels = labels;
    this.vocabulary = vocabulary;
    this.corrector = corrector;
  }

  Editor of(HeldNote held, ArchiveReader world, Locale locale) {
    return new Editor(held, corrector, new SameTag(world, corrector), words(locale));
  }

  /** What tags are called in a language. */
  TagWords words(Locale locale) {
    return new TagWords(labels.names(locale), vocabulary);
  }
}
