package org.councilnotes.tag.programme;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
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
  private record Place(String passage, TextRange at, double likely) {

    boolean isInside(Place other) {
      return passage.equals(other.passage) && !at.equals(other.at) && other.at.holds(at);
    }
  }

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
            .in(passage, name -> stands(name, passage, standing) && isNew.test(passage, name))
            .forEach(name -> add(passage, name));
      }
    }
  }

  private static boolean stands(TextRange name, Passage passage, String standing) {
    return standing.regionMatches(name.start(), passage.text(), name.start(), name.length());
  }

  private void add(Passage passage, NameCandidates.Candidate name) {
    places
        .computeIfAbsent(name.at().of(passage.text()), n -> new ArrayList<>())
        .add(new Place(passage.id(), name.at(), NameModel.probability(name.features())));
  }

  /** Leaves out what is not likely, and what is a part of another name or has one in it. */
  private void drop(Set<String> proposed) {
    places.values().removeIf(all -> !areLikely(all));
    List<String> padded = proposed.stream().map(NamesInUse::padded).toList();
    places.keySet().removeIf(name -> padded.stream().anyMatch(p -> isPart(padded(name), p)));
  }

  private static String padded(String name) {
    return " " + name + " ";
  }

  private static boolean isPart(String name, String other) {
    return name.contains(other) || other.contains(name);
  }

  private static boolean areLikely(List<Place> all) {
    double likely = all.stream().mapToDouble(Place::likely).average().orElse(0);
    return likely >= (all.size() == 1 ? LIKELY_ONCE : LIKELY);
  }

  /** Of names inside each other, the longest. */
  private Map<String, List<ProposalTag>> tags() {
    List<Place> all = places.values().stream().flatMap(List::stream).toList();
    Map<String, List<Place>> byPassage = all.stream().collect(groupingBy(Place::passage));
    Map<String, List<ProposalTag>> tags = new LinkedHashMap<>();
    places.forEach(
        (name, own) -> {
          for (Place place : own) {
            if (byPassage.get(place.passage()).stream().noneMatch(place::isInside)) {
              tags.computeIfAbsent(place.passage(), id -> new ArrayList<>())
                  .add(new ProposalTag(name, Sign.USED, Optional.empty(), place.at()));
            }
          }
        });
    return tags;
  }
}
