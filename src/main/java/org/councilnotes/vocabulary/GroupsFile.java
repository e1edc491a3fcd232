package org.councilnotes.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.vocabulary.CountryGroup.GroupDisplay;
import org.councilnotes.vocabulary.CountryGroup.Membership;
import org.councilnotes.yaml.YamlMapping;

/** Reads {@code groups.yaml}. Memberships are ISO 8601 intervals; {@code ..} is an open end. */
final class GroupsFile {

  /** Matches {@code GB 1973-01-01/2020-01-31} and {@code AT}; not {@code AT since 1995}. */
  private static final Pattern MEMBERSHIP =
      Pattern.compile(
          "([A-Z]{2})(?: (\\d{4}-\\d{2}-\\d{2}|\\.\\.)/(\\d{4}-\\d{2}-\\d{2}|\\.\\.))?");

  private GroupsFile() {}

  static List<CountryGroup> read(VocabularyLayers files) {
    return files
        .checkKeys("groups")
        .entries("groups", entry -> allowed(entry).required("code"))
        .values()
        .stream()
        .map(GroupsFile::group)
        .toList();
  }

  private static YamlMapping allowed(YamlMapping entry) {
    return entry.checkKeys("code", "names", "aliases", "acronyms", "labels", "region", "members");
  }

  private static CountryGroup group(YamlMapping entry) {
    return new CountryGroup(
        entry.required("code"),
        VocabularyNamesReader.read(entry),
        new GroupDisplay(VocabularyNamesReader.labels(entry, "labels"), isRegion(entry)),
        entry.texts("members").stream().map(text -> membership(entry, text)).toList());
  }

  private static boolean isRegion(YamlMapping entry) {
    String region = entry.text("region").orElse("false");
    if (!List.of("true", "false").contains(region)) {
      throw entry.problem("region is to be true or false: " + region);
    }
    return region.equals("true");
  }

  private static Membership membership(YamlMapping entry, String text) {
    Matcher m = MEMBERSHIP.matcher(text);
    if (!m.matches()) {
      throw entry.problem("no membership: " + text);
    }
    try {
      return new Membership(
          m.group(1),
          Optional.ofNullable(m.group(2)).flatMap(GroupsFile::day),
          Optional.ofNullable(m.group(3)).flatMap(GroupsFile::day));
    } catch (DateTimeException e) {
      throw entry.problem("no date in: " + text);
    }
  }

  private static Optional<LocalDate> day(String text) {
    return text.equals("..") ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
