package org.councilnotes.web;

import java.util.List;

/**
 * The tags of a passage and what they say together.
 *
 * @param each one a mention, in the order of the facets
 * @param participations who takes part in what
 */
record PassageTags(List<TagView> each, List<ParticipationView> participations) {

  PassageTags {
    each = List.copyOf(each);
    participations = List.copyOf(participations);
  }

  public boolean isEmpty() {
    return each.isEmpty() && participations.isEmpty();
  }

  /** Whether a person gave or changed any of them. */
  public boolean isCorrected() {
    return each.stream().anyMatch(tag -> tag.proof().isCorrected());
  }

  /** What the tags say, each once. */
  public List<String> labels() {
    return each.stream().map(TagView::brief).distinct().toList();
  }
}
