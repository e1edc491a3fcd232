package org.councilnotes.web.note;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.Facet;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.NoteFamily;
import org.councilnotes.store.NoteFamily.Member;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.compare.VersionComparisons;

/**
 * The family of a note and its following documents, as the page shows them.
 *
 * @param lines notes of the same number
 * @param newest revision that replaces it
 * @param corrections notes that correct it
 * @param whole version with the full text, where this one is partly blanked out
 * @param followers notes that name it as a previous document
 */
record FamilyView(
    List<Line> lines,
    Optional<Line> newest,
    List<Line> corrections,
    Optional<Line> whole,
    List<Line> followers) {

  FamilyView {
    lines = List.copyOf(lines);
    corrections = List.copyOf(corrections);
    followers = List.copyOf(followers);
  }

  /**
   * One note.
   *
   * @param language name of its language; empty where it is that of the note shown
   * @param relation its relation to the note shown
   * @param compareHref comparison of both, where they are versions of one text
   */
  record Line(NoteSummary note, String language, Relation relation, Optional<String> compareHref) {

    public String href() {
      return NoteLink.to(note.id());
    }
  }

  record Relation(String messageKey, Object argument) {

    static Relation of(Member member, Function<String, String> languages) {
      DocumentNumber number = member.version().number();
      return switch (member.tie()) {
        case REPLACES, REPLACED -> keyed(member, member.version().revision());
        case CORRECTS ->
            member.languages().isEmpty()
                ? keyed(member, "")
                : new Relation("family.corrects.language", names(member.languages(), languages));
        case LANGUAGE -> keyed(member, languages.apply(member.version().language()));
        case OTHER -> other(member, number);
        default -> keyed(member, "");
      };
    }

    private static Relation keyed(Member member, Object argument) {
      return new Relation("family." + member.tie().key(), argument);
    }

    private static Relation other(Member member, DocumentNumber number) {
      return number
          .addition()
          .map(
              addition ->
                  new Relation(
                      "family.other." + addition.kind().name().toLowerCase(Locale.ROOT),
                      number.addedTo().map(DocumentNumber::display).orElse("")))
          .orElseGet(() -> new Relation("family.other", member.version().revision()));
    }

    private static String names(List<String> tags, Function<String, String> languages) {
      return tags.stream().map(languages).collect(Collectors.joining(", "));
    }
  }

  static FamilyView of(ArchivedNote held, FacetLabels labels, Locale locale) {
    Function<String, String> languages = tag -> labels.of(Facet.LANGUAGE, tag, locale);
    Function<Member, Line> line =
        member ->
            new Line(
                member.note(),
                otherLanguage(held, member.note(), languages),
                Relation.of(member, tag -> FacetLabels.languageWithin(tag, locale)),
                VersionComparisons.href(held.family().note(), member));
    NoteFamily family = held.family();
    return new FamilyView(
        family.members().stream().map(line).toList(),
        family.newest().map(line),
        family.corrections().stream().map(line).toList(),
        family.whole().map(line),
        held.followers().stream().map(note -> follower(held, note, languages)).toList());
  }

  private static Line follower(
      ArchivedNote held, NoteSummary note, Function<String, String> languages) {
    return new Line(
        note, otherLanguage(held, note, languages), new Relation("", ""), Optional.empty());
  }

  private static String otherLanguage(
      ArchivedNote held, NoteSummary other, Function<String, String> languages) {
    String tag = other.naming().language();
    return tag.equals(held.note().language()) ? "" : languages.apply(tag);
  }

  public boolean hasNotice() {
    return newest.isPresent() || whole.isPresent() || !corrections.isEmpty();
  }
}
