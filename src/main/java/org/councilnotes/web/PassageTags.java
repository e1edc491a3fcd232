package org.councilnotes.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tags of a passage and what they say together.
 *
 * @param each one a mention, in the order of the facets
 * @param participations who takes part in what
 */
record PassageTags(List<TagView> each, List<ParticipationView> participations) {

  /** As many as stand beside a short passage without making it longer. */
  private static final int MOST_SHOWN = 4;

  PassageTags {
    each = List.copyOf(each);
    participations = List.copyOf(participations);
  }

  public boolean isEmpty() {
    return each.isEmpty() && participations.isEmpty();
  }

  /** What the tags say, each once; what the passage names comes before what its section gives. */
  private List<TagChip> chips() {
    List<TagChip> chips = TagChip.of(this);
    return Stream.concat(
            chips.stream().filter(TagChip::isNamed),
            chips.stream().filter(Predicate.not(TagChip::isNamed)))
        .toList();
  }

  /** Those that are seen at once. */
  public List<TagChip> shown() {
    return chips().stream().limit(MOST_SHOWN).toList();
  }

  /** All others. */
  public List<TagChip> more() {
    return chips().stream().skip(MOST_SHOWN).toList();
  }
}
