package org.councilnotes.tag.programme;

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

  /** A name in a passage. */
  private record Place(Passage passage, NameCandidates.Candidate name) {}

  private NamesInUse() {}

  /**
   * The proposals of a note, by passage.
   *
   * @param isNew whether a name in a passage may be proposed at all
   * @param proposed names that are proposed anyway; none of their parts is, and nothing around them
   */
  static Map<Passage, List<ProposalTag>> of(
      Note note, BiPredicate<Passage, TextRange> isNew, Set<String> proposed) {
    Map<String, List<Place>> places = places(note, isNew);
    places
        .keySet()
        .removeIf(name -> proposed.stream().anyMatch(p -> isPart(name, p) || isPart(p, name)));
    Map<Passage, List<ProposalTag>> found = new LinkedHashMap<>();
    places.values().stream()
        .filter(NamesInUse::areLikely)
        .flatMap(List::stream)
        .forEach(
            place ->
                found
                    .computeIfAbsent(place.passage(), passage -> new ArrayList<>())
                    .add(tag(place.passage(), place.name().at())));
    return found;
  }

  private static Map<String, List<Place>> places(Note note, BiPredicate<Passage, TextRange> isNew) {
    NameCandidates candidates = NameCandidates.ofProgram();
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (Passage passage : note.passages()) {
      if (passage.kind() != PassageKind.COVER && !AcronymPattern.isAllCapitals(passage.text())) {
        String standing = passage.textWithoutDeletions();
        candidates.in(passage).stream()
            .filter(name -> name.at().of(standing).equals(name.at().of(passage.text())))
            .filter(name -> isNew.test(passage, name.at()))
            .forEach(
                name ->
                    places
                        .computeIfAbsent(name.at().of(standing), n -> new ArrayList<>())
                        .add(new Place(passage, name)));
      }
    }
    return places;
  }

  /** Whether all words of a name stand in another one. */
  private static boolean isPart(String name, String whole) {
    return (" " + whole + " ").contains(" " + name + " ");
  }

  private static boolean areLikely(List<Place> places) {
    double likely =
        places.stream()
            .mapToDouble(place -> NameModel.probability(place.name().features()))
            .average()
            .orElse(0);
    return likely >= (places.size() == 1 ? LIKELY_ONCE : LIKELY);
  }

  private static ProposalTag tag(Passage passage, TextRange name) {
    return new ProposalTag(name.of(passage.text()), Sign.USED, Optional.empty(), name);
  }
}
