package org.councilnotes.web.correction;

import java.util.Locale;
import org.councilnotes.curation.CorrectionEditor;
import org.councilnotes.curation.SimilarMistakeFinder;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.TagNames;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Creates the tag editors of pages. */
@Component
public final class TagEditorFactory {

  private final FacetLabels labels;
  private final Vocabulary vocabulary;
  private final CorrectionEditor corrector;

  TagEditorFactory(FacetLabels labels, Vocabulary vocabulary, CorrectionEditor corrector) {
    this.labels = labels;
    this.vocabulary = vocabulary;
    this.corrector = corrector;
  }

  public TagEditor of(ArchivedNote held, ArchiveReader world, Locale locale) {
    return new TagEditor(
        held, corrector, new SimilarMistakeFinder(world, corrector), words(locale));
  }

  /** The labels of tags in a language. */
  TagNames words(Locale locale) {
    return new TagNames(labels.names(locale), vocabulary);
  }
}
