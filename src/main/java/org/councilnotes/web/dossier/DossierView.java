package org.councilnotes.web.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.Dossier;
import org.councilnotes.store.Dossier.Paper;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.web.address.NoteLink;

/**
 * A dossier as its page shows it.
 *
 * @param file number of the file, as printed
 * @param rows a paper each, oldest first
 * @param compromises comparison of the compromise texts; empty where there are fewer than two
 */
record DossierView(String file, List<Row> rows, Optional<TextComparison> compromises) {

  /** Only papers with a number have language versions. */
  private static final Comparator<Paper> BEST_FIRST =
      Comparator.comparing(paper -> NoteVersion.of(paper.note()).orElseThrow());

  DossierView {
    rows = List.copyOf(rows);
  }

  /**
   * One paper.
   *
   * @param others its other language versions
   * @param before the paper that it is compared with; empty where there is none
   */
  record Row(Paper paper, List<Translation> others, Optional<Paper> before) {

    Row {
      others = List.copyOf(others);
    }

    public NoteSummary note() {
      return paper.note();
    }

    public String href() {
      return NoteLink.to(note().id());
    }

    public String kindKey() {
      return DossierView.kindKey(paper);
    }

    public String compareHref() {
      return before.map(b -> NoteLink.toComparison(b.note().id(), note().id())).orElse("");
    }
  }

  /** The same paper in another language. */
  record Translation(String tag, String name, String href) {}

  static DossierView of(Dossier dossier, Function<String, String> languages) {
    return new DossierView(
        dossier.file().display(),
        byNumber(dossier).stream().map(same -> row(same, dossier, languages)).toList(),
        TextComparison.of(dossier.compromises()));
  }

  static String kindKey(Paper paper) {
    return "dossier.kind." + paper.kind().key();
  }

  /** The language versions of each paper, the papers oldest first. */
  private static List<List<Paper>> byNumber(Dossier dossier) {
    Map<String, List<Paper>> byNumber = new LinkedHashMap<>();
    for (Paper paper : dossier.papers()) {
      String key = paper.note().number().map(DocumentNumber::key).orElse(paper.note().id());
      byNumber.computeIfAbsent(key, _ -> new ArrayList<>()).add(paper);
    }
    return List.copyOf(byNumber.values());
  }

  private static Row row(List<Paper> same, Dossier dossier, Function<String, String> languages) {
    Paper shown = same.size() == 1 ? same.getFirst() : Collections.min(same, BEST_FIRST);
    List<Translation> others =
        same.stream()
            .filter(paper -> !paper.equals(shown))
            .map(Paper::note)
            .map(note -> translation(note, languages))
            .toList();
    return new Row(shown, others, dossier.before(shown));
  }

  private static Translation translation(NoteSummary note, Function<String, String> languages) {
    String tag = note.naming().language();
    return new Translation(tag, languages.apply(tag), NoteLink.to(note.id()));
  }
}
