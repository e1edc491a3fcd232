package org.councilnotes.lucene.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.KeysAsNames;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.storage.FileChecksums;
import org.councilnotes.lucene.suggest.LuceneSuggestionLexicon;
import org.councilnotes.lucene.suggest.LuceneTextSampling;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.NamedFacetValue;
import org.councilnotes.query.NamedFacetValue.Name;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.suggest.SnapshotCounts;
import org.councilnotes.suggest.SuggestionLexicon;
import org.councilnotes.suggest.SuggestionSource;
import org.councilnotes.suggest.Suggestions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a world is asked for one suggestion: it may lie on another machine. */
class SuggestionCallsTest {

  /** However much begins so, and however many names it has. */
  private static final int FOR_A_COMPLETION = 12;

  /** However many words are typed: three times two of them for readings that find no more. */
  private static final int FOR_A_CORRECTION = 13;

  private static final CompletionNames NAMES =
      new CompletionNames(
          List.of(
              named(Facet.PROGRAMME, "SEACOP", "SEACOP", "Seaport Cooperation Project"),
              named(Facet.COUNTRY, "BO", "Bolivia"),
              named(Facet.COUNTRY, "BR", "Brazil")),
          KeysAsNames.OF_FACETS);

  @TempDir private Path folder;
  private int calls;

  private static NamedFacetValue named(Facet facet, String value, String... names) {
    return new NamedFacetValue(facet, value, names[0], Stream.of(names).map(Name::of).toList());
  }

  @BeforeEach
  void hold() {
    try (LuceneArchiveWriter writer =
        LuceneArchiveWriter.open(folder, ArchiveContractTest.PARENTS)) {
      for (Note note : List.of(ANNUAL_2018, ANNUAL_2019, DECLARATION_2019)) {
        writer.put(note);
      }
      writer.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "903", "seac", "coun", "country:B", "number:9", "section:", "co"})
  void completionIsMadeWithFewCalls(String typed) throws Exception {
    Filters bolivia = Filters.NONE.with(Facet.COUNTRY, "BO");
    try (LuceneIndexView view = LuceneIndexView.open(folder, new FileChecksums())) {
      new Suggestions().completions(PartialQuery.of(typed), NAMES, 10, watched(view));
      assertThat(calls).isPositive().isLessThanOrEqualTo(FOR_A_COMPLETION);
      calls = 0;
      PartialQuery partialQuery =
          new PartialQuery(typed, new QueryExpression.Everything(), bolivia);
      new Suggestions().completions(partialQuery, NAMES, 10, watched(view));
      assertThat(calls).isPositive().isLessThanOrEqualTo(FOR_A_COMPLETION);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolvia", "seacpo bolvia", "sea cop opned a jont unit"})
  void correctionIsMadeWithFewCalls(String typed) throws Exception {
    try (LuceneIndexView view = LuceneIndexView.open(folder, new FileChecksums())) {
      SearchRequest request = SearchRequest.of(typed);
      assertThat(new Suggestions().correction(request, watched(view))).isPresent();
      assertThat(calls).isPositive().isLessThanOrEqualTo(FOR_A_CORRECTION);
      calls = 0;
      SearchRequest noBetter = SearchRequest.of(typed, Filters.NONE.with(Facet.YEAR, "1901"));
      assertThat(new Suggestions().correction(noBetter, watched(view))).isEmpty();
      assertThat(calls).isPositive().isLessThanOrEqualTo(FOR_A_CORRECTION);
    }
  }

  private SuggestionSource watched(LuceneIndexView view) {
    return new SuggestionSource(
        watched(SuggestionLexicon.class, new LuceneSuggestionLexicon(view)),
        watched(SnapshotCounts.class, new LuceneArchiveReader.SearchCounts(view)),
        new LuceneTextSampling(view));
  }

  /** The same, its calls counted. */
  private <T> T watched(Class<T> type, T asked) {
    Object watched =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              calls++;
              try {
                return method.invoke(asked, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(watched);
  }
}
