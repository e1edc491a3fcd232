package org.councilnotes.series;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Section;

/**
 * Which sections without a counterpart are parts of others: one that is new, but has most of its
 * words from a section that goes on elsewhere, was split off; one that is gone, but whose words
 * went mostly into a section that was there before, was merged.
 */
final class Partings {

  /** So much of a section's words must come from the other, or go there. */
  private static final double MOST = 0.5;

  private final Body left;
  private final Body right;
  private final SectionAlignment sections;

  /** Words by section on either side, and those that they share. */
  private final Map<String, Integer> leftWords = new HashMap<>();

  private final Map<String, Integer> rightWords = new HashMap<>();
  private final Map<Route, Integer> shared = new HashMap<>();

  private record Route(String from, String to) {}

  Partings(Body left, Body right, SectionAlignment sections, List<Match> matches) {
    this.left = left;
    this.right = right;
    this.sections = sections;
    count(left, leftWords);
    count(right, rightWords);
    for (Match match : matches) {
      for (int i : match.left()) {
        match.right().forEach(j -> share(i, j));
      }
    }
  }

  private static void count(Body body, Map<String, Integer> words) {
    for (int passage = 0; passage < body.size(); passage++) {
      words.merge(body.sectionOf(passage), words(body, passage), Integer::sum);
    }
  }

  private static int words(Body body, int passage) {
    return body.wordings().get(passage).words().size();
  }

  private void share(int i, int j) {
    int words = Math.min(words(left, i), words(right, j));
    shared.merge(new Route(left.sectionOf(i), right.sectionOf(j)), words, Integer::sum);
  }

  /** The section of the older witness that a new section was split off from. */
  Optional<Section> origin(Section added) {
    return shared.entrySet().stream()
        .filter(route -> route.getKey().to().equals(added.id()))
        .filter(route -> sections.counterpart(route.getKey().from()).isPresent())
        .max(Comparator.comparing(route -> route.getValue()))
        .filter(route -> isMost(route.getValue(), rightWords.get(added.id())))
        .flatMap(route -> section(left, route.getKey().from()));
  }

  /** The section of the newer witness that a dropped section was merged into. */
  Optional<Section> heir(Section dropped) {
    return shared.entrySet().stream()
        .filter(route -> route.getKey().from().equals(dropped.id()))
        .filter(route -> sections.isCounterpart(route.getKey().to()))
        .max(Comparator.comparing(route -> route.getValue()))
        .filter(route -> isMost(route.getValue(), leftWords.get(dropped.id())))
        .flatMap(route -> section(right, route.getKey().to()));
  }

  private static boolean isMost(int part, int whole) {
    return part >= MOST * whole;
  }

  private static Optional<Section> section(Body body, String id) {
    return body.sections().stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
