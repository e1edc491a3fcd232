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
    TagWords words = new TagWords(labels.names(locale), vocabulary);
    return new Editor(held, corrector, new SameTag(world, corrector), words);
  }
}
