package org.councilnotes.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.NamedNote;
import org.councilnotes.collate.table.Fate;
import org.councilnotes.collate.table.FateScores;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.series.SourceNote;
import org.councilnotes.series.TruthStep;
import org.junit.jupiter.api.Test;

/**
 * The life of each wording through a whole series against what people wrote down about it: in which
 * edition each passage was first seen, and what happened to it in each. Each passage counts for
 * itself.
 */
class LineageTruthTest {

  private static final List<String> SERIES =
      List.of("annual-report", "declarations", "customs-risk");

  @Test
  void originsAndEventsAreThoseThatAPersonSees() {
    FateScores scores = new FateScores();
    int right = 0;
    int all = 0;
    List<String> wrong = new ArrayList<>();
    for (String series : SERIES) {
      Told told = Told.of(series);
      Map<String, Integer> origins = told.trueOrigins();
      Map<String, Integer> found = told.foundOrigins();
      for (Map.Entry<String, Integer> origin : origins.entrySet()) {
        all++;
        if (origin.getValue().equals(found.get(origin.getKey()))) {
          right++;
        } else {
          wrong.add(
              "%s: first seen in %s, said %s"
                  .formatted(origin.getKey(), origin.getValue(), found.get(origin.getKey())));
        }
      }
      for (int step = 0; step < told.steps.size(); step++) {
        scores.add(told.steps.get(step).toString(), told.trueEvents(step), told.foundEvents(step));
      }
    }
    double accuracy = (double) right / all;
    System.out.println(scores.table("lineage"));
    System.out.printf("origins: %d of %d right, %.3f%n", right, all, accuracy);
    wrong.forEach(System.out::println);
    scores.mistakes().forEach(System.out::println);

    assertThat(accuracy).isGreaterThanOrEqualTo(0.97);
    assertThat(scores.macroF1()).isGreaterThanOrEqualTo(0.9);
  }

  /** A series as it was written down and as the archive tells it. */
  private static final class Told {
    private final List<TruthStep> steps;
    private final List<NamedNote> editions = new ArrayList<>();
    private final LineageBuilder lineages;

    private Told(List<TruthStep> steps) {
      this.steps = steps;
      editions.add(SourceNote.of(steps.getFirst().older()));
      steps.forEach(step -> editions.add(SourceNote.of(step.newer())));
      lineages = new LineageBuilder(Comparison.of(editions.stream().map(NamedNote::note).toList()));
    }

    static Told of(String series) {
      return new Told(TruthStep.in(series));
    }

    /** By {@code EDITION/NAME}: the first edition of each named passage, from 0. */
    Map<String, Integer> trueOrigins() {
      Map<String, Integer> origins = new HashMap<>();
      Map<String, Integer> current = new HashMap<>();
      passages(0).forEach(name -> current.put(name, 0));
      passages(0).forEach(name -> origins.put("0/" + name, 0));
      Map<String, Integer> ever = new HashMap<>(current);
      for (int step = 0; step < steps.size(); step++) {
        Map<String, Integer> next = new HashMap<>();
        for (Fate fate : steps.get(step).told()) {
          int edition = step + 1;
          for (String name : fate.after()) {
            int origin =
                fate.before().stream()
                    .mapToInt(before -> current.getOrDefault(before, edition))
                    .min()
                    .orElse(
                        fate.relation() == PassageRelation.RETURNED
                            ? ever.getOrDefault(name, edition)
                            : edition);
            next.put(name, origin);
            if (!name.startsWith("s-")) {
              origins.put(edition + "/" + name, origin);
            }
          }
        }
        ever.putAll(next);
        current.clear();
        current.putAll(next);
      }
      return origins;
    }

    Map<String, Integer> foundOrigins() {
      Map<String, Integer> origins = new HashMap<>();
      for (int edition = 0; edition < editions.size(); edition++) {
        for (Map.Entry<String, Lineage> life : lineages.byPassage(edition).entrySet()) {
          int first = 0;
          while (life.getValue().stages().get(first).isEmpty()) {
            first++;
          }
          origins.put(edition + "/" + name(edition, life.getKey()), first);
        }
      }
      return origins;
    }

    private String name(int edition, String passage) {
      return editions.get(edition).names(Optional.of(List.of(passage))).getFirst();
    }

    private List<String> passages(int edition) {
      return new TreeSet<>(editions.get(edition).names().values())
          .stream().filter(name -> !name.isEmpty() && !name.startsWith("s-")).toList();
    }

    List<Fate> trueEvents(int step) {
      return steps.get(step).told().stream()
          .filter(fate -> !fate.isOfSection())
          .flatMap(Told::each)
          .toList();
    }

    List<Fate> foundEvents(int step) {
      Stream<Fate> here =
          lineages.byPassage(step + 1).entrySet().stream()
              .map(life -> after(step + 1, life.getKey(), life.getValue()));
      Stream<Fate> gone =
          lineages.byPassage(step).entrySet().stream()
              .filter(life -> isDropped(life.getValue(), step + 1))
              .map(
                  life ->
                      new Fate(
                          PassageRelation.DROPPED, List.of(name(step, life.getKey())), List.of()));
      return Stream.concat(here, gone)
          .filter(fate -> !fate.after().contains("?") && !fate.before().contains("?"))
          .toList();
    }

    private Fate after(int edition, String passage, Lineage life) {
      Event event = life.stages().get(edition).orElseThrow().event();
      PassageRelation relation =
          switch (event) {
            case FIRST_SEEN -> PassageRelation.NEW;
            case CARRIED -> PassageRelation.SAME;
            case UPDATED -> PassageRelation.CHANGED;
            default -> PassageRelation.valueOf(event.name());
          };
      return new Fate(relation, List.of(), List.of(name(edition, passage)));
    }

    private static boolean isDropped(Lineage life, int edition) {
      return life.stages().get(edition).filter(s -> s.event() == Event.DROPPED).isPresent();
    }

    /** What happened to each passage by itself. */
    private static Stream<Fate> each(Fate fate) {
      return fate.after().isEmpty()
          ? fate.before().stream().map(b -> new Fate(fate.relation(), List.of(b), List.of()))
          : fate.after().stream().map(a -> new Fate(fate.relation(), List.of(), List.of(a)));
    }
  }
}
