package org.councilnotes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a passage is about, in a word or two, with all mentions of it in the passage.
 *
 * @param label short
 * @param mentions with their evidence
 * @param participations of the country that it names
 */
record TagChip(String label, List<TagView> mentions, List<ParticipationView> participations) {

  TagChip {
    mentions = List.copyOf(mentions);
    participations = List.copyOf(participations);
  }

  /** The tags of a passage, each once; facts on who takes part stand with their country. */
  static List<TagChip> of(PassageTags tags) {
    Map<String, List<TagView>> mentions = new LinkedHashMap<>();
    Map<String, List<ParticipationView>> facts = new LinkedHashMap<>();
    tags.each().forEach(tag -> listed(mentions, tag.brief()).add(tag));
    tags.participations().forEach(fact -> listed(facts, fact.country()).add(fact));
    return Stream.concat(mentions.keySet().stream(), facts.keySet().stream())
        .distinct()
        .map(
            label ->
                new TagChip(
                    label,
                    mentions.getOrDefault(label, List.of()),
                    facts.getOrDefault(label, List.of())))
        .toList();
  }

  private static <T> List<T> listed(Map<String, List<T>> lists, String label) {
    return lists.computeIfAbsent(label, l -> new ArrayList<>());
  }

  /** Whether a person gave or changed it. */
  public boolean isCorrected() {
    return mentions.stream().anyMatch(tag -> tag.proof().isCorrected());
  }

  /** Whether words of the passage speak for it. */
  boolean isNamed() {
    return !places().isEmpty();
  }

  /**
   * Where the words stand that speak for it, in the text of the passage: {@code 12-19 40-47}, in
   * UTF-16 code units.
   */
  public String places() {
    return Stream.concat(
            mentions.stream().map(TagView::proof),
            participations.stream().map(ParticipationView::proof))
        .flatMap(proof -> proof.ranges().stream())
        .distinct()
        .map(range -> range.start() + "-" + range.end())
        .collect(Collectors.joining(" "));
  }
}
