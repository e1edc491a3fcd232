package org.councilnotes.collate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.NoteDraft;
import org.councilnotes.bench.GeneratedSeries;
import org.councilnotes.bench.GeneratedSeries.Paragraph;
import org.councilnotes.collate.NamedNote;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;

/**
 * The comparison against generated editions, reported apart from the hand-written truth: they are
 * easier, have no splits or merges, and some paragraphs that they call moved came to stand in
 * order.
 */
class GeneratedTruthTest {

  private static final int SERIES = 8;
  private static final int EDITIONS = 5;
  private static final int PARAGRAPHS = 40;
  private static final int SECTION = 8;

  @Test
  void counterpartsAreFoundInNotesWithoutSections() {
    FateScores scores = scores(PARAGRAPHS * 10);
    System.out.println(scores.table("generated"));

    assertThat(scores.macroF1()).isGreaterThanOrEqualTo(0.95);
  }

  /** Paragraphs slide from one into the next, which says little; printed only. */
  @Test
  void counterpartsAreFoundInSectionsThatSayNothing() {
    FateScores scores = scores(SECTION);
    System.out.println(scores.table("generated, sections"));

    assertThat(scores.pairF1()).isGreaterThanOrEqualTo(0.95);
  }

  private static FateScores scores(int section) {
    FateScores scores = new FateScores();
    for (int series = 0; series < SERIES; series++) {
      List<List<Paragraph>> editions = GeneratedSeries.of(series, PARAGRAPHS, EDITIONS);
      for (int year = 1; year < EDITIONS; year++) {
        List<Fate> found =
            NamedNote.fates(
                note(year - 1, editions.get(year - 1), section),
                note(year, editions.get(year), section));
        scores.add(series + "/" + year, truth(editions.get(year - 1), editions.get(year)), found);
      }
    }
    return scores;
  }

  private static NamedNote note(int year, List<Paragraph> paragraphs, int section) {
    NoteDraft draft = NoteDraft.numbered("90" + (100 + year) + "/" + (10 + year));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i % section == 0) {
        draft.heading("h" + i / section, "", "Section " + (i / section + 1));
        names.add("");
      }
      draft.paragraph(paragraphs.get(i).text());
      names.add("p" + i);
    }
    Note note = draft.build();
    Map<String, String> byId = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byId.put(note.passages().get(i).id(), names.get(i));
    }
    return new NamedNote(note, byId);
  }

  private static List<Fate> truth(List<Paragraph> before, List<Paragraph> after) {
    List<Fate> truth = new ArrayList<>();
    Set<Integer> kept = new HashSet<>();
    for (int i = 0; i < after.size(); i++) {
      int from = after.get(i).from();
      kept.add(from);
      truth.add(
          new Fate(
              relation(after.get(i).kind()),
              from < 0 ? List.of() : List.of("p" + from),
              List.of("p" + i)));
    }
    for (int i = 0; i < before.size(); i++) {
      if (!kept.contains(i)) {
        truth.add(new Fate(PassageRelation.DROPPED, List.of("p" + i), List.of()));
      }
    }
    return truth;
  }

  private static PassageRelation relation(char kind) {
    return switch (kind) {
      case 'C' -> PassageRelation.SAME;
      case 'E' -> PassageRelation.CHANGED;
      case 'M' -> PassageRelation.MOVED;
      case 'F' -> PassageRelation.MOVED_CHANGED;
      default -> PassageRelation.NEW;
    };
  }
}
