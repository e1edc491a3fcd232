package org.councilnotes.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * The stems of a language, without accents. Folding comes last because stemmers read the accents.
 */
final class FoldedAnalyzer extends AnalyzerWrapper {

  private final Analyzer stems;

  FoldedAnalyzer(Analyzer stems) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.stems = stems;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return stems;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents stemming) {
    return new TokenStreamComponents(
        stemming.getSource(), new ICUFoldingFilter(stemming.getTokenStream()));
  }
}
