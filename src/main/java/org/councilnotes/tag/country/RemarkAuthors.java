package org.councilnotes.tag.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Remark;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName.Kind;

/** Gives the delegations that speak in a remark the role of a position. */
public final class RemarkAuthors {

  private static final String RULE = "remark";

  private RemarkAuthors() {}

  /**
   * The tags of a passage, with one tag for each author: at the first mention of its name, or
   * without a range in the part of a remark that does not name it.
   *
   * @param mentions all of the passage, trusted or not
   */
  public static List<CountryTag> tag(
      Passage passage, List<EntityMention> mentions, List<CountryTag> given) {
    List<CountryTag> tags = new ArrayList<>(given);
    passage.place().remark().stream()
        .flatMap(remark -> remark.authors().stream())
        .filter(Remark::isCountry)
        .map(author -> author(author, mentions))
        .forEach(
            tag -> {
              tags.removeIf(other -> isSame(tag, other));
              tags.add(tag);
            });
    tags.sort(Comparator.comparing(RemarkAuthors::start));
    return List.copyOf(tags);
  }

  private static CountryTag author(String code, List<EntityMention> mentions) {
    Evidence evidence =
        mentions.stream()
            .filter(m -> m.name().kind() == Kind.COUNTRY && m.name().code().equals(code))
            .map(EntityMention::evidence)
            .min(Comparator.comparing(RemarkAuthors::start))
            .orElse(Evidence.ofSection(RULE));
    return new CountryTag(
        code, MentionRole.POSITION, evidence, Optional.of(Evidence.ofSection(RULE)));
  }

  private static boolean isSame(CountryTag tag, CountryTag other) {
    return tag.code().equals(other.code())
        && tag.evidence().range().equals(other.evidence().range());
  }

  private static int start(CountryTag tag) {
    return start(tag.evidence());
  }

  private static int start(Evidence evidence) {
    return evidence.range().map(TextRange::start).orElse(0);
  }
}
