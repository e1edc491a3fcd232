package org.councilnotes.tag.programme;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.note.text.TextRange;

/**
 * Names that stand where those of programmes do, judged over all their places in a note: an act or
 * a body does so now and then, a programme nearly always.
 */
final class NamesInUse {

  /** Mean of the probabilities of a name's places, from 0 to 1. */
  private static final double LIKELY = 0.62;

  /** Of a name that the note has once. */
  private static final double LIKELY_ONCE = 0.8;

  /**
   * A name in a passage.
   *
   * @param likely how likely its words there say that it is a programme's, from 0 to 1
   */
  private record Place(String passage, String name, TextRange at, double likely) {}

  private static final Comparator<Place> LONGEST_FIRST =
      Comparator.comparingInt((Place place) -> place.at().start())
          .thenComparing(place -> place.at().end(), Comparator.reverseOrder());

  private static final Pattern WORDS = Pattern.compile(" ");

  /** No name has more words that count as a part of it: keeps the work on a long one small. */
  private static final int MOST_WORDS = 12;

  private final Map<String, List<Place>> places = new LinkedHashMap<>();

  private NamesInUse() {}

  /**
   * The proposals of a note, by the id of their passage.
   *
   * @param isNew whether a name in a passage may be proposed at all
   * @param proposed names that are proposed anyway; none of their parts is, and nothing around them
   */
  static Map<String, List<ProposalTag>> of(
      Note note, BiPredicate<Passage, TextRange> isNew, Set<String> proposed) {
    NamesInUse names = new NamesInUse();
    names.read(note, isNew);
    names.drop(proposed);
    return names.tags();
  }

  private void read(Note note, BiPredicate<Passage, TextRange> isNew) {
    NameCandidates candidates = new NameCandidates();
    for (Passage passage : note.passages()) {
      if (passage.kind() != PassageKind.COVER && !AcronymPattern.isAllCapitals(passage.text())) {
        String standing = passage.textWithoutDeletions();
        candidates
            .judged(passage, name -> stands(name, passage, standing) && isNew.test(passage, name))
            .forEach(name -> add(passage, name));
      }
    }
  }

  private static boolean stands(TextRange name, Passage passage, String standing) {
    return standing.regionMatches(name.start(), passage.text(), name.start(), name.length());
  }

  private void add(Passage passage, NameCandidates.Judged name) {
    String printed = name.at().of(passage.text());
    places
        .computeIfAbsent(printed, n -> new ArrayList<>())
        .add(new Place(passage.id(), printed, name.at(), name.likely()));
  }

  /** Leaves out what is not likely, and what is a part of another name or has one in it. */
  private void drop(Set<String> proposed) {
    places.values().removeIf(all -> !areLikely(all));
    Set<String> parts = new HashSet<>();
    proposed.forEach(name -> parts.addAll(parts(name)));
    places
        .keySet()
        .removeIf(
            name -> parts.contains(name) || parts(name).stream().anyMatch(proposed::contains));
  }

  /** A name and all neighbouring words of it. */
  private static List<String> parts(String name) {
    String[] words = WORDS.split(name, -1);
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < words.length; from++) {
      for (int to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to++) {
        parts.add(String.join(" ", Arrays.asList(words).subList(from, to)));
      }
    }
    return parts;
  }

  private static boolean areLikely(List<Place> all) {
    double likely = all.stream().mapToDouble(Place::likely).average().orElse(0);
    return likely >= (all.size() == 1 ? LIKELY_ONCE : LIKELY);
  }

  /** Of names inside each other, the longest. */
  private Map<String, List<ProposalTag>> tags() {
    Map<String, List<ProposalTag>> tags = new LinkedHashMap<>();
    places.values().stream()
        .flatMap(List::stream)
        .collect(groupingBy(Place::passage))
        .forEach((passage, own) -> tags.put(passage, longest(own)));
    return tags;
  }

  private static List<ProposalTag> longest(List<Place> places) {
    List<Place> sorted = new ArrayList<>(places);
    sorted.sort(LONGEST_FIRST);
    List<ProposalTag> tags = new ArrayList<>();
    int end = 0;
    for (Place place : sorted) {
      if (place.at().end() > end) {
        tags.add(new ProposalTag(place.name(), Sign.USED, Optional.empty(), place.at()));
        end = place.at().end();
      }
    }
    return tags;
  }
}
