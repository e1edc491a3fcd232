package org.councilnotes.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.export.dataset.DatasetColumns;
import org.councilnotes.note.Marking;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.Test;

/** The codebook and the columns of exports keep in step. */
class CodebookTest {

  /** Matches the first cell of {@code | `page` | first page |}; not {@code | role | ...}. */
  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

  private static final Coverage EMPTY_TABLE =
      new Coverage(
          new CoverageRequest(
              SearchRequest.of(""), Dimension.COUNTRY, Dimension.EDITION, Measure.FACTS, false),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          "");

  private static Set<String> columns() {
    SearchResult.Total none = new SearchResult.Total(0, true, 0, 0, 0);
    HitStream hits = new HitStream(none, Map.of(), MatchCompleteness.ALL, "", Stream.of());
    ExportProvenance about =
        new ExportProvenance(SearchRequest.of(""), hits, Marking.LIMITE, ExportedWorld.NOW);
    Set<String> all = new TreeSet<>(ExportRowKind.PASSAGES.columns());
    all.addAll(ExportRowKind.MENTIONS.columns());
    about.facts().forEach(fact -> all.add(fact.name()));
    all.addAll(CoverageExport.columns(EMPTY_TABLE));
    all.addAll(DatasetColumns.names());
    return all;
  }

  @Test
  void codebookNamesEveryColumnAndNoOther() throws IOException {
    String codebook = Files.readString(Path.of("docs", "codebook.md"));
    List<String> documented =
        DOCUMENTED.matcher(codebook).results().map(m -> m.group(1)).sorted().toList();

    assertThat(documented).containsExactlyElementsOf(columns());
  }

  @Test
  void namesAreReadByEveryStatisticsProgram() {
    assertThat(columns())
        .allMatch(name -> name.matches("[a-z][a-z_]*") && name.length() <= ExportColumn.LONGEST);
    assertThat(ExportRowKind.PASSAGES.columns()).doesNotHaveDuplicates();
    assertThat(ExportRowKind.MENTIONS.columns()).doesNotHaveDuplicates();
  }
}
