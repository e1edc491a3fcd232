package org.councilnotes.index;

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
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveContractTest;
import org.councilnotes.search.Begun;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Named;
import org.councilnotes.search.Named.Name;
import org.councilnotes.search.Names;
import org.councilnotes.search.Query;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.suggest.Counts;
import org.councilnotes.suggest.Lexicon;
import org.councilnotes.suggest.Snapshot;
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

  private static final Names NAMES =
      new Names(
          List.of(
              named(Facet.PROGRAMME, "SEACOP", "SEACOP", "Seaport Cooperation Project"),
              named(Facet.COUNTRY, "BO", "Bolivia"),
              named(Facet.COUNTRY, "BR", "Brazil")),
          KeysAsNames.OF_FACETS);

  @TempDir private Path folder;
  private int calls;

  private static Named named(Facet facet, String value, String... names) {
    return new Named(facet, value, names[0], Stream.of(names).map(Name::of).toList());
  }

  @BeforeEach
  void hold() {
    try (LuceneWriter writer = LuceneWriter.open(folder, ArchiveContractTest.PARENTS)) {
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
    try (IndexView view = IndexView.open(folder, new Checksums())) {
      new Suggestions().completions(Begun.of(typed), NAMES, 10, watched(view));
      assertThat(calls).isPositive().isLessThanOrEqualTo(FOR_A_COMPLETION);
      calls = 0;
      Begun begun = new Begun(typed, new Query.Everything(), bolivia);
      new Suggestions().completions(begun, NAMES, 10, watched(view));
      assertThat(calls).isPositive().isLessThanOrEqualTo(FOR_A_COMPLETION);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolvia", "seacpo bolvia", "sea cop opned a jont unit"})
  void correctionIsMadeWithFewCalls(String typed) throws Exception {
    try (IndexView view = IndexView.open(folder, new Checksums())) {
      SearchRequest request = SearchRequest.of(typed);
      assertThat(new Suggestions().correction(request, watched(view))).isPresent();
      assertThat(calls).isPositive().isLessThanOrEqualTo(FOR_A_CORRECTION);
      calls = 0;
      SearchRequest noBetter = SearchRequest.of(typed, Filters.NONE.with(Facet.YEAR, "1901"));
      assertThat(new Suggestions().correction(noBetter, watched(view))).isEmpty();
      assertThat(calls).isPositive().isLessThanOrEqualTo(FOR_A_CORRECTION);
    }
  }

  private Snapshot watched(IndexView view) {
    return new Snapshot(
        watched(Lexicon.class, new IndexLexicon(view)),
        watched(Counts.class, new IndexCounts(view)),
        new IndexSampling(view));
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
